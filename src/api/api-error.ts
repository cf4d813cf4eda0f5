import type { Failure } from '#src/contract/problem.ts';

interface ApiErrorOptions {
  readonly cause?: unknown;
  readonly retryAfterInMilliseconds?: number | null;
  readonly isRetryable?: boolean;
}

/** The only error that `src/api` throws: a failure kind, and what the server said of asking again. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: Failure;
  /** Milliseconds from `Retry-After`; `null` where the server did not say. */
  readonly retryAfterInMilliseconds: number | null;
  /** False where the server says that the same question would get the same answer. */
  readonly isRetryable: boolean;

  constructor(failure: Failure, options: ApiErrorOptions = {}) {
    super(`Request failed: ${failure.kind}`, { cause: options.cause });
    this.failure = failure;
    this.retryAfterInMilliseconds = options.retryAfterInMilliseconds ?? null;
    this.isRetryable = options.isRetryable ?? true;
  }
}

/** The failure behind an error of a query; anything that is not ours counts as a body we could not work with. */
export function toFailure(error: unknown): Failure {
  return error instanceof ApiError ? error.failure : { kind: 'contract', place: 'unknown' };
}

/** True where the server answered with one of these statuses. */
export function hasStatus(error: unknown, ...statuses: number[]): boolean {
  return (
    error instanceof ApiError && error.failure.kind === 'http' && statuses.includes(error.failure.status)
  );
}
