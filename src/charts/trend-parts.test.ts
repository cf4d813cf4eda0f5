import { describe, expect, it } from 'vitest';
import type { TimedDay } from '#src/measures/trend-days.ts';
import { toColumns, toSpokenText } from './trend-columns.ts';
import { toEarlierHeights, toStackNote, toTops, toTrendParts } from './trend-parts.ts';
import { toTrendPoints } from './trend-points.ts';

const locale = 'en-US';
const games = { level: 'OnDeviceDistractions', durationInSeconds: 480 };
const away = { level: 'StudentNotPresent', durationInSeconds: 120 };

function toDay(more: Partial<TimedDay> = {}): TimedDay {
  return {
    date: '2026-03-11',
    lastDate: '2026-03-11',
    state: 'time',
    totalSeconds: 5520,
    offTaskSeconds: 720,
    focusedSeconds: 4800,
    wastePercentage: 13,
    levels: [away, games],
    remainderSeconds: 120,
    isPartial: true,
    reading: 'known',
    ...more,
  };
}

const before = toDay({ date: '2026-03-04', totalSeconds: 3600, wastePercentage: 15 });
const unseen = toDay({ date: '2026-03-12', reading: 'not-observed', offTaskSeconds: 0, levels: [] });
const gap = { date: '2026-03-13', lastDate: '2026-03-13', state: 'none' } as const;
const points = toTrendPoints([toDay(), unseen, gap], [before], locale);

function toHeights(measure: 'minutes' | 'percent', stack: 'total' | 'levels') {
  return toTrendParts(points, { measure, stack }).map(({ name, heights }) => [
    name,
    ...heights.map((height) => (height === null ? null : Math.round(height))),
  ]);
}

describe('toTrendParts', () => {
  it('has seconds in minutes, and a day nobody saw as session time alone', () => {
    expect(toHeights('minutes', 'total')).toEqual([
      ['Session time (off-task not observed)', null, 5520, null],
      ['Focused', 4800, null, null],
      ['Off-task', 720, null, null],
    ]);
  });

  it('has the very percentage that is written, and nothing for a day nobody saw', () => {
    expect(toHeights('percent', 'total')).toEqual([['Off-task', 13, null, null]]);
  });

  it('divides off-task time by level, the longest first, and the remainder on top', () => {
    expect(toHeights('minutes', 'levels').slice(2)).toEqual([
      ['On-device distractions', 480, null, null],
      ['Student not present', 120, null, null],
      ['Not explained by a level', 120, null, null],
    ]);
    expect(toHeights('percent', 'levels')).toEqual([
      ['On-device distractions', 9, null, null],
      ['Student not present', 2, null, null],
      ['Not explained by a level', 2, null, null],
    ]);
  });

  it('adds up to the session time', () => {
    const parts = toTrendParts(points, { measure: 'minutes', stack: 'levels' });
    expect(toTops(points, parts)).toEqual([5520, 5520, 0]);
  });
});

describe('toEarlierHeights', () => {
  it.each([
    ['minutes', [3600, null, null]],
    ['percent', [15, null, null]],
  ] as const)('in %s', (measure, heights) => {
    expect(toEarlierHeights(points, { measure, stack: 'total' })).toEqual(heights);
  });
});

describe('toStackNote', () => {
  it.each<[title: string, day: Partial<TimedDay>, note: string | null]>([
    ['a remainder', {}, '“Not explained by a level” is off-task time for which TimeBack names no level.'],
    [
      'levels that overlap',
      { remainderSeconds: 0, offTaskSeconds: 500 },
      'Levels can overlap: on some days they add up to more than the off-task time.',
    ],
    ['levels that add up', { remainderSeconds: 0, offTaskSeconds: 600 }, null],
  ])('of %s', (_, day, note) => {
    expect(toStackNote(toTrendPoints([toDay(day)], [], locale))).toBe(note);
  });
});

describe('toSpokenText', () => {
  it.each<[byLevel: boolean, index: number, text: string]>([
    [false, 0, 'Wed, Mar 11: 1 h 20 min focused, 12 min off-task, 13%, so far; the week before 15%'],
    [
      true,
      0,
      'Wed, Mar 11: 1 h 20 min focused, 12 min off-task, 13%, so far; On-device distractions 8 min, Student not present 2 min, Not explained by a level 2 min; the week before 15%',
    ],
    [true, 1, 'Wed, Mar 11: 1 h 32 min of session time, off-task time not observed, so far'],
  ])('by level: %s, day %i', (byLevel, index, text) => {
    const comparison = 'the week before';
    const columns = toColumns(points, { byLevel, comparison, locale });
    const [point] = points.slice(index, index + 1);
    expect(point && toSpokenText({ ...point, day: 'Wed, Mar 11' }, columns, comparison)).toBe(text);
  });
});
