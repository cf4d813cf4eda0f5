import type { Roster, RosterClassList, RosterStudent } from '#src/api/roster.ts';

/** A name without case and accents, so that “jose” finds “José”. */
function toSearchable(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

function matches({ name, userId }: RosterStudent, words: readonly string[]): boolean {
  const text = toSearchable(name ?? userId);
  return words.every((word) => text.includes(word));
}

/**
 * Classes with the students whose name has every word of the search; classes without a match are left out. Students
 * of no class come last, in a list of their own.
 */
export function toMatchingClasses(roster: Roster, search: string): readonly RosterClassList[] {
  const words = toSearchable(search).split(/\s+/).filter(Boolean);
  const inClasses = new Set(roster.classes.flatMap(({ students }) => students.map(({ userId }) => userId)));
  const rest = roster.students.filter(({ userId }) => !inClasses.has(userId));
  const restTitle = roster.classes.length === 0 ? 'Students' : 'In no class';
  return [...roster.classes, { classId: '', title: restTitle, students: rest }]
    .map((list) => ({ ...list, students: list.students.filter((student) => matches(student, words)) }))
    .filter((list) => list.students.length > 0);
}
