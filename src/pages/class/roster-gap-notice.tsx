import type { Roster } from '#src/api/roster.ts';
import { Notice } from '#src/ui/notice.tsx';
import { describeRosterGap } from '#src/words/roster-gaps.ts';

/** Says why classes or names are missing; nothing where the roster is whole. */
export function RosterGapNotice({ roster }: { roster: Roster }) {
  const text = describeRosterGap(roster.classesGap, roster.studentsGap);
  if (text === null) return null;
  return (
    <Notice tone="notice" title={text.title}>
      <p>{text.advice}</p>
    </Notice>
  );
}
