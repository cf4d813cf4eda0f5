/**
 * What a class page knows of each student: the same queries as on the student's own pages, asked for in turns and looked at
 * as one list. A change of one answer makes one new entry; all others stay the objects they were.
 */
import {
  QueryObserver,
  useQueryClient,
  type QueryClient,
  type QueryObserverResult,
} from '@tanstack/react-query';
import { startTransition, useLayoutEffect, useMemo, useState } from 'react';
import type { Overview } from '#src/contract/overview.ts';
import { toEarlierWindow } from '#src/time/comparison.ts';
import { toMillisecondsLeftToday, toUsualWindow } from '#src/time/usual.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { useSchool, type School } from '../boot.ts';
import { classTurns } from './turns.ts';
import type { Answer } from '../get-json.ts';
import { putBehind } from '../put-behind.ts';
import { canBeAsked, refetchAfterFailure } from '../query-client.ts';
import { userOverviewQuery } from '../user-overview.ts';
import { userSessionsQuery, type UserSessions } from '../user-sessions.ts';

/** The queries of one student. */
export interface StudentQueries {
  readonly userId: string;
  readonly overview: QueryObserverResult<Answer<Overview>>;
  /** Of the fair comparison; `null` where nothing can be compared. */
  readonly earlier: QueryObserverResult<Answer<Overview>> | null;
  readonly sessions: QueryObserverResult<UserSessions>;
  /** Of the four weeks before. */
  readonly usual: QueryObserverResult<Answer<Overview>>;
  /** Sessions of the fair comparison, which tell whether both were seen by a camera; `null` as for `earlier`. */
  readonly earlierSessions: QueryObserverResult<UserSessions> | null;
}

export interface ClassAnswers {
  /** In the order of the students given. */
  readonly students: readonly StudentQueries[];
  /** Asks again for what failed of one student. */
  readonly retry: (userId: string) => void;
}

/** The comparison moves in steps of five minutes: asking more often for a class of thirty would tell nothing new. */
const openStaleTime = 5 * 60_000;

/**
 * How long changes are collected before a new list is handed out, and drawn. Answers of a large class come by the dozen in a
 * second, each in several steps; nobody sees a row come a twentieth of a second later.
 */
const collectingMs = 50;

/**
 * How many students' queries of a kind are started in one task, before the page is painted or behind its drawing. Each costs a
 * school Chromebook two milliseconds, and eight more where it leaves at once; of a class's questions six are on their way.
 */
const startedAtOnce = 3;

/** In the order in which they are asked. */
const kinds = ['rows', 'sessions', 'usual', 'sight'] as const;

function observeStudent(client: QueryClient, userId: string, window: StudyWindow, { clock, school }: School) {
  const now = clock();
  // Coming back from another tab is no reason to ask for a whole class again, only for what failed of it.
  const onReturn = refetchAfterFailure(false);
  const inTurns = (kind: (typeof kinds)[number]) => ({
    refetchOnWindowFocus: onReturn,
    refetchOnReconnect: onReturn,
    meta: { schedule: classTurns[kind] },
  });
  const current = window.isOpen ? { staleTime: openStaleTime } : {};
  const leftToday = toMillisecondsLeftToday(now, window.timeZone);
  const overview = new QueryObserver(client, {
    ...userOverviewQuery(userId, window),
    ...inTurns('rows'),
    ...current,
  });
  // Cut where the figures end, as on the student's own page; until they are there, where the clock stands.
  const toEarlier = () =>
    toEarlierWindow(window, overview.getCurrentResult().data?.asOf ?? now, school.terms);
  const toEarlierOptions = (earlierWindow: StudyWindow | null) => ({
    ...userOverviewQuery(userId, earlierWindow ?? window),
    ...inTurns('rows'),
    enabled: earlierWindow !== null && canBeAsked,
  });
  const toEarlierSessionsOptions = (earlierWindow: StudyWindow | null) => ({
    ...userSessionsQuery(userId, earlierWindow ?? window),
    ...inTurns('sight'),
    enabled: earlierWindow !== null && canBeAsked,
  });
  const earlier = new QueryObserver(client, toEarlierOptions(toEarlier()));
  const earlierSessions = new QueryObserver(client, toEarlierSessionsOptions(toEarlier()));
  const sessions = new QueryObserver(client, {
    ...userSessionsQuery(userId, window),
    ...inTurns('sessions'),
    ...current,
  });
  const usual = new QueryObserver(client, {
    ...userOverviewQuery(userId, toUsualWindow(window)),
    ...inTurns('usual'),
    staleTime: leftToday,
    gcTime: leftToday,
  });
  const observers = {
    rows: [overview, earlier],
    sessions: [sessions],
    usual: [usual],
    sight: [earlierSessions],
  } as const;
  return {
    read: (): StudentQueries => ({
      userId,
      overview: overview.getCurrentResult(),
      earlier: earlier.options.enabled === false ? null : earlier.getCurrentResult(),
      sessions: sessions.getCurrentResult(),
      usual: usual.getCurrentResult(),
      earlierSessions: earlierSessions.options.enabled === false ? null : earlierSessions.getCurrentResult(),
    }),
    /** Whether all of this kind is there, from an earlier look. */
    isKept: (kind: (typeof kinds)[number]) =>
      observers[kind].every((observer) => observer.getCurrentResult().data !== undefined),
    /** Begins to ask for what of this kind is not fresh. @returns ends of it: what nobody else wants is aborted */
    start: (kind: (typeof kinds)[number], onChange: () => void) =>
      observers[kind].map((observer) =>
        observer.subscribe(() => {
          if (observer === overview) {
            earlier.setOptions(toEarlierOptions(toEarlier()));
            earlierSessions.setOptions(toEarlierSessionsOptions(toEarlier()));
          }
          onChange();
        }),
      ),
    retry: () => {
      for (const observer of Object.values(observers).flat()) {
        if (observer.getCurrentResult().isError) void observer.refetch();
      }
    },
  };
}

/** All students of a class. */
function createClassStore(
  client: QueryClient,
  userIds: readonly string[],
  window: StudyWindow,
  school: School,
) {
  const observed = userIds.map((userId) => observeStudent(client, userId, window, school));
  const retry = (userId: string) => observed[userIds.indexOf(userId)]?.retry();
  const toAnswers = (students: readonly StudentQueries[]): ClassAnswers => ({ students, retry });
  let answers = toAnswers(observed.map(({ read }) => read()));
  return {
    getAnswers: () => answers,
    /** Begins to ask. @returns ends it: what nobody else wants is aborted */
    start: (onChange: () => void) => {
      const changed = new Set<number>();
      let soon: ReturnType<typeof setTimeout> | null = null;
      const publish = () => {
        soon = null;
        answers = toAnswers(
          answers.students.map((student, index) =>
            changed.has(index) ? (observed[index]?.read() ?? student) : student,
          ),
        );
        changed.clear();
        onChange();
      };
      const note = (index: number) => {
        changed.add(index);
        soon ??= setTimeout(publish, collectingMs);
      };
      // All rows before what fills them in: the first six requests leave at once, in this order.
      const all = kinds.flatMap((kind) =>
        observed.map(({ start, isKept }, index) => ({ start, kind, index, isKept: isKept(kind) })),
      );
      const waiting = all.filter(({ isKept }) => !isKept);
      const ends: (() => void)[] = [];
      let isOver = false;
      const begin = ({ start, kind, index }: (typeof all)[number]) => {
        ends.push(
          ...start(kind, () => {
            note(index);
          }),
        );
        note(index);
      };
      const beginSome = () => {
        if (isOver) return;
        waiting.splice(0, startedAtOnce).forEach(begin);
        if (waiting.length > 0) putBehind(beginSome);
      };
      // What is on the screen already has to hear of a Refresh at once, and is cheap: it asks for nothing unless it is old.
      all.filter(({ isKept }) => isKept).forEach(begin);
      beginSome();
      return () => {
        isOver = true;
        if (soon !== null) clearTimeout(soon);
        for (const end of ends) end();
      };
    },
  };
}

/**
 * News are drawn as transitions, in pieces: as those of a store they would be drawn in one go, twenty times a second while a class
 * comes in, and each time the first drawing of its rows would begin anew.
 * @param userIds must stay the same array while it means the same, and so must the window
 */
export function useClassAnswers(userIds: readonly string[], window: StudyWindow): ClassAnswers {
  const client = useQueryClient();
  const school = useSchool();
  const store = useMemo(
    () => createClassStore(client, userIds, window, school),
    [client, userIds, window, school],
  );
  const [news, setNews] = useState(() => ({ store, answers: store.getAnswers() }));
  // The first questions leave before the page is painted: an effect would wait for the paint.
  useLayoutEffect(
    () =>
      store.start(() => {
        startTransition(() => {
          setNews({ store, answers: store.getAnswers() });
        });
      }),
    [store],
  );
  return news.store === store ? news.answers : store.getAnswers();
}
