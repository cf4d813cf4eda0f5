/** When something ends, by the local clock, which is only ever used for differences: it runs on while a lid is shut. */
export interface Deadline {
  /** Whole seconds until then; 0 afterwards. */
  readonly secondsLeft: () => number;
}

export function createDeadline(seconds: number, localMilliseconds = () => Date.now()): Deadline {
  const endsAt = localMilliseconds() + seconds * 1000;
  return { secondsLeft: () => Math.max(0, Math.ceil((endsAt - localMilliseconds()) / 1000)) };
}

/** Seconds between two instants. */
export function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
