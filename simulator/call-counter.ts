/** How many calls are under way at once: what a platform's own log would show of a caller's manners. */

/** Where `npm run simulator` tells it. No platform has such a path. */
export const callCountPath = '/simulator/calls';

interface CountedCalls {
  /** Answers as the counted function does; `callCountPath` is answered with the numbers and not counted. */
  fetch(request: Request): Promise<Response>;
}

/** Counts from now on, calls for tokens included. */
export function countCalls(answer: (request: Request) => Promise<Response>): CountedCalls {
  let total = 0;
  let underWay = 0;
  let mostAtOnce = 0;

  return {
    async fetch(request) {
      if (new URL(request.url).pathname === callCountPath) {
        return Response.json({ total, underWay, mostAtOnce });
      }
      total += 1;
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      try {
        return await answer(request);
      } finally {
        underWay -= 1;
      }
    },
  };
}
