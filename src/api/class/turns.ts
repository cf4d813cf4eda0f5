/**
 * The turns of a class's requests: a page of thirty students asks for over a hundred answers, and neither the platform nor
 * a student's page that somebody opens meanwhile should wait behind them. Requests of other pages take no turns.
 *
 * Written here because a library for it (p-queue, 4 kB gzip) would be half of what the first screen has left to spend.
 */
import type { Schedule } from '../asking.ts';

/** What one viewer may ask of the platform at once; browsers allow as many to one server over HTTP/1.1. */
const mostAtOnce = 6;

/** What goes first: whole rows, then what fills them in, what they are held against, and whether that was seen alike. */
const kinds = ['rows', 'sessions', 'usual', 'sight'] as const;
type Kind = (typeof kinds)[number];

/** Begins a request that waits for its turn. */
type Begin = () => void;

/** Turns that belong together, at most so many at once. */
export function createTurns(most: number): Readonly<Record<Kind, Schedule>> {
  const waiting: Readonly<Record<Kind, Set<Begin>>> = {
    rows: new Set(),
    sessions: new Set(),
    usual: new Set(),
    sight: new Set(),
  };
  let running = 0;

  const waitForTurn = (kind: Kind, signal: AbortSignal) => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const begin = () => {
      signal.removeEventListener('abort', giveUp);
      resolve(undefined);
    };
    const giveUp = () => {
      waiting[kind].delete(begin);
      reject(signal.reason instanceof Error ? signal.reason : new Error('Aborted'));
    };
    waiting[kind].add(begin);
    signal.addEventListener('abort', giveUp, { once: true });
    return promise;
  };

  /** The turn passes on without being free in between, so that nobody overtakes. */
  const passOn = () => {
    const kind = kinds.find((each) => waiting[each].size > 0);
    const [begin] = kind === undefined ? [] : waiting[kind];
    if (kind === undefined || begin === undefined) {
      running -= 1;
      return;
    }
    waiting[kind].delete(begin);
    begin();
  };

  const toSchedule =
    (kind: Kind): Schedule =>
    async (send, signal) => {
      signal.throwIfAborted();
      if (running < most) running += 1;
      else await waitForTurn(kind, signal);
      try {
        return await send();
      } finally {
        passOn();
      }
    };
  return {
    rows: toSchedule('rows'),
    sessions: toSchedule('sessions'),
    usual: toSchedule('usual'),
    sight: toSchedule('sight'),
  };
}

/** How the requests of a class page are sent: in their turn, in the order asked within a kind, and not at all once aborted. */
export const classTurns = createTurns(mostAtOnce);
