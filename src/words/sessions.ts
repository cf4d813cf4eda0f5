/** Numbers of sessions in words. */
import { formatCount } from '#src/format/counts.ts';

/** "1 session", "1,212 sessions" */
export function sessionCount(count: number, locale: string): string {
  return `${formatCount(count, locale)} ${count === 1 ? 'session' : 'sessions'}`;
}

/** Records that have come, of as many as there are. */
export interface Part {
  readonly loaded: number;
  readonly total: number;
}

/** "300 of 1,212" */
export function partText({ loaded, total }: Part, locale: string): string {
  return `${formatCount(loaded, locale)} of ${formatCount(total, locale)}`;
}

/** "Loading sessions: 300 of 1,212" */
export function sessionsProgressText(part: Part, locale: string): string {
  return `Loading sessions: ${partText(part, locale)}`;
}

/** Says that sessions are a part of a list, and of what. */
export function stoppedText(part: Part, locale: string): string {
  return `Loading was stopped: ${partText(part, locale)} sessions are here.`;
}
