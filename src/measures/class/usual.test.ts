import { plainSchool } from '#src/testing/plain-school.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewZone as timeZone, toOverview, toSameDays } from '#src/testing/overviews.ts';
import { addDays, toWeekday } from '#src/time/civil-dates.ts';
import { toUsualWindow } from '#src/time/usual.ts';
import { toWindow } from '#src/time/windows.ts';
import { toTrendDays } from '../trend-days.ts';
import { toUsual } from './usual.ts';

const minute = 60;
const noDaysOff = { schoolDays: [1, 2, 3, 4, 5], daysOff: [] };

/** Wednesday, 11 March 2026, noon at the school: Monday and Tuesday are over. */
const window = toWindow({ kind: 'this-week' }, { ...plainSchool, now: '2026-03-11T17:00:00Z', timeZone });
const mondaysBefore = ['2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02'];

type Days = Parameters<typeof toOverview>[0];

function toUsualOf(
  before: Days,
  now: Days = {},
  calendar: Parameters<typeof toUsual>[0]['calendar'] = noDaysOff,
) {
  return toUsual({
    window,
    days: toTrendDays(toOverview(now).trend.buckets, window),
    usualWindow: toUsualWindow(window),
    usual: toOverview(before),
    calendar,
  });
}

function toMondays(...minutes: (number | null)[]): Days {
  return Object.fromEntries(
    minutes.flatMap((count, index) =>
      count === null ? [] : [[mondaysBefore[index] ?? '', [count * minute, 0] as const]],
    ),
  );
}

describe('what is usual for a day', () => {
  it.each<[what: string, minutes: (number | null)[], usual: number]>([
    ['the same in all weeks', [60, 60, 60, 60], 60],
    ['the middle two of four different ones', [10, 200, 60, 80], 70],
    ['hardly moved by a sick week', [60, null, 60, 60], 60],
    ['hardly moved by one very long day', [60, 60, 400, 60], 60],
    ['nothing where it is missing more often than not', [null, null, null, 60], 0],
  ])('is the middle of the four days of its name before: %s', (_what, minutes, usual) => {
    expect(toUsualOf(toMondays(...minutes)).total.usualSeconds).toBe(usual * minute);
  });

  it('leaves days off out, before as well as now', () => {
    const monday = { name: 'Presidents’ Day', firstDate: '2026-02-16', lastDate: '2026-02-16' };
    const today = { name: 'Storm', firstDate: '2026-03-10', lastDate: '2026-03-10' };
    const before = toMondays(60, null, 60, 90);
    expect(toUsualOf(before, {}, noDaysOff).total.usualSeconds).toBe(60 * minute);
    const usual = toUsualOf(before, {}, { ...noDaysOff, daysOff: [monday, today] });
    expect(usual.total.usualSeconds).toBe(60 * minute);
    expect(usual.dates).toStrictEqual(['2026-03-09']);
  });

  it('cannot be said of a weekday that was off four times', () => {
    const daysOff = mondaysBefore.map((date) => ({ name: 'Off', firstDate: date, lastDate: date }));
    expect(toUsualOf({}, {}, { ...noDaysOff, daysOff }).dates).toStrictEqual(['2026-03-10']);
  });
});

describe('a window that still runs', () => {
  const everyDay = toSameDays(
    Array.from({ length: 28 }, (_, index) => addDays('2026-02-09', index)),
    100 * minute,
    10 * minute,
  );
  const thisWeek: Days = {
    '2026-03-09': [50 * minute, 20 * minute],
    '2026-03-10': [70 * minute, 0],
    '2026-03-11': [500 * minute, 0],
  };

  it('is compared by its days that are over, with the same weekdays only', () => {
    const usual = toUsualOf(everyDay, thisWeek);
    expect(usual.dates).toStrictEqual(['2026-03-09', '2026-03-10']);
    expect(usual.total).toStrictEqual({ seconds: 120 * minute, usualSeconds: 200 * minute });
    expect(usual.focused).toStrictEqual({ seconds: 100 * minute, usualSeconds: 180 * minute });
  });

  it('has the share of the four weeks as the API gives it', () => {
    const usual = toUsualOf(everyDay, thisWeek);
    expect(usual.headline).toMatchObject({ totalSeconds: 168_000, wastePercentage: 10 });
    expect(usual.isOffTaskKnown).toBe(true);
    expect(usual.weeksWithTime).toBe(4);
  });

  it('counts weeks with time, not days', () => {
    expect(toUsualOf(toMondays(60, null, null, 60)).weeksWithTime).toBe(2);
    expect(toUsualOf({}).weeksWithTime).toBe(0);
  });

  it('takes no off-task time in four weeks for something that nobody may have seen', () => {
    expect(toUsualOf(toMondays(60, 60, 60, 60)).isOffTaskKnown).toBe(false);
  });
});

it('agrees with a computation of its own over any four weeks', () => {
  const anyMinutes = fc.array(fc.option(fc.integer({ min: 1, max: 300 }), { freq: 3 }), {
    minLength: 28,
    maxLength: 28,
  });
  fc.assert(
    fc.property(anyMinutes, (minutes) => {
      const dates = minutes.map((_, index) => addDays('2026-02-09', index));
      const before = Object.fromEntries(
        dates.flatMap((date, index) => {
          const count = minutes[index] ?? null;
          return count === null ? [] : [[date, [count * minute, 0] as const]];
        }),
      );
      const expected = [1, 2].reduce((total, weekday) => {
        const [a = 0, b = 0, c = 0, d = 0] = dates
          .map((date, index) => ({ date, count: minutes[index] ?? 0 }))
          .filter(({ date }) => toWeekday(date) === weekday)
          .map(({ count }) => count);
        const middle = a + b + c + d - Math.max(a, b, c, d) - Math.min(a, b, c, d);
        return total + middle / 2;
      }, 0);
      expect(toUsualOf(before).total.usualSeconds).toBe(expected * minute);
    }),
  );
});
