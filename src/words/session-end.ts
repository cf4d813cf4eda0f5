/** What people are told before a session ends. */
import { formatDuration } from '#src/format/durations.ts';

/** What the warning says before a session ends. */
export function sessionEndText(secondsLeft: number, canStay: boolean, locale: string): string {
  const when = `in ${formatDuration(secondsLeft, locale)}`;
  return canStay
    ? `Nobody has used this page for a while. You will be signed out ${when}, so that nobody else sees your students.`
    : `You signed in many hours ago. You will be signed out ${when}; sign in again to go on.`;
}
