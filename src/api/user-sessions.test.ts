import { describe, expect, it } from 'vitest';
import { plainSchool } from '#src/testing/plain-school.ts';
import { pageAnswer, serve, servedAt } from '#src/testing/serve.ts';
import { toWindow } from '#src/time/windows.ts';
import { createQueryClient } from './query-client.ts';
import { userSessionsQuery } from './user-sessions.ts';

const window = toWindow(
  { kind: 'last-week' },
  { ...plainSchool, now: servedAt.instant, timeZone: 'America/Chicago' },
);

function toSession(id: string, startedAtTime: string, more: object = {}) {
  return {
    id,
    applicationId: 'app-1',
    startedAtTime,
    endedAtTime: '2026-03-08T00:00:00Z',
    durationInSeconds: 600,
    wasteDurationInSeconds: 60,
    wastePercentage: 10,
    ...more,
  };
}

function readSessions(filters?: Parameters<typeof userSessionsQuery>[2]) {
  return createQueryClient({ retries: 0 }).query(userSessionsQuery('u1', window, filters));
}

function toFirstPage(url: URL): URL {
  const first = new URL(url);
  first.searchParams.set('offset', '0');
  return first;
}

function toShrunkPage(url: URL): URL {
  const shrunk = new URL(url);
  shrunk.searchParams.set('limit', String(100 / 2 ** (Number(url.searchParams.get('offset')) / 100)));
  return shrunk;
}

describe('userSessionsQuery', () => {
  it('sorts by start, the last first, whatever the notation of the instants', async () => {
    serve((url) =>
      pageAnswer(
        'sessions',
        [
          toSession('second', '2026-03-03T15:00:00Z'),
          toSession('fourth', '2026-03-03T10:00:00+02:00'),
          toSession('first', '2026-03-03T10:00:00-06:00'),
          toSession('third', '2026-03-03T14:59:59.999Z'),
        ],
        url,
      ),
    );
    const { sessions } = await readSessions();
    expect(sessions.map(({ id }) => id)).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('loads all pages before it calls one the last', async () => {
    const all = Array.from({ length: 250 }, (_, i) =>
      toSession(`s${i}`, `2026-03-0${2 + (i % 6)}T15:${String(i % 60).padStart(2, '0')}:00Z`),
    );
    const last = toSession('last', '2026-03-08T23:00:00Z');
    serve((url) => pageAnswer('sessions', [...all, last], url));
    const { sessions, isComplete, asOf } = await readSessions();
    expect(sessions).toHaveLength(251);
    expect(sessions[0]?.id).toBe('last');
    expect({ isComplete, asOf }).toEqual({ isComplete: true, asOf: servedAt.instant });
  });

  it('has each session once where a page border moved', async () => {
    const all = Array.from({ length: 150 }, (_, i) => toSession(`s${i}`, '2026-03-03T15:00:00Z'));
    serve((url) => {
      const isSecond = url.searchParams.get('offset') !== '0';
      return pageAnswer('sessions', isSecond ? [toSession('new', '2026-03-04T15:00:00Z'), ...all] : all, url);
    });
    const { sessions } = await readSessions();
    expect(sessions).toHaveLength(150);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(150);
  });

  it.each<[string, (all: readonly unknown[], url: URL) => Response, number]>([
    ['repeats its first page', (all, url) => pageAnswer('sessions', all, toFirstPage(url)), 100],
    ['gives less from page to page', (all, url) => pageAnswer('sessions', all, toShrunkPage(url)), 175],
    ['promises more than it has', (all, url) => pageAnswer('sessions', all, url, { total: 280 }), 250],
  ])('says that the list is a part where the platform %s', async (_what, answer, count) => {
    const all = Array.from({ length: 250 }, (_, i) => toSession(`s${i}`, '2026-03-03T15:00:00Z'));
    serve((url) => answer(all, url));
    const { sessions, isComplete, progress } = await readSessions();
    expect(sessions).toHaveLength(count);
    expect(isComplete).toBe(false);
    expect(progress.loaded).toBe(count);
  });

  it('counts what it could not read, over all pages', async () => {
    const all = Array.from({ length: 150 }, (_, i) =>
      toSession(`s${i}`, '2026-03-03T15:00:00Z', i % 50 === 0 ? { wastePercentage: 0.1 } : {}),
    );
    serve((url) => pageAnswer('sessions', all, url));
    const { sessions, unreadable } = await readSessions();
    expect(unreadable).toBe(3);
    expect(sessions).toHaveLength(147);
  });

  it('asks for the window, whose upper bound counts in, and for what it is filtered by', async () => {
    const requests = serve((url) => pageAnswer('sessions', [], url));
    await readSessions({ applicationId: 'app-1', isProctored: 'true' });
    expect(requests.map(({ pathname }) => pathname)).toEqual(['/api/insights/1.0/users/u1/sessions']);
    expect(Object.fromEntries(requests[0]?.searchParams ?? [])).toEqual({
      startedAfter: '2026-03-02T06:00:00Z',
      startedBefore: '2026-03-09T04:59:59.999Z',
      applicationId: 'app-1',
      isProctored: 'true',
      limit: '100',
      offset: '0',
    });
  });

  it.each([
    ['another student', userSessionsQuery('u2', window)],
    [
      'another window',
      userSessionsQuery(
        'u1',
        toWindow(
          { kind: 'this-week' },
          { ...plainSchool, now: servedAt.instant, timeZone: 'America/Chicago' },
        ),
      ),
    ],
    [
      'the same week in another zone',
      userSessionsQuery(
        'u1',
        toWindow({ kind: 'last-week' }, { ...plainSchool, now: servedAt.instant, timeZone: 'Europe/Berlin' }),
      ),
    ],
    ['a filter', userSessionsQuery('u1', window, { isProctored: 'false' })],
  ])('never answers for %s', async (_what, other) => {
    const requests = serve((url) => pageAnswer('sessions', [], url));
    const client = createQueryClient({ retries: 0 });
    await client.query(userSessionsQuery('u1', window));
    await client.query(other);
    expect(requests).toHaveLength(2);
  });
});
