import { plainSchool } from '#src/testing/plain-school.ts';
import { describe, expect, it } from 'vitest';
import { toMillisecondsLeftToday, toUsualWindow } from './usual.ts';
import { toOverviewQuery, toWindow, type WindowChoice } from './windows.ts';

const timeZone = 'America/Chicago';
const now = '2026-03-11T17:00:00Z';

describe('the usual of a window is told by the four weeks straight before it', () => {
  it.each<[choice: WindowChoice, firstDate: string, lastDate: string]>([
    [{ kind: 'this-week' }, '2026-02-09', '2026-03-08'],
    [{ kind: 'last-week' }, '2026-02-02', '2026-03-01'],
    [{ kind: 'four-weeks' }, '2026-01-19', '2026-02-15'],
    [{ kind: 'custom', firstDate: '2026-03-04', lastDate: '2026-03-05' }, '2026-02-04', '2026-03-03'],
  ])('%j: from %s to %s', (choice, firstDate, lastDate) => {
    const usual = toUsualWindow(toWindow(choice, { ...plainSchool, now, timeZone }));
    expect(usual).toMatchObject({ firstDate, lastDate, isOpen: false });
  });

  it('asks for the very hours that those dates as custom dates ask for, so that a student’s page shares the answer', () => {
    const usual = toUsualWindow(toWindow({ kind: 'this-week' }, { ...plainSchool, now, timeZone }));
    expect(toOverviewQuery(usual)).toStrictEqual(
      toOverviewQuery(toWindow(usual.choice, { ...plainSchool, now, timeZone })),
    );
    // The clocks go forward on 8 March: the four weeks are an hour short.
    expect(toOverviewQuery(usual)).toMatchObject({
      startedAfter: '2026-02-09T06:00:00Z',
      startedBefore: '2026-03-09T05:00:00Z',
    });
  });

  it.each([
    ['today', '2026-03-11', false],
    ['tomorrow: today still belongs to it', '2026-03-12', true],
    ['days to come', '2026-03-20', true],
  ])('of a window from %s', (_what, firstDate, isOpen) => {
    const choice = { kind: 'custom', firstDate, lastDate: '2026-03-21' } as const;
    expect(toUsualWindow(toWindow(choice, { ...plainSchool, now, timeZone })).isOpen).toBe(isOpen);
  });
});

describe('toMillisecondsLeftToday', () => {
  const hour = 3_600_000;
  it.each([
    ['noon', '2026-03-11T17:00:00Z', 12 * hour],
    ['the last millisecond', '2026-03-12T04:59:59.999Z', 1],
    ['midnight itself', '2026-03-11T05:00:00Z', 24 * hour],
    ['midnight before the clocks go forward', '2026-03-08T06:00:00Z', 23 * hour],
    ['midnight before they go back', '2026-11-01T05:00:00Z', 25 * hour],
  ])('from %s on', (_what, instant, left) => {
    expect(toMillisecondsLeftToday(instant, timeZone)).toBe(left);
  });
});
