import { describe, expect, it } from 'vitest';
import { applicationsPageSchema } from './applications.ts';
import sample from './samples/applications.json' with { type: 'json' };
import { dropped, withValue } from './samples/change.ts';

type Outcome = 'accepted' | 'refused' | 'unreadable application';

function toOutcome(body: unknown): Outcome {
  const result = applicationsPageSchema.safeParse(body);
  if (!result.success) return 'refused';
  return result.data.unreadable > 0 ? 'unreadable application' : 'accepted';
}

describe('applicationsPageSchema', () => {
  it('reads the guide’s example value for value, of the fields that are used', () => {
    expect(applicationsPageSchema.parse(sample)).toStrictEqual({
      items: [
        {
          sourcedId: 'app-uuid',
          name: 'Math Learning Suite',
          logoUrl: 'https://example.com/logo.png',
          wasteMeter: 'on',
          proctoringMode: 'off',
        },
      ],
      unreadable: 0,
      paging: { offset: 0, limit: 10, total: 1 },
    });
  });

  it('reads paging also from a nested object', () => {
    const { applications } = sample;
    const pagination = { offset: 100, limit: 100, total: 120, hasMore: false };
    expect(applicationsPageSchema.parse({ applications, pagination }).paging).toStrictEqual({
      offset: 100,
      limit: 100,
      total: 120,
    });
  });

  it('goes by the paging at the top where the nested one is none', () => {
    const body = { ...sample, pagination: { offset: -1, limit: 'all' } };
    expect(applicationsPageSchema.parse(body).paging).toStrictEqual(
      applicationsPageSchema.parse(sample).paging,
    );
  });

  it.each<[path: string, value: unknown, outcome: Outcome]>([
    ['applications', dropped, 'refused'],
    ['applications', null, 'refused'],
    ['applications', [], 'accepted'],
    ['offset', dropped, 'refused'],
    ['limit', null, 'refused'],
    ['total', -1, 'refused'],
    ['applications.0', null, 'unreadable application'],
    ['applications.0.sourcedId', dropped, 'unreadable application'],
    ['applications.0.sourcedId', null, 'unreadable application'],
    ['applications.0.sourcedId', '', 'unreadable application'],
    ['applications.0.name', dropped, 'unreadable application'],
    ['applications.0.name', null, 'unreadable application'],
    ['applications.0.name', '', 'accepted'],
    ['applications.0.description', dropped, 'accepted'],
    ['applications.0.logoUrl', dropped, 'accepted'],
    ['applications.0.logoUrl', null, 'accepted'],
    ['applications.0.logoUrl', 'not an address', 'accepted'],
    ['applications.0.wasteMeter', dropped, 'accepted'],
    ['applications.0.wasteMeter', 'sometimes', 'accepted'],
    ['applications.0.wasteMeter', true, 'unreadable application'],
    ['applications.0.proctoringMode', dropped, 'accepted'],
    ['applications.0.proctoringMode', null, 'accepted'],
    ['applications.0.somethingNew', 1, 'accepted'],
    ['somethingNew', {}, 'accepted'],
  ])('with %s as %j the body is: %s', (path, value, outcome) => {
    expect(toOutcome(withValue(sample, path, value))).toBe(outcome);
  });
});
