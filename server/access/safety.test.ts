import { describe, expect, it } from 'vitest';
import { createIsSafety, toOrdinarySignals, withoutSafety, withSafetyNamed } from './safety.ts';

const isSafety = createIsSafety(['Grooming']);
const signal = (id: string, insightType: unknown, more: object = {}) => ({
  id,
  insightType,
  reason: `Reason of ${id}`,
  ...more,
});

describe('A type is about safety', () => {
  it.each([
    ['SelfHarmOrSuicide', true],
    ['self_harm_or_suicide', true],
    ['SafetyAnything', true],
    ['Grooming', true],
    ['grooming', true],
    ['Idling', false],
    ['GroomingApp', false],
    ['Unheard', false],
  ])('%s: %s', (slug, expected) => {
    expect(isSafety(slug)).toBe(expected);
  });
});

it.each([
  [[], false],
  [['Grooming'], true],
])('A school whose settings name %j adds to the guide: %s', (more, hasMore) => {
  expect(createIsSafety(more).hasMore).toBe(hasMore);
});

describe('A list for whoever may not see safety signals', () => {
  it('has none of them, even where the rest of the record is broken', () => {
    const raw = [
      signal('a', 'Idling'),
      signal('b', 'WebcamNudity'),
      { insightType: 'ViolenceOrAbuse' },
      signal('c', 'Game'),
    ];
    expect(toOrdinarySignals(raw, isSafety).map((each) => each?.id)).toEqual(['a', 'c']);
  });

  it('keeps the name of an unknown type and not its reason', () => {
    expect(toOrdinarySignals([signal('a', 'Unheard'), signal('b', 'Idling')], isSafety)).toEqual([
      { id: 'a', insightType: 'Unheard', reason: null },
      { id: 'b', insightType: 'Idling', reason: 'Reason of b' },
    ]);
  });

  it('has nothing in the place of a record whose type cannot be read', () => {
    const raw = ['SelfHarmOrSuicide', null, signal('a', 7), { id: 'b', reason: 'x' }];
    expect(toOrdinarySignals(raw, isSafety)).toEqual([null, null, null, null]);
  });

  it('passes no field that nobody has named', () => {
    const raw = [signal('a', 'Idling', { review: { notes: 'private' }, durationInSeconds: 'long' })];
    expect(toOrdinarySignals(raw, isSafety)).toEqual([
      { id: 'a', insightType: 'Idling', reason: 'Reason of a', durationInSeconds: 'long' },
    ]);
  });

  it('has a record once that two pages had', () => {
    const raw = [signal('a', 'Idling'), signal('b', 'Idling'), signal('a', 'Game')];
    expect(toOrdinarySignals(raw, isSafety).map((each) => each?.insightType)).toEqual(['Idling', 'Idling']);
  });

  it.each([[undefined], [7], [null]])('has every record whose id is %j', (id) => {
    const raw = [
      { id, insightType: 'Idling' },
      { id, insightType: 'Idling' },
    ];
    expect(toOrdinarySignals(raw, isSafety)).toHaveLength(2);
  });
});

it('An overview loses whatever is about safety, at any depth, and nothing else', () => {
  const level = (slug: string, ...types: string[]) => ({
    level: slug,
    durationInSeconds: 60,
    subtypes: types.map((insightType) => ({ insightType, durationInSeconds: 30 })),
  });
  const body = {
    summary: { biggestInsight: { level: 'SafetyConcerns', durationInSeconds: 9 }, wastePercentage: 3 },
    trend: { buckets: [{ levels: [level('SelfHarm'), level('SafetyConcerns')] }] },
    breakdown: {
      levels: [level('OnDevice', 'Game', 'Grooming', 'SubstanceAbuse'), level('SafetyConcerns', 'Game')],
    },
    types: [{ type: 'Grooming' }, { type: 'Game' }, { type: 7 }, 'Grooming', null],
    safetySignals: 2,
  };
  expect(withoutSafety(body, isSafety)).toEqual({
    summary: { biggestInsight: null, wastePercentage: 3 },
    trend: { buckets: [{ levels: [level('SelfHarm')] }] },
    breakdown: { levels: [level('OnDevice', 'Game')] },
    types: [{ type: 'Game' }, { type: 7 }, 'Grooming', null],
  });
});

it('A type that the school calls one of safety is named so for whoever may see it', () => {
  const others = [signal('b', 'Idling'), signal('c', 'SelfHarmOrSuicide'), signal('d', 7), 'odd'];
  expect(withSafetyNamed({ total: 5, insights: [signal('a', 'Grooming'), ...others] }, isSafety)).toEqual({
    total: 5,
    insights: [signal('a', 'SafetyGrooming'), ...others],
  });
  expect(withSafetyNamed({ error: 'x' }, isSafety)).toEqual({ error: 'x' });
});

it('An overview that is nested without end is cut where nobody reads on', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);
  expect(withoutSafety(nested(32), isSafety)).toEqual(nested(32));
  expect(JSON.stringify(withoutSafety(nested(33), isSafety))).toBe(`${'['.repeat(33)}null${']'.repeat(33)}`);
  expect(withoutSafety({ a: { b: nested(30) } }, isSafety)).toEqual({ a: { b: nested(30) } });
  expect(JSON.stringify(withoutSafety({ a: { b: nested(31) } }, isSafety))).toContain('null');
  const endless: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
  const cut = JSON.stringify(withoutSafety({ summary: endless, kept: 1 }, isSafety));
  expect(cut).toMatch(/^\{"summary":\[{1,40}null\]{1,40},"kept":1\}$/);
});
