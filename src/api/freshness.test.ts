import { describe, expect, it } from 'vitest';
import { plainSchool } from '#src/testing/plain-school.ts';
import { toWindow, type WindowChoice } from '#src/time/windows.ts';
import { toStaleTime } from './freshness.ts';

const timeZone = 'America/Chicago';

describe('toStaleTime', () => {
  it.each<[string, WindowChoice, string, number]>([
    ['this week', { kind: 'this-week' }, '2026-03-11T17:00:00Z', 60_000],
    ['four weeks that hold this one', { kind: 'four-weeks' }, '2026-03-11T17:00:00Z', 60_000],
    ['last week', { kind: 'last-week' }, '2026-03-11T17:00:00Z', Infinity],
    [
      'days to come',
      { kind: 'custom', firstDate: '2026-03-12', lastDate: '2026-03-13' },
      '2026-03-11T17:00:00Z',
      60_000,
    ],
    [
      'yesterday, a second before it ends at the school',
      { kind: 'custom', firstDate: '2026-03-10', lastDate: '2026-03-10' },
      '2026-03-11T04:59:59Z',
      60_000,
    ],
    [
      'yesterday, once it is over at the school',
      { kind: 'custom', firstDate: '2026-03-10', lastDate: '2026-03-10' },
      '2026-03-11T05:00:00Z',
      Infinity,
    ],
  ])('of %s', (_what, choice, now, milliseconds) => {
    expect(toStaleTime(toWindow(choice, { ...plainSchool, now, timeZone }))).toBe(milliseconds);
  });
});
