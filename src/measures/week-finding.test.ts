import { expect, it } from 'vitest';
import { toWeekFinding } from './week-finding.ts';

const biggestInsight = { level: 'OnDeviceDistractions', durationInSeconds: 2400, wastePercentage: 7 };
const change = { kind: 'more', by: 40 } as const;

function toSummary(
  total: number,
  offTask: number,
  percentage: number,
  biggest: typeof biggestInsight | null,
) {
  return {
    totalDurationInSeconds: total,
    totalWasteDurationInSeconds: offTask,
    wastePercentage: percentage,
    biggestInsight: biggest,
  };
}

it.each([
  [
    'focused time, its largest interruption and its change',
    toSummary(36000, 5400, 15, biggestInsight),
    'known',
    {
      kind: 'focused',
      focusedSeconds: 30600,
      offTaskSeconds: 5400,
      wastePercentage: 15,
      daysWithTime: 2,
      biggestLevel: biggestInsight,
      change,
    },
  ],
  [
    'focused time alone',
    toSummary(60, 0, 0, null),
    'known',
    {
      kind: 'focused',
      focusedSeconds: 60,
      offTaskSeconds: 0,
      wastePercentage: 0,
      daysWithTime: 2,
      biggestLevel: null,
      change,
    },
  ],
  [
    'off-task time alone',
    toSummary(60, 60, 100, biggestInsight),
    'known',
    { kind: 'off-task-only', offTaskSeconds: 60, daysWithTime: 2, biggestLevel: biggestInsight },
  ],
  ['no time', toSummary(0, 0, 0, null), 'none-reported', { kind: 'no-time' }],
  [
    'time in which nobody was observed',
    toSummary(3600, 0, 0, null),
    'not-observed',
    {
      kind: 'unseen',
      reading: 'not-observed',
      totalSeconds: 3600,
      daysWithTime: 2,
      change: { kind: 'less', by: 5 },
    },
  ],
  [
    'time of which nothing was measured, whatever amount came',
    toSummary(3600, 600, 17, biggestInsight),
    'not-measured',
    {
      kind: 'unseen',
      reading: 'not-measured',
      totalSeconds: 3600,
      daysWithTime: 2,
      change: { kind: 'less', by: 5 },
    },
  ],
] as const)('finds %s', (_, summary, reading, expected) => {
  const changes = { total: { kind: 'less', by: 5 }, focused: change } as const;
  expect(toWeekFinding({ summary, reading, daysWithTime: 2, changes })).toStrictEqual(expected);
});

it('has no change where nothing is compared', () => {
  const facts = { summary: toSummary(36000, 5400, 15, null), reading: 'known', daysWithTime: 2 } as const;
  expect(toWeekFinding({ ...facts, changes: null })).toMatchObject({ kind: 'focused', change: null });
  const unseen = { ...facts, reading: 'not-observed' } as const;
  expect(toWeekFinding({ ...unseen, changes: null })).toMatchObject({ kind: 'unseen', change: null });
});
