import { describe, expect, it } from 'vitest';
import { isOrdinarySlug, levels, proctoringTypes, toSafetyType, wasteTypes } from './insight-types.ts';
import { insightsPageSchema } from './insights.ts';
import { overviewSchema } from './overview.ts';
import { withValue } from './samples/change.ts';
import overviewSample from './samples/overview.json' with { type: 'json' };
import insightsSample from './samples/user-insights.json' with { type: 'json' };

/** The guide's table "Safety Insights", written out: the list in the source must not be its own proof. */
const guideSafetyTypes = [
  'BullyingOrHarassment',
  'EmbarrassingOrDefaming',
  'MentalHealthDistress',
  'PornographyOrSexualContent',
  'SelfHarmOrSuicide',
  'SubstanceAbuse',
  'ViolenceOrAbuse',
  'WebcamNudity',
] as const;

function toSpellings(type: string): string[] {
  const snake = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_');
  return [
    type,
    type.toLowerCase(),
    type.toUpperCase(),
    snake,
    snake.toLowerCase(),
    snake.toUpperCase(),
    snake.replaceAll('_', '-').toLowerCase(),
    snake.replaceAll('_', ' '),
    ` ${type} `,
    `${type}_2`,
  ];
}

const spelled = guideSafetyTypes.flatMap((type) =>
  toSpellings(type).map((slug): [slug: string, type: string] => [slug, type]),
);

const lookalikes: [slug: string, type: string][] = [
  ['SafetyConcern', 'OtherSafety'],
  ['safety_self_harm', 'OtherSafety'],
  ['Safety', 'OtherSafety'],
];

const safetySlugs = [...spelled, ...lookalikes];

describe.each(safetySlugs)('the safety slug %j', (slug, type) => {
  it(`is recognised as ${type}`, () => {
    expect(toSafetyType(slug)).toBe(type);
    expect(isOrdinarySlug(slug)).toBe(false);
  });

  it('leaves the insights as a safety signal without type and duration', () => {
    const page = insightsPageSchema.parse(withValue(insightsSample, 'insights.0.insightType', slug));
    expect(page.insights).toStrictEqual([]);
    expect(page.unreadable).toBe(0);
    expect(page.safetySignals).toStrictEqual([
      {
        id: '550e8400-e29b-41d4-a716-446655440000',
        safetyType: type,
        reason: 'No activity detected for extended period',
        startedAtTime: '2025-01-15T09:15:00Z',
        endedAtTime: '2025-01-15T09:20:00Z',
      },
    ]);
  });

  it.each([
    'summary.biggestInsight.level',
    'trend.buckets.0.levels.0.level',
    'breakdown.levels.0.level',
    'breakdown.levels.0.subtypes.0.insightType',
  ])('does not come through the overview at %s', (path) => {
    const overview = overviewSchema.parse(withValue(overviewSample, path, slug));
    expect(overview.trend.unreadable + overview.breakdown.unreadable).toBe(0);
    expect(JSON.stringify(overview)).not.toContain(JSON.stringify(slug));
  });
});

describe('isOrdinarySlug', () => {
  it.each([...wasteTypes, ...proctoringTypes, ...levels, 'Game', 'SomethingNew', 'Unsafe', '', '123'])(
    'lets %j enter figures',
    (slug) => {
      expect(isOrdinarySlug(slug)).toBe(true);
    },
  );
});

describe('overviewSchema and safety', () => {
  it('leaves the neighbours of a safety entry as they are', () => {
    const body = withValue(overviewSample, 'breakdown.levels.0.subtypes.0.insightType', 'SelfHarmOrSuicide');
    expect(overviewSchema.parse(body).breakdown.levels.map(({ subtypes }) => subtypes)).toStrictEqual([
      [{ insightType: 'NonLearningContent', durationInSeconds: 1200 }],
    ]);
  });

  it('names no biggest insight where the API names one about safety', () => {
    const body = withValue(overviewSample, 'summary.biggestInsight.level', 'MentalHealthDistress');
    expect(overviewSchema.parse(body).summary.biggestInsight).toBeNull();
  });
});
