import { describe, expect, it } from 'vitest';
import type { EndpointName } from '#src/contract/endpoints.ts';
import { toLifetimeMs } from './answer-lifetimes.ts';

const now = Date.UTC(2026, 2, 11, 17);

const listed = 5 * 60_000;
const over = 10 * 60_000;
const open = 30_000;

describe('toLifetimeMs', () => {
  it.each<[string, EndpointName, string, number]>([
    ['an overview of days that are over', 'userOverview', 'startedBefore=2026-03-09T05:00:00Z', over],
    ['an overview of the current week', 'userOverview', 'startedBefore=2026-03-16T05:00:00Z', open],
    ['days that ended six hours ago', 'userOverview', 'startedBefore=2026-03-11T11:00:00Z', over],
    ['days that ended a second less ago', 'userOverview', 'startedBefore=2026-03-11T11:00:01Z', open],
    ['an end in another notation', 'userOverview', 'startedBefore=2026-03-11T13:00:00%2B02:00', over],
    ['sessions of days that are over', 'userSessions', 'startedBefore=2026-03-09T04:59:59.999Z', over],
    [
      'a session that began this hour, and may still run',
      'userSessions',
      'startedBefore=2026-03-11T16:40:00Z',
      open,
    ],
    ['sessions without days', 'userSessions', 'limit=100', open],
    ['sessions with a beginning alone', 'userSessions', 'startedAfter=2026-03-02T06:00:00Z', open],
    ['signals of days that are over', 'userInsights', 'before=2026-03-09T04:59:59.999Z', over],
    ['signals of the current week', 'userInsights', 'before=2026-03-16T04:59:59.999Z', open],
    ['signals of one session', 'sessionInsights', 'limit=100', open],
    ['applications', 'applications', 'limit=100', listed],
    ['classes', 'classes', '', listed],
    ['enrolments', 'enrollments', '', listed],
    ['people', 'users', '', listed],
    ['schools', 'orgs', '', listed],
  ])('of %s', (_what, endpoint, query, lifetimeMs) => {
    expect(toLifetimeMs(endpoint, new URLSearchParams(query), now)).toBe(lifetimeMs);
  });
});
