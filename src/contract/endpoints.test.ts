import { describe, expect, it } from 'vitest';
import { endpointQueries } from './endpoint-queries.ts';
import { endpoints, toOurAddress, toOurPath } from './endpoints.ts';
import type { EndpointName } from './endpoints.ts';

const window = { startedAfter: '2026-03-02T06:00:00Z', startedBefore: '2026-03-09T05:00:00Z' };
const overview = { ...window, targetTimezone: 'America/Chicago' };

const lists = [
  'userInsights',
  'userSessions',
  'sessionInsights',
  'applications',
  'orgs',
  'classes',
  'enrollments',
  'users',
] as const;

function accepts(name: EndpointName, query: Readonly<Record<string, string>>): boolean {
  return endpointQueries[name].safeParse(query).success;
}

describe('endpoints', () => {
  it('lists the paths of the platform and nothing else', () => {
    expect(
      Object.fromEntries(Object.entries(endpoints).map(([name, { path }]) => [name, path])),
    ).toStrictEqual({
      userInsights: '/insights/1.0/users/:userId',
      userSessions: '/insights/1.0/users/:userId/sessions',
      sessionInsights: '/insights/1.0/sessions/:sessionId',
      userOverview: '/insights/1.0/users/:userId/overview',
      applications: '/applications/1.0',
      orgs: '/rostering/1.0/orgs',
      classes: '/rostering/1.0/classes',
      enrollments: '/rostering/1.0/enrollments',
      users: '/rostering/1.0/users',
    });
  });

  it('are with us where the platform has them, but for the one whose student is in its path', () => {
    const ours = Object.values(endpoints).map((endpoint) => [endpoint.path, toOurPath(endpoint)]);
    expect(ours.filter(([path, ourPath]) => path !== ourPath)).toStrictEqual([
      ['/insights/1.0/sessions/:sessionId', '/insights/1.0/users/:userId/sessions/:sessionId'],
    ]);
  });

  it('are asked below our prefix, each part of a path and each value of a query as plain text', () => {
    expect(toOurAddress('applications', {}, {})).toBe('/api/applications/1.0');
    expect(
      toOurAddress(
        'sessionInsights',
        { userId: 'a/../b', sessionId: 'x?y&z' },
        { startedAt: '2026-03-02T06:00:00+01:00', type: undefined, isProctored: 'true' },
      ),
    ).toBe(
      '/api/insights/1.0/users/a%2F..%2Fb/sessions/x%3Fy%26z?startedAt=2026-03-02T06%3A00%3A00%2B01%3A00&isProctored=true',
    );
  });

  describe.each(lists)('%s', (name) => {
    it.each([{}, { limit: '1' }, { limit: '100' }, { offset: '0' }, { limit: '100', offset: '4900' }])(
      'accepts the page %j',
      (query) => {
        expect(accepts(name, query)).toBe(true);
      },
    );

    it.each([
      { limit: '0' },
      { limit: '101' },
      { limit: '-1' },
      { limit: '' },
      { limit: '1e2' },
      { limit: '0x10' },
      { limit: ' 10' },
      { limit: '10.0' },
      { offset: '-1' },
      { offset: '1.5' },
      { offset: '٣' },
      { offset: '9999999999' },
      { page: '1' },
      { sort: 'name' },
      { filter: "name='x'" },
      { fields: 'password' },
      { userId: 'someone-else' },
    ])('refuses %j', (query) => {
      expect(accepts(name, query)).toBe(false);
    });
  });

  it.each<[name: EndpointName, query: Record<string, string>, isAccepted: boolean]>([
    ['userOverview', overview, true],
    ['userOverview', { ...overview, targetTimezone: 'UTC' }, true],
    ['userOverview', { ...overview, targetTimezone: 'Etc/GMT+5' }, true],
    ['userOverview', { ...overview, targetTimezone: 'America/Argentina/Buenos_Aires' }, true],
    ['userOverview', { ...overview, targetTimezone: '' }, false],
    ['userOverview', { ...overview, targetTimezone: '+01:00' }, false],
    ['userOverview', { ...overview, targetTimezone: '\nEurope/Berlin' }, false],
    ['userOverview', { ...overview, targetTimezone: 'Europe/Berlin\n' }, false],
    ['userOverview', window, false],
    ['userOverview', { targetTimezone: 'UTC' }, false],
    ['userOverview', { ...overview, startedAfter: '2026-03-02' }, false],
    ['userOverview', { ...overview, startedBefore: 'now' }, false],
    ['userOverview', { ...overview, limit: '10' }, false],
    ['userOverview', { ...overview, applicationId: 'app-1' }, false],
    ['userSessions', window, true],
    ['userSessions', { startedAfter: '2026-03-02T00:00:00-06:00' }, true],
    ['userSessions', { startedAfter: '' }, false],
    ['userSessions', { isProctored: 'true' }, true],
    ['userSessions', { isProctored: 'false' }, true],
    ['userSessions', { isProctored: '1' }, false],
    ['userSessions', { isProctored: 'TRUE' }, false],
    ['userSessions', { applicationId: '550e8400-e29b-41d4-a716-446655440000' }, true],
    ['userSessions', { applicationId: 'learning-app-uuid' }, true],
    ['userSessions', { applicationId: '' }, false],
    ['userSessions', { applicationId: '../users' }, false],
    ['userSessions', { after: '2026-03-02T06:00:00Z' }, false],
    ['userSessions', { type: 'Idling' }, false],
    ['userSessions', { targetTimezone: 'UTC' }, false],
    ['userInsights', { after: '2026-03-02T06:00:00Z', before: '2026-03-09T04:59:59.999Z' }, true],
    ['userInsights', { type: 'Idling' }, true],
    ['userInsights', { type: 'Idling,Game,eyes_off_screen' }, true],
    ['userInsights', { type: 'Idling,' }, false],
    ['userInsights', { type: ',Idling' }, false],
    ['userInsights', { type: 'Idling, Game' }, false],
    ['userInsights', { type: '' }, false],
    ['userInsights', { type: 'x'.repeat(65) }, false],
    ['userInsights', { startedAfter: '2026-03-02T06:00:00Z' }, false],
    ['userInsights', { isProctored: 'true' }, false],
    ['sessionInsights', { type: 'Idling', isProctored: 'false' }, true],
    ['sessionInsights', { after: '2026-03-02T06:00:00Z' }, false],
    ['sessionInsights', { applicationId: 'app-1' }, false],
    ['applications', { type: 'Idling' }, false],
  ])('%s with the query %j is accepted: %j', (name, query, isAccepted) => {
    expect(accepts(name, query)).toBe(isAccepted);
  });
});
