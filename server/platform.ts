/**
 * Calls to the platform on behalf of readers: our token goes up and nothing of the browser's; bytes come down and
 * nothing of the platform's headers. Every way to fail becomes one `ProblemError` in plain words.
 */
import { problemSchema } from '#src/contract/problem.ts';
import { scopes, type ScopeName } from '#src/contract/endpoints.ts';
import { z } from '#src/contract/zod.ts';
import { BodyTooLargeError, parseJson, readBody } from './body.ts';
import { DeadlineError, withDeadline } from './deadline.ts';
import { notThere, ProblemError, tooLate } from './problem.ts';
import { longestPauseMs, readRetryAfter, toRetryAfter } from './retry-after.ts';
import type { Access, Tokens } from './tokens.ts';
import type { UpstreamAnswer, UpstreamGet } from './upstream.ts';

export interface PlatformAnswer {
  /** Exactly as they came in: every number on screen can be traced to them. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly value: unknown;
}

export interface Platform {
  /**
   * @param url absolute, made by us
   * @param waitingSignal aborted when nobody waits for the answer any more
   * @throws {ProblemError}
   */
  get(scope: ScopeName, url: string, waitingSignal: AbortSignal): Promise<PlatformAnswer>;
}

interface PlatformOptions {
  readonly tokens: Tokens;
  readonly get: UpstreamGet;
  readonly now: () => number;
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number;
  /** For everything together: token, answer and body. */
  readonly timeoutMs: number;
}

const largestBodyBytes = 10 * 1024 * 1024;
const largestProblemBytes = 64 * 1024;
/** What our server adds to it, the platform may use for something else. */
const platformProblemSchema = z.pick(problemSchema, { error: true, message: true });
const longestPassedMessage = 200;

/** After so many fresh tokens that were refused as well, and none between them that was taken, another one is no help for a while. */
const mostVainTokens = 3;
const vainTokensRestMs = 5_000;

/** Another token is no other answer: our server has tried that (server/tokens.ts, and below). */
function toRejection(cause: string): ProblemError {
  return new ProblemError(
    502,
    'TimeBack refuses the credentials of this server. This is not about you: whoever runs the server must check them.',
    { cause, isRetryable: false },
  );
}

function toAccessProblem(access: Exclude<Access, { kind: 'token' }>, scope: ScopeName): ProblemError {
  switch (access.kind) {
    case 'scope-missing':
      return new ProblemError(
        403,
        `The credentials of this server do not include the scope ${scopes[scope]}. Whoever runs the server can ask TimeBack for it.`,
        { cause: `scope ${scope} not granted` },
      );
    case 'credentials-refused':
      return toRejection('token endpoint refused the credentials');
    case 'failed':
      // Whose time is over first, the question's own or that of the token which it shares with others, is nobody's choice.
      if (access.isLate === true) return tooLate(access.cause);
      return new ProblemError(
        502,
        'TimeBack cannot be reached: signing in to it failed. Please try again soon.',
        { cause: access.cause, headers: toRetryAfter(access.leftMs) },
      );
  }
}

/**
 * The platform's own words about a refused request, such as "Invalid UUID format for userId": they help whoever
 * asked, and go to that person only, never into a log. Passed where the body has the guide's shape and the text is
 * short; longer text, other shapes and all texts about failures of the platform itself (5xx) stay here, since they
 * may quote records or internals.
 */
async function readPassableMessage({ body }: UpstreamAnswer): Promise<string | null> {
  try {
    const { data } = platformProblemSchema.safeParse(parseJson(await readBody(body, largestProblemBytes)));
    const message = data?.message ?? '';
    const isPassable = message !== '' && message.length <= longestPassedMessage && !/\p{Cc}/u.test(message);
    return isPassable ? message : null;
  } catch {
    return null;
  }
}

function toWaitProblem(cause: string, headers: Readonly<Record<string, string>>): ProblemError {
  return new ProblemError(429, 'TimeBack asks to wait: too many requests.', { cause, headers });
}

/** Not done yet, took too long to send, came too early (RFC 9110, RFC 8470). */
const passingStatuses = new Set([202, 408, 425]);
/** Cannot be done, not in this version of HTTP, goes round in a circle (RFC 9110, RFC 5842). */
const lastingStatuses = new Set([501, 505, 508]);

/** Whether the same question may get another answer soon: not from who sends it elsewhere, takes it for wrong, or cannot do it. */
function isOfThisMoment(status: number): boolean {
  return passingStatuses.has(status) || (status >= 500 && !lastingStatuses.has(status));
}

async function toStatusProblem(response: UpstreamAnswer, now: number): Promise<ProblemError> {
  const { status } = response;
  const retryAfter = readRetryAfter(response.headers, now);
  const waiting = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  const cause = `upstream answered ${status}`;
  switch (status) {
    case 400:
      return new ProblemError(
        400,
        (await readPassableMessage(response)) ?? 'TimeBack did not accept the request.',
      );
    case 403:
      return new ProblemError(403, (await readPassableMessage(response)) ?? 'TimeBack does not allow this.');
    case 404:
      return new ProblemError(404, (await readPassableMessage(response)) ?? notThere().message);
    case 429:
      return toWaitProblem(cause, waiting);
    case 503:
    // A gateway before TimeBack; what our own server has waited for in vain is a 504 (docs/faults.md).
    case 504:
      return new ProblemError(503, 'TimeBack is not available right now.', { cause, headers: waiting });
    default:
      // Redirects are among these: a token must not follow one to another address.
      return new ProblemError(502, 'TimeBack gave an answer that could not be used.', {
        cause,
        isRetryable: isOfThisMoment(status),
      });
  }
}

async function readAnswer({ body }: UpstreamAnswer): Promise<PlatformAnswer> {
  const bytes = await readBody(body, largestBodyBytes);
  const value = parseJson(bytes);
  if (value === undefined) {
    throw new ProblemError(502, 'TimeBack gave an answer that is not JSON.', {
      cause: 'upstream body is not JSON',
    });
  }
  return { bytes, value };
}

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DeadlineError) return tooLate('upstream timeout');
  if (error instanceof BodyTooLargeError) {
    return new ProblemError(502, 'TimeBack gave an answer that is too large.', {
      cause: 'upstream body too large',
      isRetryable: false,
    });
  }
  return new ProblemError(502, 'TimeBack cannot be reached. Please try again soon.', {
    cause: 'upstream unreachable',
  });
}

export function createPlatform({ tokens, get, now, elapsed, timeoutMs }: PlatformOptions): Platform {
  let pausedUntil = -Infinity;
  const vainTokens = new Set<string>();
  let tokensRestUntil = -Infinity;

  /** A class is a hundred questions: the first that is told to wait tells it to all others. */
  function refuseWhilePaused(): void {
    const leftMs = pausedUntil - elapsed();
    if (leftMs <= 0) return;
    throw toWaitProblem('platform asked to wait', toRetryAfter(leftMs));
  }

  function notePause(problem: ProblemError): void {
    const seconds = Number(problem.headers['retry-after'] ?? 0);
    if (problem.status === 429) pausedUntil = elapsed() + Math.min(seconds * 1000, longestPauseMs);
  }

  async function send(scope: ScopeName, url: string, signal: AbortSignal) {
    const access = await tokens.accessTo(scope);
    if (access.kind !== 'token') throw toAccessProblem(access, scope);
    const headers = { accept: 'application/json', authorization: `Bearer ${access.token}` };
    return { token: access.token, response: await get(url, { headers, signal }) };
  }

  async function sendOnceMoreAfter401(
    scope: ScopeName,
    url: string,
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> {
    const first = await send(scope, url, signal);
    if (first.response.status !== 401) return first.response;
    first.response.drop();
    if (elapsed() < tokensRestUntil) {
      throw toRejection('upstream refuses token after token');
    }
    tokens.discard(first.token);
    const second = await send(scope, url, signal);
    if (second.response.status !== 401) {
      vainTokens.clear();
      return second.response;
    }
    second.response.drop();
    vainTokens.add(second.token);
    if (vainTokens.size >= mostVainTokens) {
      vainTokens.clear();
      tokensRestUntil = elapsed() + vainTokensRestMs;
    }
    throw toRejection('upstream refused a fresh token');
  }

  return {
    async get(scope, url, waitingSignal) {
      refuseWhilePaused();
      try {
        return await withDeadline(timeoutMs, waitingSignal, async (signal) => {
          const response = await sendOnceMoreAfter401(scope, url, signal);
          if (response.status === 200) return readAnswer(response);
          const problem = await toStatusProblem(response, now());
          response.drop();
          notePause(problem);
          throw problem;
        });
      } catch (error) {
        throw toProblem(error);
      }
    },
  };
}
