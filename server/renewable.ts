/** A value that is made on demand, kept while it is fresh, and made once however many callers wait for it. */

export interface Made<T> {
  readonly value: T;
  /** Counted from the moment the making began, so that the time on the way is on the safe side. */
  readonly freshForMs: number;
}

export interface Renewable<T> {
  get(): Promise<T>;
  /** Throws the current value away if it is the one that is meant; a newer one stays. */
  discard(isMeant: (value: T) => boolean): void;
}

/** @param elapsed milliseconds on a clock that never jumps */
export function createRenewable<T>(make: () => Promise<Made<T>>, elapsed: () => number): Renewable<T> {
  let current: { value: T; staleAt: number } | undefined;
  let pending: Promise<T> | undefined;

  async function renew(): Promise<T> {
    const startedAt = elapsed();
    try {
      const { value, freshForMs } = await make();
      current = { value, staleAt: startedAt + freshForMs };
      return value;
    } finally {
      pending = undefined;
    }
  }

  return {
    async get() {
      if (current !== undefined && elapsed() < current.staleAt) return current.value;
      pending ??= renew();
      return pending;
    },
    discard(isMeant) {
      if (current !== undefined && isMeant(current.value)) current = undefined;
    },
  };
}
