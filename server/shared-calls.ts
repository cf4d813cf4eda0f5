/** The same question, asked by several people at once, is one call: it goes on as long as one of them waits for it. */
import { untilAborted } from './deadline.ts';
import type { Caller } from './upstream-queue.ts';

/** Somebody who waits for an answer. */
export interface Reader {
  /** Whose calls are counted together. */
  readonly viewer: string;
  /** Most urgent 0, least urgent 7. */
  readonly urgency: number;
  /** Aborted when the reader has gone. */
  readonly signal: AbortSignal;
}

/** One call, as whoever makes it sees it: as urgent as its most urgent reader. */
interface SharedCall extends Caller {
  /** Aborted when no reader is left. */
  readonly signal: AbortSignal;
  /** To be said when the question goes out: whoever wants a new answer joins no call that has begun before. */
  begin(): void;
}

export interface SharedCalls<T> {
  /**
   * Joins the call that is under way for this question, or makes one.
   * @param question names what is asked; equal text, equal answer
   * @param mustBeNew joins only a call that is still waiting to go out
   * @param make is told of the readers as they come and go
   * @throws {DeadlineError} where the reader has gone
   */
  ask(
    question: string,
    reader: Reader,
    mustBeNew: boolean,
    make: (call: SharedCall) => Promise<T>,
  ): Promise<T>;
}

interface OpenCall<T> {
  readonly readers: Set<Reader>;
  readonly controller: AbortController;
  readonly answer: Promise<T>;
  readonly hasBegun: () => boolean;
}

export function createSharedCalls<T>(): SharedCalls<T> {
  /** The latest call for each question. */
  const openCalls = new Map<string, OpenCall<T>>();

  function close(question: string, call: OpenCall<T>): void {
    if (openCalls.get(question) === call) openCalls.delete(question);
  }

  function open(question: string, reader: Reader, make: (call: SharedCall) => Promise<T>): OpenCall<T> {
    const readers = new Set([reader]);
    const controller = new AbortController();
    let hasBegun = false;
    const answer = make({
      signal: controller.signal,
      begin() {
        hasBegun = true;
      },
      get urgency() {
        return Math.min(...[...readers].map(({ urgency }) => urgency));
      },
      get viewers() {
        return [...readers].map(({ viewer }) => viewer);
      },
    });
    const call = { readers, controller, answer, hasBegun: () => hasBegun };
    openCalls.set(question, call);
    const onEnd = (): void => {
      close(question, call);
      // So that none of them is taken for the last one of a call that could still be cancelled.
      readers.clear();
    };
    // Whoever waits sees the failure; where nobody is left, it is nobody's.
    answer.then(onEnd, onEnd);
    return call;
  }

  function leave(question: string, call: OpenCall<T>, reader: Reader): void {
    const wasWaiting = call.readers.delete(reader);
    if (!wasWaiting || call.readers.size > 0) return;
    // At once, so that nobody can join a call that is about to be cancelled.
    close(question, call);
    call.controller.abort();
  }

  return {
    async ask(question, reader, mustBeNew, make) {
      const known = openCalls.get(question);
      const canJoin = known !== undefined && !(mustBeNew && known.hasBegun());
      const call = canJoin ? known : open(question, reader, make);
      call.readers.add(reader);
      try {
        return await untilAborted(call.answer, reader.signal);
      } finally {
        leave(question, call, reader);
      }
    },
  };
}
