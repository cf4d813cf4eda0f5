import { describe, expect, it } from 'vitest';
import { overviewSchema } from './overview.ts';
import { dropped, withValue } from './samples/change.ts';
import sample from './samples/overview.json' with { type: 'json' };

type Outcome = 'accepted' | 'refused' | 'unreadable bucket' | 'unreadable level';

function toOutcome(body: unknown): Outcome {
  const result = overviewSchema.safeParse(body);
  if (!result.success) return 'refused';
  if (result.data.trend.unreadable > 0) return 'unreadable bucket';
  return result.data.breakdown.unreadable > 0 ? 'unreadable level' : 'accepted';
}

describe('overviewSchema', () => {
  it('reads the guide’s example value for value', () => {
    expect(overviewSchema.parse(sample)).toStrictEqual({
      summary: {
        totalDurationInSeconds: 36000,
        totalWasteDurationInSeconds: 5400,
        wastePercentage: 15,
        biggestInsight: { level: 'OnDeviceDistractions', durationInSeconds: 2400, wastePercentage: 7 },
      },
      trend: {
        buckets: [
          {
            startedAtTime: '2025-01-01T00:00:00Z',
            endedAtTime: '2025-01-02T00:00:00Z',
            totalDurationInSeconds: 7200,
            wasteDurationInSeconds: 1080,
            wastePercentage: 15,
            levels: [
              { level: 'StudentNotPresent', durationInSeconds: 300 },
              { level: 'OnDeviceDistractions', durationInSeconds: 780 },
            ],
          },
        ],
        unreadable: 0,
      },
      breakdown: {
        levels: [
          {
            level: 'OnDeviceDistractions',
            durationInSeconds: 2400,
            wastePercentage: 7,
            subtypes: [
              { insightType: 'Game', durationInSeconds: 1200 },
              { insightType: 'NonLearningContent', durationInSeconds: 1200 },
            ],
          },
        ],
        unreadable: 0,
      },
    });
  });

  it.each<[path: string, value: unknown, outcome: Outcome]>([
    ['summary', dropped, 'refused'],
    ['summary', null, 'refused'],
    ['summary.totalDurationInSeconds', dropped, 'refused'],
    ['summary.totalDurationInSeconds', null, 'refused'],
    ['summary.totalDurationInSeconds', '36000', 'refused'],
    ['summary.totalDurationInSeconds', -1, 'refused'],
    ['summary.totalDurationInSeconds', 0.5, 'refused'],
    ['summary.totalDurationInSeconds', 0, 'accepted'],
    ['summary.totalWasteDurationInSeconds', dropped, 'refused'],
    ['summary.totalWasteDurationInSeconds', null, 'refused'],
    ['summary.totalWasteDurationInSeconds', -1, 'refused'],
    ['summary.totalWasteDurationInSeconds', 40000, 'accepted'],
    ['summary.wastePercentage', dropped, 'refused'],
    ['summary.wastePercentage', null, 'refused'],
    ['summary.wastePercentage', 0, 'accepted'],
    ['summary.wastePercentage', 100, 'accepted'],
    ['summary.wastePercentage', 101, 'refused'],
    ['summary.wastePercentage', -1, 'refused'],
    ['summary.wastePercentage', 0.15, 'refused'],
    ['summary.wastePercentage', '15%', 'refused'],
    ['summary.biggestInsight', dropped, 'accepted'],
    ['summary.biggestInsight', null, 'accepted'],
    ['summary.biggestInsight', 'OnDeviceDistractions', 'refused'],
    ['summary.biggestInsight.level', dropped, 'refused'],
    ['summary.biggestInsight.level', 'SomethingNew', 'accepted'],
    ['summary.biggestInsight.durationInSeconds', null, 'refused'],
    ['summary.biggestInsight.wastePercentage', 101, 'refused'],
    ['summary.somethingNew', 1, 'accepted'],
    ['trend', dropped, 'refused'],
    ['trend', null, 'refused'],
    ['trend.buckets', dropped, 'refused'],
    ['trend.buckets', null, 'refused'],
    ['trend.buckets', {}, 'refused'],
    ['trend.buckets', [], 'accepted'],
    ['trend.buckets.0', null, 'unreadable bucket'],
    ['trend.buckets.0.startedAtTime', dropped, 'unreadable bucket'],
    ['trend.buckets.0.startedAtTime', null, 'unreadable bucket'],
    ['trend.buckets.0.startedAtTime', '2025-01-01', 'unreadable bucket'],
    ['trend.buckets.0.startedAtTime', '2025-01-01T00:00:00', 'unreadable bucket'],
    ['trend.buckets.0.startedAtTime', '2025-01-01T00:00:00-05:00', 'accepted'],
    ['trend.buckets.0.endedAtTime', dropped, 'unreadable bucket'],
    ['trend.buckets.0.endedAtTime', null, 'unreadable bucket'],
    ['trend.buckets.0.totalDurationInSeconds', dropped, 'unreadable bucket'],
    ['trend.buckets.0.totalDurationInSeconds', null, 'unreadable bucket'],
    ['trend.buckets.0.totalDurationInSeconds', 0, 'accepted'],
    ['trend.buckets.0.wasteDurationInSeconds', dropped, 'unreadable bucket'],
    ['trend.buckets.0.wasteDurationInSeconds', -1, 'unreadable bucket'],
    ['trend.buckets.0.wastePercentage', dropped, 'unreadable bucket'],
    ['trend.buckets.0.wastePercentage', 0.15, 'unreadable bucket'],
    ['trend.buckets.0.levels', dropped, 'unreadable bucket'],
    ['trend.buckets.0.levels', null, 'unreadable bucket'],
    ['trend.buckets.0.levels', [], 'accepted'],
    ['trend.buckets.0.levels.0.level', null, 'unreadable bucket'],
    ['trend.buckets.0.levels.0.level', 'SomethingNew', 'accepted'],
    ['trend.buckets.0.levels.0.durationInSeconds', '300', 'unreadable bucket'],
    ['trend.buckets.0.somethingNew', 1, 'accepted'],
    ['breakdown', dropped, 'refused'],
    ['breakdown', null, 'refused'],
    ['breakdown.levels', dropped, 'refused'],
    ['breakdown.levels', null, 'refused'],
    ['breakdown.levels', [], 'accepted'],
    ['breakdown.levels.0', 'OnDeviceDistractions', 'unreadable level'],
    ['breakdown.levels.0.level', dropped, 'unreadable level'],
    ['breakdown.levels.0.level', 'SomethingNew', 'accepted'],
    ['breakdown.levels.0.durationInSeconds', null, 'unreadable level'],
    ['breakdown.levels.0.wastePercentage', 101, 'unreadable level'],
    ['breakdown.levels.0.subtypes', dropped, 'unreadable level'],
    ['breakdown.levels.0.subtypes', null, 'unreadable level'],
    ['breakdown.levels.0.subtypes', [], 'accepted'],
    ['breakdown.levels.0.subtypes.0.insightType', null, 'unreadable level'],
    ['breakdown.levels.0.subtypes.0.insightType', 'SomethingNew', 'accepted'],
    ['breakdown.levels.0.subtypes.0.durationInSeconds', -1, 'unreadable level'],
    ['somethingNew', {}, 'accepted'],
  ])('with %s as %j the body is: %s', (path, value, outcome) => {
    expect(toOutcome(withValue(sample, path, value))).toBe(outcome);
  });

  it('keeps the readable buckets and counts the others', () => {
    const [bucket] = sample.trend.buckets;
    const body = withValue(sample, 'trend.buckets', [bucket, null, { startedAtTime: 'soon' }, bucket]);
    const { trend } = overviewSchema.parse(body);
    expect(trend.buckets).toHaveLength(2);
    expect(trend.unreadable).toBe(2);
  });

  it.each([null, undefined, [], '', 'overview', 1, true])('refuses %j in place of a body', (body) => {
    expect(overviewSchema.safeParse(body).success).toBe(false);
  });
});
