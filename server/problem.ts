/**
 * What goes wrong, in the guide's error shape (guide, "Error Handling") plus the id under which the log knows the
 * request. Thrown as `ProblemError` wherever it is found, answered in one place.
 */
import type { Problem } from '#src/contract/problem.ts';

const titles = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Content too large',
  414: 'URI too long',
  429: 'Too many requests',
  500: 'Internal server error',
  502: 'Bad gateway',
  503: 'Service unavailable',
  504: 'Gateway timeout',
} as const;

export type ProblemStatus = keyof typeof titles;

export interface ProblemDetails {
  /** For the log: what happened, in a few words, free of any data that came in. */
  readonly cause?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** False where the same question would only get the same answer, whatever its status says of others. */
  readonly isRetryable?: boolean;
}

export class ProblemError extends Error {
  readonly status: ProblemStatus;
  override readonly cause: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly isRetryable: boolean;

  /** @param message for the person in front of the screen: no ids, no values that came in */
  constructor(status: ProblemStatus, message: string, details: ProblemDetails = {}) {
    super(message);
    this.name = 'ProblemError';
    this.status = status;
    this.cause = details.cause;
    this.headers = details.headers ?? {};
    this.isRetryable = details.isRetryable ?? true;
  }
}

/** One answer to what does not exist and to what the viewer may not see, so that nobody can tell the two apart. */
export function notThere(): ProblemError {
  return new ProblemError(404, 'TimeBack does not know this.');
}

/** A list of the roster, by its name, that came as something else: asked again at once, it would again. */
export function notAList(name: string): ProblemError {
  return new ProblemError(502, `TimeBack gave an answer that is not a list of ${name}.`, {
    cause: 'upstream roster body has another shape',
    isRetryable: false,
  });
}

/** Whoever asks has waited for as long as our server waits. @param cause for the log */
export function tooLate(cause: string): ProblemError {
  return new ProblemError(504, 'TimeBack did not answer in time. Please try again.', { cause });
}

/** The answer to a request that failed. */
export function toProblemResponse(problem: ProblemError, requestId: string): Response {
  const body: Problem = {
    error: titles[problem.status],
    message: problem.message,
    requestId,
    ...(problem.isRetryable ? {} : { retryable: false }),
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { ...problem.headers, 'content-type': 'application/json; charset=utf-8' },
  });
}
