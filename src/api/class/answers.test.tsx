import { plainBoot, plainSchool } from '#src/testing/plain-school.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { Boot } from '#src/contract/boot.ts';
import { toOverview } from '#src/testing/overviews.ts';
import { bodyAnswer, pageAnswer, serve, servedAt } from '#src/testing/serve.ts';
import { toEarlierWindow } from '#src/time/comparison.ts';
import { toUsualWindow } from '#src/time/usual.ts';
import { toOverviewQuery, toWindow, type StudyWindow } from '#src/time/windows.ts';
import { SchoolProvider, toSchool } from '../boot.ts';
import { useClassAnswers } from './answers.ts';
import { createQueryClient } from '../query-client.ts';
import { refreshQueries } from '../refresh.ts';

const boot: Boot = { ...plainBoot, now: servedAt.instant };

const thisWeek = toWindow({ kind: 'this-week' }, { ...plainSchool, now: boot.now, timeZone: boot.timeZone });
const lastWeek = toWindow({ kind: 'last-week' }, { ...plainSchool, now: boot.now, timeZone: boot.timeZone });

type Answer = Parameters<typeof serve>[0];

const answerAll: Answer = (url) =>
  url.pathname.endsWith('/sessions')
    ? pageAnswer('sessions', [], url)
    : bodyAnswer(toWireOverview(url.pathname));

/** An overview as it goes over the wire. */
function toWireOverview(pathname: string) {
  const { summary, trend, breakdown } = toOverview({ '2026-03-09': [pathname.length, 1] });
  return { summary, trend: { buckets: trend.buckets }, breakdown: { levels: breakdown.levels } };
}

function openClass(
  userIds: readonly string[],
  window: StudyWindow = thisWeek,
  client = createQueryClient({ retries: 0 }),
) {
  const school = toSchool(boot);
  function Wrapper({ children }: { children: ReactNode }) {
    return (
      <QueryClientProvider client={client}>
        <SchoolProvider value={school}>{children}</SchoolProvider>
      </QueryClientProvider>
    );
  }
  return renderHook((props) => useClassAnswers(props.userIds, props.window), {
    wrapper: Wrapper,
    initialProps: { userIds, window },
  });
}

type OpenedClass = ReturnType<typeof openClass>['result'];

function isWhole({ current }: OpenedClass): boolean {
  return current.students.every(({ overview, earlier, sessions, usual, earlierSessions }) =>
    [overview, earlier, sessions, usual, earlierSessions].every(
      (result) => result !== null && !result.isPending,
    ),
  );
}

/** What a request is for, in a word. */
function toKind({ pathname, searchParams }: URL): string {
  const start = searchParams.get('startedAfter');
  const earlier = toEarlierWindow(thisWeek, boot.now, []);
  if (pathname.endsWith('/sessions')) return start === earlier?.startAt ? 'sight' : 'sessions';
  if (start === toOverviewQuery(thisWeek).startedAfter) return 'window';
  return start === earlier?.startAt ? 'earlier' : 'usual';
}

it('asks for rows first, then for sessions, for what is usual and for the camera before, and never for more than six at once', async () => {
  const waiting: (() => void)[] = [];
  let most = 0;
  const requests = serve(async (...args) => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    waiting.push(() => {
      resolve(undefined);
    });
    most = Math.max(most, waiting.length);
    await promise;
    return answerAll(...args);
  });
  const userIds = Array.from({ length: 30 }, (_, index) => `u${index}`);
  const { result } = openClass(userIds);
  await waitFor(() => {
    for (const answer of waiting.splice(0)) answer();
    expect(isWhole(result)).toBe(true);
  });
  expect(most).toBe(6);
  const kinds = requests.map(toKind);
  expect(kinds).toHaveLength(150);
  expect(kinds.slice(0, 60).every((kind) => kind === 'window' || kind === 'earlier')).toBe(true);
  expect(kinds.slice(60, 90).every((kind) => kind === 'sessions')).toBe(true);
  expect(kinds.slice(90, 120).every((kind) => kind === 'usual')).toBe(true);
  expect(kinds.slice(120).every((kind) => kind === 'sight')).toBe(true);
  expect(requests.slice(0, 60).map(({ pathname }) => pathname)).toStrictEqual(
    userIds.flatMap((id) => [1, 2].map(() => `/api/insights/1.0/users/${id}/overview`)),
  );
});

it('what is there from an earlier look hears of a Refresh at once, however large the class', async () => {
  const requests = serve(answerAll);
  const client = createQueryClient({ retries: 0 });
  const userIds = Array.from({ length: 30 }, (_, index) => `u${index}`);
  const { result: earlier, unmount } = openClass(userIds, lastWeek, client);
  await waitFor(() => {
    expect(isWhole(earlier)).toBe(true);
  });
  unmount();
  const { result } = openClass(userIds, lastWeek, client);
  const asked = requests.length;
  act(() => {
    refreshQueries(
      client,
      result.current.students.map(({ overview }) => overview),
    );
  });
  await waitFor(() => {
    expect(requests.slice(asked).map(({ pathname }) => pathname)).toStrictEqual(
      userIds.map((id) => `/api/insights/1.0/users/${id}/overview`),
    );
  });
});

it('cuts the comparison where the figures end, as the student’s own page does', async () => {
  const requests = serve(answerAll);
  const { result } = openClass(['u1']);
  await waitFor(() => {
    expect(isWhole(result)).toBe(true);
  });
  const asked = requests.map(({ searchParams }) => searchParams.get('startedBefore'));
  expect(asked).toContain(toEarlierWindow(thisWeek, servedAt.instant, [])?.endAt);
  expect(asked).toContain(toOverviewQuery(toUsualWindow(thisWeek)).startedBefore);
  expect(requests).toHaveLength(5);
});

it('keeps the entries of all students but the one whose answer has come', async () => {
  const held = Promise.withResolvers<undefined>();
  serve(async (...args) => {
    if (args[0].pathname.includes('/u2/')) await held.promise;
    return answerAll(...args);
  });
  const { result } = openClass(['u1', 'u2']);
  await waitFor(() => {
    expect(result.current.students[0]?.usual.isSuccess).toBe(true);
  });
  const [first] = result.current.students;
  expect(result.current.students[1]?.overview.isPending).toBe(true);
  held.resolve(undefined);
  await waitFor(() => {
    expect(isWhole(result)).toBe(true);
  });
  expect(result.current.students[0]).toBe(first);
});

it('lets one student fail alone, and asks for that one again', async () => {
  let isDown = true;
  const requests = serve((url, signal, init) =>
    isDown && url.pathname.includes('/u2/') ? bodyAnswer({}, { status: 503 }) : answerAll(url, signal, init),
  );
  const { result } = openClass(['u1', 'u2']);
  await waitFor(() => {
    expect(isWhole(result)).toBe(true);
  });
  expect(result.current.students.map(({ overview }) => overview.isError)).toStrictEqual([false, true]);
  const before = requests.length;
  isDown = false;
  act(() => {
    result.current.retry('u2');
  });
  await waitFor(() => {
    expect(result.current.students[1]?.usual.isSuccess).toBe(true);
  });
  expect(result.current.students[1]?.overview.isSuccess).toBe(true);
  expect(requests.slice(before).every(({ pathname }) => pathname.includes('/u2/'))).toBe(true);
});

it('gives up what is on its way or waits for its turn when the page is left', async () => {
  const signals: AbortSignal[] = [];
  const requests = serve((_url, signal) => {
    signals.push(signal);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new DOMException('Aborted', 'AbortError'));
      });
    });
  });
  const { unmount } = openClass(Array.from({ length: 10 }, (_, index) => `u${index}`));
  await waitFor(() => {
    expect(requests).toHaveLength(6);
  });
  unmount();
  await waitFor(() => {
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
  expect(requests).toHaveLength(6);
});

it('asks for another window, and for nothing again on the way back', async () => {
  const requests = serve(answerAll);
  const { result, rerender } = openClass(['u1']);
  await waitFor(() => {
    expect(isWhole(result)).toBe(true);
  });
  rerender({ userIds: ['u1'], window: lastWeek });
  await waitFor(() => {
    expect(isWhole(result)).toBe(true);
  });
  const asked = requests.length;
  rerender({ userIds: ['u1'], window: thisWeek });
  await waitFor(() => {
    expect(isWhole(result)).toBe(true);
  });
  expect(requests).toHaveLength(asked);
});
