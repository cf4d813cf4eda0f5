import type { Roster, RosterClassList, RosterStudent } from '#src/api/roster.ts';
import { toSearchable, toSearchWords } from './search-words.ts';

function matches({ name, userId }: RosterStudent, words: readonly string[]): boolean {
  const text = toSearchable(name ?? userId);
  return words.every((word) => text.includes(word));
}

/**
 * Classes with the students whose name has every word of the search; classes without a match are left out. Students
 * of no class come last, in a list of their own.
 */
export function toMatchingClasses(roster: Roster, search: string): readonly RosterClassList[] {
  const words = toSearchWords(search);
  const inClasses = new Set(roster.classes.flatMap(({ students }) => students.map(({ userId }) => userId)));
  const rest = roster.students.filter(({ userId }) => !inClasses.has(userId));
  const restTitle = roster.classes.length === 0 ? 'Students' : 'In no class';
  return [...roster.classes, { classId: '', title: restTitle, students: rest }]
    .map((list) => ({ ...list, students: list.students.filter((student) => matches(student, words)) }))
    .filter((list) => list.students.length > 0);
}
