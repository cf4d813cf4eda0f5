/**
 * The log: one JSON object a line, for machines to gather and for people to read. An entry tells which kind of thing was
 * asked and what became of it, never of whom: patterns of routes and not paths, no addresses, names, ids or bodies.
 */

export const logLevels = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

interface LogEntry {
  readonly level: LogLevel;
  /** What happened, in one word. */
  readonly event: 'request' | 'policy-report' | 'sign-in-failed';
  readonly [field: string]: string | number | undefined;
}

export type Log = (entry: LogEntry) => void;

interface LogOptions {
  readonly write: (line: string) => void;
  /** What is less severe is not written. */
  readonly lowest: LogLevel;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export function createLog({ write, lowest, now }: LogOptions): Log {
  return (entry) => {
    if (logLevels.indexOf(entry.level) < logLevels.indexOf(lowest)) return;
    write(JSON.stringify({ time: new Date(now()).toISOString(), ...entry }));
  };
}

/**
 * How much an answer matters to whoever runs the server. A 429 without a cause is one of many alike, of which the first
 * has been told.
 */
export function toLevel(status: number, cause: string | undefined): LogLevel {
  if (status >= 500) return 'error';
  return status === 429 && cause !== undefined ? 'warn' : 'info';
}
