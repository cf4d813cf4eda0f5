/** How large a request may be. Nothing that the dashboard asks comes near these; node:http bounds the headers itself. */
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../problem.ts';

/** The longest address of ours, a page of a list with every parameter, has some 400 characters. */
export const longestUrl = 4_096;

/** Reports of browsers are the largest bodies that anything here reads. */
export const largestBodyBytes = 16 * 1_024;

/** @throws {ProblemError} 414 or 413, before anything else looks at the request */
export const refuseOversized: MiddlewareHandler = async (c, next) => {
  if (c.req.url.length > longestUrl) throw new ProblemError(414, 'This address is too long.');
  if (Number(c.req.header('content-length') ?? 0) > largestBodyBytes) {
    throw new ProblemError(413, 'This request is too large.', { headers: { connection: 'close' } });
  }
  await next();
};
