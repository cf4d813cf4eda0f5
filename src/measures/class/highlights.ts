/** Whose changes a class page names first: at most five in each direction, and how many more there are. */
import type { StudentWeek } from './student-week.ts';
import { toWeekChanges, type Direction, type WeekChange } from './week-rules.ts';

/** More than five would be read by nobody between two lessons. */
const mostNamed = 5;

/** A student of the class, in the class's order of names. */
export interface ClassStudent {
  readonly userId: string;
  readonly label: string;
  readonly week: StudentWeek;
}

/** What changed for one student, all in one direction. */
export interface Highlight {
  readonly userId: string;
  readonly label: string;
  readonly changes: readonly WeekChange[];
}

export interface Highlights {
  readonly named: readonly Highlight[];
  /** Students whose changes meet the rules as well and who are not named here. */
  readonly more: number;
}

export interface ClassHighlights {
  readonly worthALook: Highlights;
  readonly goingWell: Highlights;
  /** Students whose own usual is still on its way. */
  readonly awaited: number;
  /** Students with session time whose usual could not be loaded. */
  readonly lost: number;
  /** True where of nobody there is what a comparison needs, since it could not be loaded. */
  readonly areAllLost: boolean;
}

/**
 * The change that goes furthest beyond its limit comes first, then the name's place in the class. A student can stand on
 * both sides: more focused time does not take back a higher off-task share.
 */
export function toClassHighlights(students: readonly ClassStudent[]): ClassHighlights {
  const changed = students.map(({ userId, label, week }) => ({
    userId,
    label,
    changes: toWeekChanges(week),
  }));
  const toHighlights = (direction: Direction): Highlights => {
    const all = changed
      .map((student) => ({
        ...student,
        changes: student.changes.filter((change) => change.direction === direction),
      }))
      .filter(({ changes }) => changes.length > 0)
      // Array.sort is stable, so students of the same size stay in the order of their names.
      .sort((a, b) => toSize(b) - toSize(a));
    return { named: all.slice(0, mostNamed), more: Math.max(0, all.length - mostNamed) };
  };
  const count = (isCounted: (week: StudentWeek) => boolean) =>
    students.filter(({ week }) => isCounted(week)).length;
  return {
    worthALook: toHighlights('worth-a-look'),
    goingWell: toHighlights('going-well'),
    awaited: count((week) => week.state === 'loading' || isStillCompared(week)),
    lost: count(isUsualLost),
    areAllLost:
      students.length > 0 &&
      students.every(
        ({ week }) => week.state === 'failed' || week.state === 'asked-again' || isUsualLost(week),
      ),
  };
}

function isUsualLost(week: StudentWeek): boolean {
  return week.state === 'time' && week.usual === 'failed';
}

/** True as long as something that a student is held against is on its way. */
export function isStillCompared(week: StudentWeek): boolean {
  return week.state === 'time' && (week.usual === 'pending' || week.sight === 'pending');
}

function toSize({ changes }: Highlight): number {
  return Math.max(...changes.map(({ size }) => size));
}
