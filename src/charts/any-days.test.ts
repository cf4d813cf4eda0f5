/** Whatever the days of a window hold: a point for each, and nothing drawn or said that is not there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrendDay } from '#src/measures/trend-days.ts';
import { addDays } from '#src/time/civil-dates.ts';
import { toDayTicks, toShareTicks, toTimeTicks, toTrendPoints } from './trend-points.ts';
import { toTrendScale } from './trend-scale.ts';

const locale = 'en-US';

const anyFigures = fc
  .tuple(
    fc.nat(90_000),
    fc.nat(100),
    fc.boolean(),
    fc.constantFrom('known' as const, 'not-observed' as const),
  )
  .map(([totalSeconds, wastePercentage, isPartial, reading]) => {
    const offTaskSeconds = Math.floor((totalSeconds * wastePercentage) / 100);
    return {
      state: 'time' as const,
      totalSeconds: totalSeconds + 1,
      offTaskSeconds,
      focusedSeconds: totalSeconds + 1 - offTaskSeconds,
      wastePercentage,
      levels: [],
      remainderSeconds: offTaskSeconds,
      isPartial,
      reading,
    };
  });
const anyState = fc.oneof(
  anyFigures,
  fc.constantFrom({ state: 'none' as const }, { state: 'not-yet' as const }),
);

/** Days in a row, from any day on. */
const anyDays = fc
  .tuple(fc.integer({ min: 0, max: 36_000 }), fc.array(anyState, { maxLength: 60 }))
  .map(([from, states]): readonly TrendDay[] =>
    states.map((state, index) => {
      const date = addDays('2000-01-01', from + index);
      return { date, lastDate: date, ...state };
    }),
  );

describe('the points of any days', () => {
  it('are one for each day, in order, with figures where the day has time and a dash where it has none', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const points = toTrendPoints(days, [], locale);
        expect(points.map(({ date }) => date)).toStrictEqual(days.map(({ date }) => date));
        points.forEach((point, index) => {
          const hasTime = days[index]?.state === 'time';
          expect(point.time !== null).toBe(hasTime);
          expect(point.totalText !== '–').toBe(hasTime);
          expect(point.shareText !== null).toBe(hasTime);
          // A percentage is said of a day of which it is known, and of no other.
          expect(/%$/.test(point.shareText ?? '')).toBe(point.isKnown);
        });
      }),
    );
  });

  it('stand beside days before them that have time, each in its own place', () => {
    fc.assert(
      fc.property(anyDays, anyDays, (days, earlier) => {
        const points = toTrendPoints(days, earlier, locale);
        points.forEach((point, index) => {
          const before = earlier[index];
          expect(point.earlier?.date).toBe(before?.state === 'time' ? before.date : undefined);
        });
      }),
    );
  });
});

describe('the labels under any days', () => {
  it('name some of the days, in order, and never so many that they run into each other', () => {
    fc.assert(
      fc.property(anyDays, fc.constantFrom(1, 6, 7), (days, firstDayOfWeek) => {
        const { labelled, weekStarts } = toDayTicks(days, firstDayOfWeek);
        const dates = days.map(({ date }) => date);
        expect(labelled).toStrictEqual(dates.filter((date) => labelled.includes(date)));
        expect(weekStarts).toStrictEqual(dates.filter((date) => weekStarts.includes(date)));
        expect(labelled.length).toBeLessThanOrEqual(10);
        expect(labelled.length).toBeGreaterThanOrEqual(Math.min(1, dates.length));
      }),
    );
  });
});

describe('the axis beside any bars', () => {
  it.each([
    ['seconds', toTimeTicks, 5_000_000],
    ['percentages', toShareTicks, 100],
  ] as const)(
    'in %s begins at 0, climbs in equal steps, and ends in the step above the tallest',
    (_, toTicks, most) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: most }), (tallest) => {
          const ticks = toTicks(tallest);
          const [foot, step = 0] = ticks;
          expect(foot).toBe(0);
          expect(step).toBeGreaterThan(0);
          expect(ticks).toStrictEqual(ticks.map((_tick, index) => index * step));
          const highest = ticks.at(-1) ?? 0;
          expect(highest).toBeGreaterThanOrEqual(tallest);
          expect(highest - Math.max(tallest, 1)).toBeLessThan(step);
          expect(ticks.length).toBeLessThanOrEqual(5);
        }),
      );
    },
  );

  it('is as tall as the tallest bar, whatever is missing beside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(90_000))),
        fc.constantFrom('minutes' as const, 'percent' as const),
        (heights, measure) => {
          const { highest, ticks } = toTrendScale(heights, measure, locale);
          expect(highest).toBe(ticks.at(-1));
          for (const height of heights) expect(highest).toBeGreaterThanOrEqual(height ?? 0);
        },
      ),
    );
  });
});
