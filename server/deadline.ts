/** One deadline for all the work of a request: token, answer and body together. */

export class DeadlineError extends Error {
  constructor() {
    super('The time for this request is over.');
    this.name = 'DeadlineError';
  }
}

/**
 * Waits for the work, but no longer than the signal allows, even where the work itself does not listen to it.
 * @throws {DeadlineError} when the signal is aborted
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stopListening = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => {
      reject(new DeadlineError());
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    stopListening = () => {
      signal.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    stopListening();
  }
}

/**
 * Runs the work under a signal that is aborted after `timeoutMs`, or as soon as one of `others` is.
 * The timer is cleared with the work: thousands of quick requests leave no timers behind.
 * @throws {DeadlineError} when the time is over
 */
export async function withDeadline<T>(
  timeoutMs: number,
  other: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  const timer = setTimeout(abort, timeoutMs);
  other?.addEventListener('abort', abort);
  if (other?.aborted === true) abort();
  try {
    return await untilAborted(work(controller.signal), controller.signal);
  } finally {
    clearTimeout(timer);
    other?.removeEventListener('abort', abort);
  }
}
