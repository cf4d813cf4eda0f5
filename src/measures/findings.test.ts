import { describe, expect, it } from 'vitest';
import { addDays } from '#src/time/civil-dates.ts';
import { toTrendFinding } from './findings.ts';
import type { TrendFinding } from './findings.ts';
import type { OffTaskReading } from './coverage.ts';
import type { TimedDay, TrendDay } from './trend-days.ts';

/** A day as a table writes it: a share of an hour, a share with seconds, a state, or a share of a day not over. */
type Sketch =
  | number
  | readonly [share: number, totalSeconds: number]
  | 'none'
  | 'not-yet'
  | { today: number }
  | { unseen: OffTaskReading };

function toDay(sketch: Sketch, index: number): TrendDay {
  const date = addDays('2026-03-02', index);
  if (typeof sketch === 'string') return { date, lastDate: date, state: sketch };
  if (typeof sketch === 'number') return toTimedDay(date, sketch, 3600, false);
  if ('unseen' in sketch) return { ...toTimedDay(date, 0, 3600, false), reading: sketch.unseen };
  if ('today' in sketch) return toTimedDay(date, sketch.today, 3600, true);
  return toTimedDay(date, sketch[0], sketch[1], false);
}

function toTimedDay(
  date: string,
  wastePercentage: number,
  totalSeconds: number,
  isPartial: boolean,
): TimedDay {
  const offTaskSeconds = Math.round((totalSeconds * wastePercentage) / 100);
  const focusedSeconds = totalSeconds - offTaskSeconds;
  return {
    date,
    lastDate: date,
    state: 'time',
    totalSeconds,
    offTaskSeconds,
    focusedSeconds,
    wastePercentage,
    levels: [],
    remainderSeconds: offTaskSeconds,
    isPartial,
    reading: 'known',
  };
}

describe('toTrendFinding', () => {
  it.each<[title: string, days: readonly Sketch[], expected: TrendFinding]>([
    ['no day at all', [], { kind: 'not-yet' }],
    ['days to come only', ['not-yet', 'not-yet'], { kind: 'not-yet' }],
    ['days without data', ['none', 'none'], { kind: 'no-time' }],
    ['days without data and days to come', ['none', 'not-yet'], { kind: 'no-time' }],
    [
      'a single day',
      ['none', 12, 'none'],
      { kind: 'one-day', date: '2026-03-03', wastePercentage: 12, isPartial: false },
    ],
    [
      'today alone',
      [{ today: 12 }, 'not-yet'],
      { kind: 'one-day', date: '2026-03-02', wastePercentage: 12, isPartial: true },
    ],
    [
      'a single day that is not measured',
      [{ unseen: 'not-measured' }, 'none'],
      { kind: 'unseen', reading: 'not-measured' },
    ],
    [
      'days not seen in different ways',
      [{ unseen: 'not-measured' }, { unseen: 'not-observed' }],
      { kind: 'unseen', reading: 'none-reported' },
    ],
    [
      'a day that was seen beside days that were not',
      [{ unseen: 'not-observed' }, 20, { unseen: 'not-observed' }],
      { kind: 'one-day', date: '2026-03-03', wastePercentage: 20, isPartial: false },
    ],
    [
      'a short day beside days that were not seen',
      [{ unseen: 'not-observed' }, [0, 60]],
      { kind: 'partly-seen' },
    ],
    [
      'days that were not seen and would have been the lowest',
      [12, { unseen: 'none-reported' }, 15],
      { kind: 'steady', lowestPercentage: 12, highestPercentage: 15 },
    ],
    ['a single short day', [[40, 599]], { kind: 'little-time', totalSeconds: 599 }],
    [
      'a single day of ten minutes',
      [[40, 600]],
      { kind: 'one-day', date: '2026-03-02', wastePercentage: 40, isPartial: false },
    ],
    [
      'yesterday beside today',
      [12, { today: 80 }],
      { kind: 'one-day', date: '2026-03-02', wastePercentage: 12, isPartial: false },
    ],
    [
      'short days only',
      [
        [0, 599],
        [90, 300],
      ],
      { kind: 'little-time', totalSeconds: 899 },
    ],
    ['a short day beside today', [[0, 599], { today: 50 }], { kind: 'little-time', totalSeconds: 4199 }],
    ['two days alike', [12, 12], { kind: 'steady', lowestPercentage: 12, highestPercentage: 12 }],
    ['two days nearly alike', [21, 12], { kind: 'steady', lowestPercentage: 12, highestPercentage: 21 }],
    [
      'two days apart',
      [22, 12],
      {
        kind: 'varied',
        lowest: { date: '2026-03-03', wastePercentage: 12 },
        highest: { date: '2026-03-02', wastePercentage: 22 },
      },
    ],
    [
      'three falling days: too few for a direction',
      [40, 25, 10],
      {
        kind: 'varied',
        lowest: { date: '2026-03-04', wastePercentage: 10 },
        highest: { date: '2026-03-02', wastePercentage: 40 },
      },
    ],
    [
      'equal extremes: the first of each is named',
      [10, 30, 10, 30],
      {
        kind: 'varied',
        lowest: { date: '2026-03-02', wastePercentage: 10 },
        highest: { date: '2026-03-03', wastePercentage: 30 },
      },
    ],
    ['four falling days', [30, 25, 15, 10], { kind: 'fell', earlierPercentage: 28, laterPercentage: 13 }],
    ['four rising days', [10, 15, 25, 30], { kind: 'rose', earlierPercentage: 13, laterPercentage: 28 }],
    [
      'a fall of exactly the threshold',
      [15, 15, 10, 10],
      { kind: 'fell', earlierPercentage: 15, laterPercentage: 10 },
    ],
    [
      'a fall just under the threshold',
      [15, 15, 11, 11],
      { kind: 'steady', lowestPercentage: 11, highestPercentage: 15 },
    ],
    [
      'five days: the middle one belongs to neither half',
      [30, 30, 90, 10, 10],
      { kind: 'fell', earlierPercentage: 30, laterPercentage: 10 },
    ],
    [
      'one odd day late: no direction',
      [10, 10, 10, 40, 10],
      {
        kind: 'varied',
        lowest: { date: '2026-03-02', wastePercentage: 10 },
        highest: { date: '2026-03-05', wastePercentage: 40 },
      },
    ],
    [
      'one odd day early: no direction',
      [60, 10, 10, 10],
      {
        kind: 'varied',
        lowest: { date: '2026-03-03', wastePercentage: 10 },
        highest: { date: '2026-03-02', wastePercentage: 60 },
      },
    ],
    [
      'three pairs of four that agree: a direction',
      [30, 12, 10, 15],
      { kind: 'fell', earlierPercentage: 21, laterPercentage: 13 },
    ],
    [
      'six pairs of nine that agree: no direction',
      [30, 30, 30, 10, 10, 30],
      {
        kind: 'varied',
        lowest: { date: '2026-03-05', wastePercentage: 10 },
        highest: { date: '2026-03-02', wastePercentage: 30 },
      },
    ],
    [
      'halves weighed by their seconds, not averaged',
      [[40, 1000], [20, 9000], 10, 10],
      { kind: 'fell', earlierPercentage: 22, laterPercentage: 10 },
    ],
    [
      'a partial today that would have made a fall',
      [30, 25, 30, { today: 0 }],
      { kind: 'steady', lowestPercentage: 25, highestPercentage: 30 },
    ],
    [
      'a partial today that would have made a rise',
      [10, 10, 12, { today: 90 }],
      { kind: 'steady', lowestPercentage: 10, highestPercentage: 12 },
    ],
    [
      'a short day that would have been the highest',
      [10, [90, 300], 12],
      { kind: 'steady', lowestPercentage: 10, highestPercentage: 12 },
    ],
    [
      'gaps between the days',
      [30, 'none', 25, 'none', 15, 'none', 10],
      { kind: 'fell', earlierPercentage: 28, laterPercentage: 13 },
    ],
    [
      'days without any off-task time',
      [0, 0, 0],
      { kind: 'steady', lowestPercentage: 0, highestPercentage: 0 },
    ],
  ])('of %s', (_, sketches, expected) => {
    expect(toTrendFinding(sketches.map(toDay), [])).toStrictEqual(expected);
  });

  it.each<[title: string, earlier: readonly Sketch[], days: readonly Sketch[], expected: object]>([
    [
      'lower on most days',
      [20, 20, 20],
      [10, 10, 30],
      { kind: 'lower', count: 2, compared: 3, unit: 'day', daysApart: 7 },
    ],
    ['higher on most days', [20, 20, 20], [21, 10, 30], { kind: 'higher', count: 2, compared: 3 }],
    ['a single pair', [20, 'none'], [10, 12], { kind: 'steady' }],
    ['as many lower as higher', [20, 20], [15, 22], { kind: 'steady' }],
    ['the same on all days', [20, 20], [20, 20], { kind: 'steady' }],
    ['the same on as many days as lower', [20, 20], [20, 15], { kind: 'steady' }],
    ['today left out', [20, 20, 20], [10, 10, { today: 90 }], { kind: 'lower', count: 2, compared: 2 }],
    ['short days before left out', [[20, 599], 20, 20], [10, 10, 10], { kind: 'lower', compared: 2 }],
    ['short days left out', [20, 20, 20], [[50, 599], 10, 10], { kind: 'lower', compared: 2 }],
    [
      'unseen days left out',
      [{ unseen: 'not-observed' }, 20, 20],
      [30, 10, 10],
      { kind: 'lower', compared: 2 },
    ],
    ['fewer days before', [20, 20], [10, 10, 90], { kind: 'lower', count: 2, compared: 2 }],
    ['no time before', ['none', 'none'], [12, 12], { kind: 'steady' }],
    ['gaps in different places', [20, 'none', 20], ['none', 10, 10], { kind: 'steady' }],
  ])('beside the week before: %s', (_, earlier, days, expected) => {
    const before = earlier.map((sketch, index) => toDay(sketch, index - 7));
    expect(toTrendFinding(days.map(toDay), before)).toMatchObject(expected);
  });

  it('of weeks says so, though the last one has a single day', () => {
    const toWeeks = (first: number, share: number) =>
      [0, 7].map((offset) => {
        const week = toDay(share, first + offset);
        return { ...week, lastDate: addDays(week.date, offset === 0 ? 6 : 0) };
      });
    expect(toTrendFinding(toWeeks(0, 10), toWeeks(-14, 20))).toStrictEqual({
      kind: 'lower',
      count: 2,
      compared: 2,
      unit: 'week',
      daysApart: 14,
    });
  });
});
