import type { Failure } from '#src/contract/problem.ts';

/** The only error that `src/api` throws: a failure kind, and how long the server asked us to wait. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: Failure;
  /** Milliseconds from `Retry-After`; `null` where the server did not say. */
  readonly retryAfterInMilliseconds: number | null;

  constructor(failure: Failure, options?: { cause?: unknown; retryAfterInMilliseconds?: number | null }) {
    super(`Request failed: ${failure.kind}`, { cause: options?.cause });
    this.failure = failure;
    this.retryAfterInMilliseconds = options?.retryAfterInMilliseconds ?? null;
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
