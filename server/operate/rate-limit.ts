/**
 * How often this server may be asked: a script or a tab that runs wild is told to wait, everybody else goes on. Each
 * instance counts for itself, in memory. The line in front of the platform has bounds of its own (upstream-queue.ts).
 */
import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../problem.ts';
import type { AppContext, AppEnv } from '../request-variables.ts';

export interface RateLimits {
  /** Requests of one viewer within the window. */
  readonly perViewer: number;
  /** Requests of all viewers within the window. */
  readonly inAll: number;
  readonly windowSeconds: number;
}

/**
 * A class page of 120 students is some 600 requests, so one person may open five of them a minute, and all persons
 * together thirty-three: far more than a class does, far less than fills a core.
 */
export const defaultRateLimits: RateLimits = { perViewer: 3_000, inAll: 20_000, windowSeconds: 60 };

export interface RateLimit {
  /** @throws {ProblemError} 429 with `Retry-After` where the key has used up its window */
  take(key: string): Promise<void>;
}

/** @param who for the log, for example `one viewer` */
export function createRateLimit(requests: number, windowSeconds: number, who: string): RateLimit {
  const limiter = new RateLimiterMemory({ points: requests, duration: windowSeconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new ProblemError(429, 'Too many requests came from here. Please wait a moment and try again.', {
          headers: { 'retry-after': String(Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000))) },
          // The first refusal of a window goes into the log, not the thousands that may follow.
          ...(refusal.consumedPoints === requests + 1 ? { cause: `rate limit of ${who}` } : {}),
        });
      }
    },
  };
}

/** @param toViewer whose requests are counted together; `null` for somebody unknown, who counts among all alone */
export function limitRate(
  limits: RateLimits,
  toViewer: (c: AppContext) => Promise<string | null>,
): MiddlewareHandler<AppEnv> {
  const ofViewer = createRateLimit(limits.perViewer, limits.windowSeconds, 'one viewer');
  const ofAll = createRateLimit(limits.inAll, limits.windowSeconds, 'all viewers');
  return async (c, next) => {
    // In this order, so that what one viewer has too much uses up nothing of the others.
    const viewer = await toViewer(c);
    if (viewer !== null) await ofViewer.take(viewer);
    await ofAll.take('all');
    await next();
  };
}
