/** Platforms that differ from the simulator in one thing: what a school may meet and no student of it can show. */
import { DeadlineError } from '#server/deadline.ts';
import type { Fetch } from '#server/upstream.ts';

/** Answers a request in place of the simulator, or passes it on to it. */
export type Upstream = (request: Request, simulator: Fetch) => Response | Promise<Response>;

/**
 * A platform with other answers on some paths.
 * @param answers by path without query, such as `/rostering/1.0/classes`; each request gets a new one
 */
export function answering(answers: Readonly<Record<string, () => Response>>): Upstream {
  return (request, simulator) => answers[new URL(request.url).pathname]?.() ?? simulator(request);
}

/** An error in the guide's shape (guide, "Error Handling"). */
export function problemAnswer(status: number, message = 'Made up by a test'): Response {
  return Response.json({ error: 'Error', message }, { status });
}

/** One page that is the whole list, as the lists of the platform are paged. */
export function listAnswer(name: string, items: readonly unknown[]): Response {
  return Response.json({ [name]: items, offset: 0, limit: 100, total: items.length });
}

/** The simulator, of which a test can take one path away (503) and give it back. */
export function createOutage(path: string) {
  let isOut = false;
  const upstream: Upstream = (request, simulator) =>
    isOut && new URL(request.url).pathname === path ? problemAnswer(503) : simulator(request);
  return {
    upstream,
    begin: () => {
      isOut = true;
    },
    end: () => {
      isOut = false;
    },
  };
}

/** The simulator, which keeps its answers on one path to itself between `begin` and `end`. */
export function createDelay(path: string) {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let isHeld = false;
  const upstream: Upstream = async (request, simulator) => {
    if (isHeld && new URL(request.url).pathname === path) await promise;
    return simulator(request);
  };
  return {
    upstream,
    begin: () => {
      isHeld = true;
    },
    end: () => {
      isHeld = false;
      resolve(undefined);
    },
  };
}

/** A question that our server has given up waiting for. */
export function givingUp(): never {
  throw new DeadlineError();
}
