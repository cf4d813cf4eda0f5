/** What a reader is told where the roster is not whole (docs/contract.md: some platforms lack these lists). */
import type { RosterGap } from '#src/contract/roster.ts';

const reasons: Record<RosterGap, string> = {
  forbidden:
    'TimeBack does not let this dashboard read them; your school’s IT person can ask for access to the roster.',
  'not-found': 'This TimeBack platform does not offer them.',
  empty: 'The roster holds none.',
};

/** @returns `null` where nothing is missing. */
export function describeRosterGap(
  classesGap: RosterGap | null,
  studentsGap: RosterGap | null,
): { title: string; advice: string } | null {
  if (studentsGap !== null && classesGap !== null) {
    return {
      title: 'No classes and no students to list',
      advice: `${reasons[studentsGap]} A student can still be opened by id.`,
    };
  }
  if (classesGap !== null)
    return { title: 'All students in one list, without classes', advice: reasons[classesGap] };
  if (studentsGap !== null) return { title: 'Students without their names', advice: reasons[studentsGap] };
  return null;
}
