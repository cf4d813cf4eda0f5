/** Orders of a class's rows by what stands in a column. Sorting is the reader's own act; no order is a judgement. */
import type { ClassStudent } from './highlights.ts';
import type { Change } from '../changes.ts';
import { hasTellingShare } from './student-week.ts';

export type ClassColumn = 'name' | 'focused' | 'share' | 'change' | 'level' | 'sessions' | 'active';

/**
 * The students by a column, levels by the names they have on screen. Who has nothing to show there comes last in either direction, and equals stay in the order of
 * names, in which the students are given.
 */
export function toOrdered<Student extends ClassStudent>(
  students: readonly Student[],
  column: ClassColumn,
  order: 'asc' | 'desc',
  levelName: (level: string) => string,
): readonly Student[] {
  if (column === 'name') return order === 'asc' ? students : students.toReversed();
  const sign = order === 'asc' ? 1 : -1;
  const keyed = students.map((student) => ({ student, key: toKey(student, column, levelName) }));
  const [known, unknown] = [keyed.filter(({ key }) => key !== null), keyed.filter(({ key }) => key === null)];
  known.sort((a, b) => sign * compareKeys(a.key, b.key));
  return [...known, ...unknown].map(({ student }) => student);
}

type Key = number | string | null;

function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b);
  return Number(a) - Number(b);
}

function toKey(
  { week }: ClassStudent,
  column: Exclude<ClassColumn, 'name'>,
  levelName: (level: string) => string,
): Key {
  if (week.state !== 'time') return null;
  switch (column) {
    case 'focused':
      return week.reading === 'known' ? week.headline.focusedSeconds : null;
    case 'share':
      return hasTellingShare(week) ? week.headline.wastePercentage : null;
    case 'change':
      return typeof week.changes === 'string' || week.changes === null
        ? null
        : toSigned(week.changes.share, week.headline.wastePercentage);
    case 'level':
      return week.reading === 'known' && week.summary.biggestInsight
        ? levelName(week.summary.biggestInsight.level)
        : null;
    case 'sessions':
      return typeof week.sessions === 'number' ? week.sessions : null;
    case 'active':
      return week.lastDate;
  }
}

/** @param amount what there is now: of something new, all of it is more */
function toSigned(change: Change | null, amount: number): number | null {
  switch (change?.kind) {
    case undefined:
      return null;
    case 'same':
      return 0;
    case 'new':
      return amount;
    case 'more':
      return change.by;
    case 'less':
      return -change.by;
  }
}
