/** Sessions in words. */
import type { Session } from '#src/contract/sessions.ts';
import { formatDuration } from '#src/format/durations.ts';

/** "46 sessions, 28 h 26 min in all" */
export function sessionCountTitle(sessions: readonly Session[], locale: string): string {
  if (sessions.length === 0) return 'No sessions';
  const seconds = sessions.reduce((sum, { durationInSeconds }) => sum + durationInSeconds, 0);
  const count = sessions.length === 1 ? '1 session' : `${sessions.length} sessions`;
  return `${count}, ${formatDuration(seconds, locale)} in all`;
}
