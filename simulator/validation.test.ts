import { describe, expect, it } from 'vitest';
import { connect, noon, type Query, simulatorAt, userIdOf, userPath } from './simulator-client.ts';

const simulator = simulatorAt(noon);
const client = await connect(simulator);
const user = userPath(userIdOf(simulator, 'Amara'));
const guideSession = '/insights/1.0/sessions/550e8400-e29b-41d4-a716-446655440000';
const window = {
  startedAfter: '2026-11-22T23:00:00Z',
  startedBefore: '2026-11-29T23:00:00Z',
  targetTimezone: 'Europe/Berlin',
};

function without(name: string): Query {
  return Object.fromEntries(Object.entries(window).filter(([parameter]) => parameter !== name));
}

describe('ids', () => {
  it.each([
    ['/insights/1.0/users/amara', 400, 'Invalid UUID format for userId'],
    ['/insights/1.0/users/amara/sessions', 400, 'Invalid UUID format for userId'],
    ['/insights/1.0/users/amara/overview', 400, 'Invalid UUID format for userId'],
    ['/insights/1.0/sessions/first', 400, 'Invalid UUID format for sessionId'],
    ['/insights/1.0/users/00000000-0000-4000-8000-000000000000', 404, 'User not found'],
    ['/insights/1.0/users/00000000-0000-4000-8000-000000000000/sessions', 404, 'User not found'],
    ['/insights/1.0/users/00000000-0000-4000-8000-000000000000/overview', 404, 'User not found'],
    ['/insights/1.0/sessions/00000000-0000-4000-8000-000000000001', 404, 'Session not found'],
    ['/insights/1.0/sessions/00000000-0000-4000-8000-00000000ffff', 404, 'Session not found'],
    ['/insights/1.0/types', 404, 'Unknown path'],
  ])('%s is %i: %s', async (path, status, message) => {
    expect(await client.get(path, window)).toEqual({
      status,
      body: { error: status === 400 ? 'Bad request' : 'Not found', message },
    });
  });

  it('an id is the same in capitals', async () => {
    expect(
      (await client.get(user.toUpperCase().replace('/INSIGHTS/1.0/USERS', '/insights/1.0/users'))).status,
    ).toBe(200);
  });
});

describe('parameters', () => {
  it.each<[string, Query, string]>([
    ['limit 0', { limit: '0' }, 'limit must be an integer between 1 and 100'],
    ['limit 101', { limit: '101' }, 'limit must be an integer between 1 and 100'],
    ['limit ten', { limit: 'ten' }, 'limit must be an integer between 1 and 100'],
    ['limit 1.5', { limit: '1.5' }, 'limit must be an integer between 1 and 100'],
    ['an empty limit', { limit: '' }, 'limit must be an integer between 1 and 100'],
    ['offset -1', { offset: '-1' }, 'offset must be an integer of at least 0'],
  ])('every list refuses %s', async (_case, query, message) => {
    const lists = [
      user,
      `${user}/sessions`,
      guideSession,
      '/applications/1.0',
      '/rostering/1.0/orgs',
      '/rostering/1.0/classes',
      '/rostering/1.0/enrollments',
      '/rostering/1.0/users',
    ];
    const answers = await Promise.all(lists.map((path) => client.get(path, query)));
    expect(answers).toEqual(lists.map(() => ({ status: 400, body: { error: 'Bad request', message } })));
  });

  it.each<[string, Query, string]>([
    [user, { after: 'yesterday' }, 'Invalid datetime format for after'],
    [user, { before: '2026-11-25' }, 'Invalid datetime format for before'],
    [user, { applicationId: 'math' }, 'Invalid UUID format for applicationId'],
    [
      `${user}/sessions`,
      { startedAfter: '2026-02-30T00:00:00Z' },
      'Invalid datetime format for startedAfter',
    ],
    [`${user}/sessions`, { startedBefore: '1764068400' }, 'Invalid datetime format for startedBefore'],
    [`${user}/sessions`, { isProctored: 'yes' }, 'isProctored must be true or false'],
    [`${user}/sessions`, { applicationId: '' }, 'Invalid UUID format for applicationId'],
    [guideSession, { isProctored: '1' }, 'isProctored must be true or false'],
    [`${user}/overview`, without('startedAfter'), 'Missing required parameter startedAfter'],
    [`${user}/overview`, without('startedBefore'), 'Missing required parameter startedBefore'],
    [`${user}/overview`, without('targetTimezone'), 'Missing required parameter targetTimezone'],
    [`${user}/overview`, { ...window, startedAfter: 'x' }, 'Invalid datetime format for startedAfter'],
    [`${user}/overview`, { ...window, targetTimezone: 'Mars/Base' }, 'Unknown time zone for targetTimezone'],
    [`${user}/overview`, { ...window, targetTimezone: '+02:00' }, 'Unknown time zone for targetTimezone'],
    [`${user}/overview`, { ...window, targetTimezone: '' }, 'Missing required parameter targetTimezone'],
    [
      `${user}/overview`,
      { ...window, startedBefore: window.startedAfter },
      'startedAfter must lie before startedBefore',
    ],
    ['/rostering/1.0/users', { filter: "email='x'" }, 'The simulator does not imitate filter'],
    ['/applications/1.0', { sort: 'name' }, 'The simulator does not imitate sort'],
  ])('%s with %o is refused: %s', async (path, query, message) => {
    expect(await client.get(path, query)).toEqual({ status: 400, body: { error: 'Bad request', message } });
  });

  it('instants with an offset are the same as in UTC', async () => {
    const shifted = { ...window, startedAfter: '2026-11-23T00:00:00+01:00' };
    expect((await client.get(`${user}/sessions`, shifted)).body).toEqual(
      (await client.get(`${user}/sessions`, window)).body,
    );
  });
});
