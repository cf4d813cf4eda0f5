import { useSchool } from '#src/api/boot.ts';
import { useRosterReport } from '#src/api/roster-report.ts';
import { unmatchedInClassText } from '#src/words/unmatched-in-class.ts';

/** How many of a class are missing because nobody knows who they are on the platform; nothing where none is. */
export function UnmatchedInClass({ classId }: { classId: string }) {
  const { locale } = useSchool().school;
  const counts = useRosterReport().data?.unmatchedByClass ?? [];
  const count = counts.find((entry) => entry.classId === classId)?.count ?? 0;
  const text = unmatchedInClassText(count, locale);
  return text === null ? null : <> · {text}</>;
}
