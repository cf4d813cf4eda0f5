import { describe, expect, it } from 'vitest';
import { queryOptions, type QueryFunctionContext } from '@tanstack/react-query';
import { bodyAnswer, serve } from '#src/testing/serve.ts';
import { plainSchool } from '#src/testing/plain-school.ts';
import { toWindow } from '#src/time/windows.ts';
import { toAsking, type Asking, type Schedule } from './asking.ts';
import { createQueryClient } from './query-client.ts';
import { userOverviewQuery } from './user-overview.ts';

const atOnce: Schedule = (send) => send();

/** A query that notes how it asks, and fails when it is told to. */
function createNotingQuery() {
  const client = createQueryClient({ retries: 0 });
  const askings: Asking[] = [];
  let isOut = false;
  const note = (context: QueryFunctionContext) => {
    askings.push(toAsking(context));
    return isOut ? Promise.reject(new Error('out')) : Promise.resolve('answer');
  };
  const options = queryOptions({ queryKey: ['anything'], queryFn: note, staleTime: 0 });
  return {
    ask: () => client.query(options).catch(() => undefined),
    askInBackground: () => client.query({ ...options, meta: { schedule: atOnce } }),
    invalidate: () => client.invalidateQueries(options),
    setOut: (value: boolean) => {
      isOut = value;
    },
    news: () => askings.map(({ mustBeNew }) => mustBeNew),
    urgencies: () => askings.map(({ urgency }) => urgency),
  };
}

describe('toAsking', () => {
  it('takes what the server keeps for a first answer, and for an answer that has become stale', async () => {
    const query = createNotingQuery();
    await query.ask();
    await query.ask();
    expect(query.news()).toEqual([false, false]);
  });

  it('wants a new answer in place of one that is marked as invalid, once', async () => {
    const query = createNotingQuery();
    await query.ask();
    await query.invalidate();
    await query.ask();
    await query.ask();
    expect(query.news()).toEqual([false, true, false]);
  });

  it('goes on wanting a new answer where that failed', async () => {
    const query = createNotingQuery();
    await query.ask();
    await query.invalidate();
    query.setOut(true);
    await query.ask();
    query.setOut(false);
    await query.ask();
    await query.ask();
    expect(query.news()).toEqual([false, true, true, false]);
  });

  it('takes any good answer where there has been none', async () => {
    const query = createNotingQuery();
    query.setOut(true);
    await query.ask();
    await query.ask();
    expect(query.news()).toEqual([false, false]);
  });

  it('is for a page, unless the query has turns, each time anew', async () => {
    const query = createNotingQuery();
    await query.ask();
    await query.askInBackground();
    await query.ask();
    expect(query.urgencies()).toEqual(['page', 'background', 'page']);
  });
});

describe('a query with turns', () => {
  it('is sent when its turn comes, after what somebody looks at', async () => {
    const window = toWindow(
      { kind: 'last-week' },
      { ...plainSchool, now: '2026-03-11T17:00:00Z', timeZone: 'America/Chicago' },
    );
    const options = userOverviewQuery('u1', window);
    const priorities: (string | undefined)[] = [];
    serve((_url, _signal, { headers, priority }) => {
      priorities.push(new Headers(headers).get('priority') ?? undefined, priority);
      return bodyAnswer({});
    });
    const client = createQueryClient({ retries: 0 });
    const { promise: turn, resolve: giveTurn } = Promise.withResolvers<undefined>();
    const schedule: Schedule = async (send) => {
      await turn;
      return send();
    };
    const answer = client.query({ ...options, meta: { schedule } }).catch(() => undefined);
    expect(priorities).toEqual([]);
    giveTurn(undefined);
    await answer;
    expect(priorities).toEqual(['u=5', 'low']);
  });
});
