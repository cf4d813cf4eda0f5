/** Whatever the platform answers: a body is read or refused and never throws, and no record is lost without being counted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationsPageSchema } from './applications.ts';
import { isOrdinarySlug, toSafetyType } from './insight-types.ts';
import { insightsPageSchema } from './insights.ts';
import { overviewSchema } from './overview.ts';
import { readableItemsSchema } from './primitives.ts';
import { classesPageSchema, enrollmentsPageSchema, usersPageSchema } from './roster.ts';
import applications from './samples/applications.json' with { type: 'json' };
import { dropped, withValue } from './samples/change.ts';
import overview from './samples/overview.json' with { type: 'json' };
import sessions from './samples/sessions.json' with { type: 'json' };
import insights from './samples/user-insights.json' with { type: 'json' };
import { sessionsPageSchema } from './sessions.ts';
import { z } from './zod.ts';

const schemas = [
  ['overview', overviewSchema],
  ['sessions', sessionsPageSchema],
  ['insights', insightsPageSchema],
  ['applications', applicationsPageSchema],
  ['classes', classesPageSchema],
  ['enrollments', enrollmentsPageSchema],
  ['users', usersPageSchema],
] as const;

describe.each(schemas)('a body of %s', (_, schema) => {
  it('of any JSON at all is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(() => schema.safeParse(body)).not.toThrow();
      }),
    );
  });
});

/** The places of a body, however deep: `trend.buckets.0.levels`. */
function listPlaces(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) => [
    key,
    ...listPlaces(value).map((place) => `${key}.${place}`),
  ]);
}

const pages = [
  ['sessions', sessionsPageSchema, sessions, sessions.sessions.length],
  ['applications', applicationsPageSchema, applications, applications.applications.length],
] as const;

describe.each(pages)('a page of %s', (list, schema, sample, itemsInSample) => {
  it('with any value in any place is refused, or has every record read or counted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...listPlaces(sample)),
        fc.oneof(fc.jsonValue(), fc.constant(dropped)),
        (place, value) => {
          const result = schema.safeParse(withValue(sample, place, value));
          if (!result.success) return;
          const wanted = place === list && Array.isArray(value) ? value.length : itemsInSample;
          expect(result.data.items.length + result.data.unreadable).toBe(wanted);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a list that is read item by item', () => {
  it('keeps the readable ones in their order and counts the others', () => {
    const schema = readableItemsSchema(z.int());
    const anyItem = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.double({ min: 0.1, max: 0.9 }));
    fc.assert(
      fc.property(fc.array(anyItem), (values) => {
        const readable = values.filter((value) => Number.isSafeInteger(value));
        expect(schema.parse(values)).toStrictEqual({
          items: readable,
          unreadable: values.length - readable.length,
        });
      }),
    );
  });
});

const safetySlugs = ['SelfHarmOrSuicide', 'BullyingOrHarassment', 'WebcamNudity', 'SafetyConcern'];

/** A slug as somebody else might spell it. */
const anySpelling = fc
  .tuple(
    fc.constantFrom(...safetySlugs),
    fc.constantFrom('', '_', '-', ' ', '.', '1'),
    fc.constantFrom('as it is', 'upper', 'lower'),
  )
  .map(([slug, separator, letters]) => {
    const spaced = slug.replaceAll(/(?<=[a-z])(?=[A-Z])/g, separator);
    if (letters === 'as it is') return spaced;
    return letters === 'upper' ? spaced.toUpperCase() : spaced.toLowerCase();
  });

describe('a safety type, however it is spelled', () => {
  it('is known as one', () => {
    fc.assert(
      fc.property(anySpelling, (slug) => {
        expect(toSafetyType(slug)).toBeDefined();
        expect(isOrdinarySlug(slug)).toBe(false);
      }),
    );
  });

  it('is among no insights, levels or subtypes that could be counted', () => {
    fc.assert(
      fc.property(anySpelling, (slug) => {
        const page = insightsPageSchema.parse(withValue(insights, 'insights.0.insightType', slug));
        expect(page.insights).toHaveLength(insights.insights.length - 1);
        expect(page.safetySignals).toHaveLength(1);
        const { breakdown } = overviewSchema.parse(withValue(overview, 'breakdown.levels.0.level', slug));
        expect(breakdown.levels).toHaveLength(overview.breakdown.levels.length - 1);
      }),
    );
  });
});
