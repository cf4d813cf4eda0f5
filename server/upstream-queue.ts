/**
 * The line in front of the platform: a class is some hundred questions, and no limit of the platform is documented, so
 * we keep one of our own. A few calls at once for each viewer, and a few more in all; whoever waits is let in by turn.
 *
 * **Whose turn it is.** First come, first served, where each step of urgency (RFC 9218) is worth one second: a call with
 * `u=3` goes before one with `u=5` that came up to two seconds earlier, and after all that came before that. So urgent
 * questions overtake, and within one urgency the order of arrival holds.
 *
 * **Nobody is held back for ever.** A call is overtaken by those alone that come within the next seconds, two for a row
 * of a class and seven at most, and these have their turn or give up eight seconds later: after fifteen seconds at the
 * latest no stream of urgent questions stands before it, however many there are.
 */
import { DeadlineError } from './deadline.ts';
import { ProblemError } from './problem.ts';
import { defaultUrgency } from './urgency.ts';

/** Four class pages at full speed. With answers after 300 ms that is 80 calls a second. */
export const defaultConcurrency = 24;

/** As many as a browser has connections to one host over HTTP/1.1. */
export const defaultConcurrencyPerViewer = 6;

const urgencyStepMs = 1_000;

/**
 * Waiting has a time of its own beside the time for the call: the platform is not to be called slow where the line was
 * long. What somebody looks at waits for so long that both together are less than the browser's patience
 * (src/api/get-json.ts); what is less urgent than the default has time.
 */
const longestWaitMs = { looking: 8_000, background: 60_000 };

/** Who wants the call. Read anew whenever a place is given away: readers come and go while a call waits. */
export interface Caller {
  /** Most urgent 0, least urgent 7. */
  readonly urgency: number;
  /** The call takes a place of one of them, whoever has one free. */
  readonly viewers: readonly string[];
}

export interface UpstreamQueue {
  /**
   * Does the work when its turn comes, and gives the place away when it is done.
   * @param signal leaves the line at once when it is aborted; work that has begun must listen for itself
   * @throws {ProblemError} 429 where the turn does not come in time
   * @throws {DeadlineError} where the signal was aborted in the line
   */
  run<T>(caller: Caller, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

interface Waiting {
  readonly caller: Caller;
  readonly arrivedAt: number;
  /** @param viewer whose place is taken */
  readonly begin: (viewer: string) => void;
}

/**
 * @param concurrency calls at once in all
 * @param elapsed milliseconds on a clock that never jumps
 * @param concurrencyPerViewer calls at once for each viewer
 */
export function createUpstreamQueue(
  concurrency: number,
  elapsed: () => number,
  concurrencyPerViewer = defaultConcurrencyPerViewer,
): UpstreamQueue {
  /** In the order of arrival. */
  const line = new Set<Waiting>();
  const underWayOf = new Map<string, number>();
  let underWay = 0;

  function changeUnderWay(viewer: string, by: 1 | -1): void {
    underWay += by;
    const count = (underWayOf.get(viewer) ?? 0) + by;
    // Viewers come and go for as long as the server runs.
    if (count === 0) underWayOf.delete(viewer);
    else underWayOf.set(viewer, count);
  }

  function hasRoom(viewer: string): boolean {
    return (underWayOf.get(viewer) ?? 0) < concurrencyPerViewer;
  }

  function findNext(): { readonly waiting: Waiting; readonly viewer: string } | null {
    let next = null;
    let nextTurn = Infinity;
    for (const waiting of line) {
      const turn = waiting.arrivedAt + waiting.caller.urgency * urgencyStepMs;
      if (turn >= nextTurn) continue;
      const viewer = waiting.caller.viewers.find(hasRoom);
      if (viewer === undefined) continue;
      next = { waiting, viewer };
      nextTurn = turn;
    }
    return next;
  }

  function letIn(): void {
    while (underWay < concurrency) {
      const next = findNext();
      if (next === null) return;
      line.delete(next.waiting);
      changeUnderWay(next.viewer, 1);
      next.waiting.begin(next.viewer);
    }
  }

  /** @returns the viewer whose place was taken */
  async function takePlace(caller: Caller, signal: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        caller,
        arrivedAt: elapsed(),
        begin(viewer) {
          stopWaiting();
          resolve(viewer);
        },
      };
      const leave = (error: Error): void => {
        line.delete(waiting);
        stopWaiting();
        reject(error);
      };
      const onAbort = (): void => {
        leave(new DeadlineError());
      };
      const timer = setTimeout(
        () => {
          leave(
            new ProblemError(
              429,
              'TimeBack is being asked very much just now. Please try again in a moment.',
              {
                cause: 'no place in the line to the platform',
                headers: { 'retry-after': '2' },
              },
            ),
          );
        },
        longestWaitMs[caller.urgency > defaultUrgency ? 'background' : 'looking'],
      );
      const stopWaiting = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      };
      signal.addEventListener('abort', onAbort);
      line.add(waiting);
      letIn();
    });
  }

  return {
    async run(caller, signal, work) {
      const viewer = await takePlace(caller, signal);
      try {
        return await work();
      } finally {
        changeUnderWay(viewer, -1);
        letIn();
      }
    },
  };
}
