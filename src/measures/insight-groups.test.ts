import { describe, expect, it } from 'vitest';
import { proctoringTypes, wasteTypes } from '#src/contract/insight-types.ts';
import { insightTypeGroup, toGroup } from './insight-groups.ts';

describe('insightTypeGroup', () => {
  it.each([
    ...wasteTypes.map((slug) => [slug, 'waste']),
    ...proctoringTypes.map((slug) => [slug, 'proctoring']),
    ['Game', 'waste'],
    ['Eating', 'waste'],
    ['EatingLunch', 'other'],
    ['', 'other'],
    ['constructor', 'other'],
  ])('puts %j under %j', (slug, group) => {
    expect(insightTypeGroup(slug)).toBe(group);
  });
});

describe('toGroup', () => {
  const insights = ['Idling', 'HelpFromAnotherPerson', 'EatingLunch', 'Game'].map((insightType) => ({
    id: insightType,
    insightType,
    startedAtTime: '2026-03-04T09:00:00Z',
    endedAtTime: '2026-03-04T09:00:30Z',
    durationInSeconds: 30,
  }));

  it.each([
    ['all', ['Idling', 'HelpFromAnotherPerson', 'EatingLunch', 'Game']],
    ['waste', ['Idling', 'Game']],
    ['proctoring', ['HelpFromAnotherPerson']],
    ['other', ['EatingLunch']],
  ] as const)('keeps of %s, in the order given, %j', (group, types) => {
    expect(toGroup(insights, group).map(({ insightType }) => insightType)).toStrictEqual(types);
  });
});
