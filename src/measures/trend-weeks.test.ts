import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#src/time/civil-dates.ts';
import { toCoverage, toOffTaskReading, type OffTaskReading } from './coverage.ts';
import type { TimedDay, TrendDay } from './trend-days.ts';
import { joinReadings, toTrend, toTrendWeeks } from './trend-weeks.ts';

type Sketch = readonly [total: number, offTask: number, more?: Partial<TimedDay>] | 'none' | 'not-yet';

function toDays(firstDate: string, sketches: readonly Sketch[]): TrendDay[] {
  return sketches.map((sketch, index) => {
    const date = addDays(firstDate, index);
    if (typeof sketch === 'string') return { date, lastDate: date, state: sketch };
    const [totalSeconds, offTaskSeconds, more] = sketch;
    return {
      date,
      lastDate: date,
      state: 'time',
      totalSeconds,
      offTaskSeconds,
      focusedSeconds: totalSeconds - offTaskSeconds,
      wastePercentage: 99,
      levels: [{ level: 'A', durationInSeconds: offTaskSeconds }],
      remainderSeconds: 0,
      isPartial: false,
      reading: 'known',
      ...more,
    };
  });
}

/** Monday, 2 March 2026 and the days after it. */
function toWeeks(...sketches: Sketch[]) {
  return toTrendWeeks(toDays('2026-03-02', sketches), 1);
}

describe('toTrendWeeks', () => {
  it('sums a week, with the percentage from its seconds and not averaged', () => {
    expect(toWeeks([1000, 100], 'none', [3000, 700])).toStrictEqual([
      {
        date: '2026-03-02',
        lastDate: '2026-03-04',
        state: 'time',
        totalSeconds: 4000,
        offTaskSeconds: 800,
        focusedSeconds: 3200,
        wastePercentage: 20,
        levels: [{ level: 'A', durationInSeconds: 800 }],
        remainderSeconds: 0,
        isPartial: false,
        reading: 'known',
      },
    ]);
  });

  it.each<[firstDayOfWeek: number, weeks: readonly string[]]>([
    [1, ['2026-03-04 2026-03-08', '2026-03-09 2026-03-15', '2026-03-16 2026-03-17']],
    [7, ['2026-03-04 2026-03-07', '2026-03-08 2026-03-14', '2026-03-15 2026-03-17']],
    [3, ['2026-03-04 2026-03-10', '2026-03-11 2026-03-17']],
    [6, ['2026-03-04 2026-03-06', '2026-03-07 2026-03-13', '2026-03-14 2026-03-17']],
  ])('begins weeks on day %i and cuts the first and the last at the window', (firstDayOfWeek, weeks) => {
    const days = toDays(
      '2026-03-04',
      Array.from({ length: 14 }, () => 'none'),
    );
    expect(
      toTrendWeeks(days, firstDayOfWeek).map(({ date, lastDate }) => `${date} ${lastDate}`),
    ).toStrictEqual(weeks);
  });

  it.each<[title: string, days: readonly Sketch[], expected: object]>([
    ['days over without time', ['none', 'none'], { state: 'none' }],
    ['days over without time and days to come', ['none', 'not-yet'], { state: 'none' }],
    ['days to come', ['not-yet', 'not-yet'], { state: 'not-yet' }],
    ['time and days to come', [[60, 0], 'not-yet'], { state: 'time', isPartial: true }],
    [
      'time and a day that is not over',
      [
        [60, 0],
        [60, 0, { isPartial: true }],
      ],
      { state: 'time', isPartial: true },
    ],
    ['time and days over without', [[60, 0], 'none'], { state: 'time', isPartial: false }],
  ])('of %s', (_, days, expected) => {
    expect(toWeeks(...days)).toMatchObject([expected]);
  });

  it('is nothing of nothing', () => {
    expect(toTrendWeeks([], 1)).toStrictEqual([]);
  });

  it('loses no day and no second, on whatever day weeks begin', () => {
    const anySketch = fc.oneof(
      fc.constantFrom('none' as const, 'not-yet' as const),
      fc.tuple(fc.nat(9000), fc.nat(900)),
    );
    fc.assert(
      fc.property(
        fc.array(anySketch, { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        (sketches, first) => {
          const days = toDays('2026-02-25', sketches);
          const weeks = toTrendWeeks(days, first);
          const sum = (all: readonly TrendDay[]) =>
            all.reduce((total, day) => total + (day.state === 'time' ? day.totalSeconds : 0), 0);
          expect(sum(weeks)).toBe(sum(days));
          expect(weeks.slice(1).map(({ date }) => date)).toStrictEqual(
            weeks.slice(0, -1).map(({ lastDate }) => addDays(lastDate, 1)),
          );
          expect([weeks[0]?.date, weeks.at(-1)?.lastDate]).toStrictEqual([days[0]?.date, days.at(-1)?.date]);
        },
      ),
    );
  });
});

describe('joinReadings', () => {
  it.each<[readings: readonly (readonly [OffTaskReading, number])[], joined: OffTaskReading]>([
    [[], 'none-reported'],
    [[['known', 0]], 'known'],
    [[['not-measured', 600]], 'not-measured'],
    [
      [
        ['not-observed', 0],
        ['not-observed', 0],
      ],
      'not-observed',
    ],
    [
      [
        ['known', 0],
        ['not-observed', 0],
      ],
      'none-reported',
    ],
    [
      [
        ['known', 600],
        ['not-observed', 0],
      ],
      'known',
    ],
    [
      [
        ['not-measured', 0],
        ['not-observed', 0],
      ],
      'none-reported',
    ],
  ])('of %j is "%s"', (days, joined) => {
    expect(joinReadings(days.map(([reading, offTaskSeconds]) => ({ reading, offTaskSeconds })))).toBe(joined);
  });

  it('reads measured days as all their sessions together would be read', () => {
    const anySessions = fc.array(fc.constantFrom(true, false, null), { minLength: 1, maxLength: 4 });
    const anyDay = fc.tuple(anySessions, fc.constantFrom(0, 0, 300));
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 5 }), (sketches) => {
        const isMeasured = () => true;
        const days = sketches.map(([cameras, offTaskSeconds]) => ({
          offTaskSeconds,
          sessions: cameras.map((webcamEnabled) => ({ applicationId: 'numbers', webcamEnabled })),
        }));
        const readings = days.map(({ offTaskSeconds, sessions }) => ({
          offTaskSeconds,
          reading: toOffTaskReading(offTaskSeconds, toCoverage(sessions, isMeasured)),
        }));
        const all = days.flatMap(({ sessions }) => sessions);
        const seconds = days.reduce((sum, { offTaskSeconds }) => sum + offTaskSeconds, 0);
        expect(joinReadings(readings)).toBe(toOffTaskReading(seconds, toCoverage(all, isMeasured)));
      }),
    );
  });
});

describe('toTrend', () => {
  it.each([
    [35, 35, 20],
    [36, 6, 3],
    [366, 53, 3],
  ])('shows %i days as %i bars, and the days before likewise', (count, bars, barsBefore) => {
    const toEmptyDays = (length: number) =>
      toDays(
        '2026-01-05',
        Array.from({ length }, () => 'none'),
      );
    const { days, earlier } = toTrend({ days: toEmptyDays(count), earlier: toEmptyDays(20) }, 1);
    expect(days).toHaveLength(bars);
    expect(earlier).toHaveLength(barsBefore);
  });
});
