import { describe, expect, it } from 'vitest';
import { plainSchool } from '#src/testing/plain-school.ts';
import { toWeeksUpTo, toWindowWith } from './window-with.ts';
import type { WindowChoice } from './windows.ts';

// A Wednesday noon at the school.
const setting = { ...plainSchool, now: '2026-03-11T17:00:00Z', timeZone: 'America/Chicago' };

const thisWeek: WindowChoice = { kind: 'this-week' };
const lastWeek: WindowChoice = { kind: 'last-week' };
const fourWeeks: WindowChoice = { kind: 'four-weeks' };

function custom(firstDate: string, lastDate: string): WindowChoice {
  return { kind: 'custom', firstDate, lastDate };
}

describe('toWindowWith', () => {
  it.each<[title: string, instant: string | null, choice: WindowChoice, shown: WindowChoice]>([
    ['an instant that is not known', null, lastWeek, lastWeek],
    ['today', '2026-03-11T14:00:00Z', thisWeek, thisWeek],
    ['the first moment of the week, in the school’s zone', '2026-03-09T05:00:00Z', thisWeek, thisWeek],
    ['the moment before it', '2026-03-09T04:59:59Z', thisWeek, custom('2026-02-09', '2026-03-08')],
    ['that moment in a link to last week', '2026-03-09T04:59:59Z', lastWeek, lastWeek],
    ['the last moment of the week', '2026-03-16T04:59:59.999Z', thisWeek, thisWeek],
    ['today in a link to last week', '2026-03-11T14:00:00Z', lastWeek, fourWeeks],
    ['a day of last year', '2025-01-15T15:00:00Z', thisWeek, custom('2024-12-23', '2025-01-19')],
    [
      'a day inside own dates',
      '2026-02-03T15:00:00Z',
      custom('2026-02-02', '2026-02-04'),
      custom('2026-02-02', '2026-02-04'),
    ],
    ['a term in a school without terms', '2026-03-11T14:00:00Z', { kind: 'term' }, thisWeek],
  ])('of %s', (_, instant, choice, shown) => {
    expect(toWindowWith(instant, choice, setting).choice).toStrictEqual(shown);
  });

  it('takes the weeks of the school, which may begin on Sunday', () => {
    const window = toWindowWith('2026-02-11T15:00:00Z', thisWeek, { ...setting, firstDayOfWeek: 7 });
    expect(window).toMatchObject({ firstDate: '2026-01-18', lastDate: '2026-02-14' });
  });
});

describe('toWeeksUpTo', () => {
  it.each<[title: string, instant: string, choice: WindowChoice]>([
    ['a day of this week are the last four weeks', '2026-03-09T15:00:00Z', fourWeeks],
    ['a day of last week are dates', '2026-03-08T15:00:00Z', custom('2026-02-09', '2026-03-08')],
  ])('the weeks up to %s', (_, instant, choice) => {
    expect(toWeeksUpTo(instant, setting)).toStrictEqual(choice);
  });
});
