/** Sessions in words. */
import type { Session } from '#src/contract/sessions.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';

/** "46 sessions, 28 h 26 min in all" */
export function sessionCountTitle(sessions: readonly Session[], locale: string): string {
  if (sessions.length === 0) return 'No sessions';
  const seconds = sessions.reduce((sum, { durationInSeconds }) => sum + durationInSeconds, 0);
  return `${sessionCount(sessions.length, locale)}, ${formatDuration(seconds, locale)} in all`;
}

/** "1 session", "1,212 sessions" */
export function sessionCount(count: number, locale: string): string {
  return `${formatCount(count, locale)} ${count === 1 ? 'session' : 'sessions'}`;
}

/** "Loading sessions: 300 of 1,212" */
export function sessionsProgressText(
  { loaded, total }: { readonly loaded: number; readonly total: number },
  locale: string,
): string {
  return `Loading sessions: ${formatCount(loaded, locale)} of ${formatCount(total, locale)}`;
}
