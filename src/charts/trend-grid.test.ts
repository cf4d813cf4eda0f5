import { describe, expect, it } from 'vitest';
import type { TrendDay } from '#src/measures/trend-days.ts';
import { toColumns, type DayPart } from './trend-columns.ts';
import { toPartRows, toReach, toSpokenPart } from './trend-grid.ts';
import { toTrendParts } from './trend-parts.ts';
import { toTrendPoints } from './trend-points.ts';

const wednesday: TrendDay = {
  state: 'time',
  date: '2026-03-11',
  lastDate: '2026-03-11',
  totalSeconds: 6000,
  offTaskSeconds: 1200,
  focusedSeconds: 4800,
  wastePercentage: 20,
  levels: [
    { level: 'OnDeviceDistractions', durationInSeconds: 600 },
    { level: 'StudentNotPresent', durationInSeconds: 300 },
  ],
  remainderSeconds: 300,
  isPartial: false,
  reading: 'known',
};
const thursday: TrendDay = {
  ...wednesday,
  date: '2026-03-12',
  lastDate: '2026-03-12',
  offTaskSeconds: 0,
  focusedSeconds: 6000,
  wastePercentage: 0,
  levels: [],
  remainderSeconds: 0,
  reading: 'not-observed',
};
const friday: TrendDay = { state: 'none', date: '2026-03-13', lastDate: '2026-03-13' };

const points = toTrendPoints([wednesday, thursday, friday], [], 'en-US');
const rows = toPartRows(toColumns(points, { byLevel: true, comparison: null, locale: 'en-US' }));

describe('What is heard of the parts of a day', () => {
  it.each([
    [
      '2026-03-11',
      [
        'Focused, 1 h 20 min; Wed, Mar 11',
        'Off-task, 20 min, 20%; Wed, Mar 11',
        'On-device distractions, 10 min, 10%; Wed, Mar 11',
        'Student not present, 5 min, 5%; Wed, Mar 11',
        'Not explained by a level, 5 min, 5%; Wed, Mar 11',
      ],
    ],
    // Nobody saw it: neither a share nor a zero.
    ['2026-03-12', ['Off-task, not observed; Thu, Mar 12']],
    ['2026-03-13', []],
  ])('on %s is %j', (date, texts) => {
    const point = points.find((each) => each.date === date);
    const heard = point === undefined ? [] : rows.map((row) => toSpokenPart(point, row, 'en-US'));
    expect(heard.filter((text) => text !== null)).toEqual(texts);
  });
});

describe('Where a part of a day is drawn', () => {
  const focused: DayPart = { kind: 'focused', level: null };
  const offTask: DayPart = { kind: 'off-task', level: null };
  const absent: DayPart = { kind: 'level', level: 'StudentNotPresent' };
  const remainder: DayPart = { kind: 'remainder', level: null };

  it.each([
    ['focused time at the foot', 'minutes', 'total', focused, { from: 0, to: 0.48 }],
    ['off-task time on top of it', 'minutes', 'total', offTask, { from: 0.48, to: 0.6 }],
    [
      'a level within off-task time, where it is not drawn',
      'minutes',
      'total',
      absent,
      { from: 0.48, to: 0.6 },
    ],
    ['a level by itself, where it is', 'minutes', 'levels', absent, { from: 0.54, to: 0.57 }],
    ['off-task time over all its levels', 'minutes', 'levels', offTask, { from: 0.48, to: 0.6 }],
    ['what no level explains on top', 'minutes', 'levels', remainder, { from: 0.57, to: 0.6 }],
    ['the whole day, where focused time is not drawn', 'percent', 'total', focused, { from: 0, to: 1 }],
  ] as const)('%s', (_, measure, stack, part, reach) => {
    const highest = measure === 'minutes' ? 10_000 : 100;
    const drawn = toTrendParts(points, { measure, stack });
    const { from, to } = toReach(drawn, 0, part, highest);
    expect(from).toBeCloseTo(reach.from);
    expect(to).toBeCloseTo(reach.to);
  });
});
