/** Session time by application, in words. */
import { formatDuration } from '#src/format/durations.ts';
import type { ApplicationFinding } from '#src/measures/time-by-application.ts';

/** @param nameOf what an application is called on screen */
export function applicationTitle(
  finding: ApplicationFinding,
  nameOf: (applicationId: string) => string,
  locale: string,
): string {
  switch (finding.kind) {
    case 'no-time':
      return 'By application';
    case 'one':
      return `All session time in ${nameOf(finding.applicationId)}: ${formatDuration(finding.allSeconds, locale)}`;
    case 'most': {
      const most = formatDuration(finding.seconds, locale);
      const all = formatDuration(finding.allSeconds, locale);
      return `Most time in ${nameOf(finding.applicationId)}: ${most} of ${all}`;
    }
    case 'level':
      return `Session time in ${finding.applications} applications: ${formatDuration(finding.allSeconds, locale)} in all`;
  }
}
