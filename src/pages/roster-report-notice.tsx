import { useSchool } from '#src/api/boot.ts';
import { useRosterReport } from '#src/api/roster-report.ts';
import { Notice } from '#src/ui/notice.tsx';
import {
  groupRosterProblems,
  hiddenProblemsText,
  rosterReportAdvice,
  rosterReportTitle,
} from '#src/words/roster-report.ts';

/** Says what of the school's own roster files could not be used, and where; nothing where all is well or there are none. */
export function RosterReportNotice() {
  const { locale } = useSchool().school;
  const report = useRosterReport().data;
  const title = report === undefined ? null : rosterReportTitle(report, locale);
  if (report === undefined || title === null) return null;
  const hidden = hiddenProblemsText(report, locale);
  return (
    <Notice tone="quiet" title={title}>
      <p>{rosterReportAdvice(report)}</p>
      <details className="mt-2">
        <summary className="min-h-6 w-fit cursor-pointer text-ink">Show the places</summary>
        <ul className="mt-2 space-y-2">
          {groupRosterProblems(report.problems).map(({ place, reason }) => (
            <li key={`${place} ${reason}`} className="wrap-anywhere">
              <span className="text-ink">{place}:</span> {reason}
            </li>
          ))}
        </ul>
        {hidden === null ? null : <p className="mt-2">{hidden}</p>}
      </details>
    </Notice>
  );
}
