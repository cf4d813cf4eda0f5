/**
 * Who is in which class, from three lists of the roster. Real platforms may refuse or lack any of them, so the
 * roster degrades in steps, each of which says why: classes, then a plain list of students, then none, where a
 * student can still be opened by id.
 */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { toPageQuery, type Paging } from '#src/contract/paging.ts';
import type { ReadableItems } from '#src/contract/primitives.ts';
import {
  classesPageSchema,
  enrollmentsPageSchema,
  isActive,
  usersPageSchema,
  type rosterLists,
  type RosterGap,
  type RosterClass,
  type RosterEnrollment,
  type RosterUser,
} from '#src/contract/roster.ts';
import type { z } from '#src/contract/zod.ts';
import { hasStatus } from './api-error.ts';
import { getAllPages, toCounted, toDistinct } from './all-pages.ts';
import { toAsking, type Asking } from './asking.ts';
import { getJson } from './get-json.ts';

export interface RosterStudent {
  readonly userId: string;
  /** `null` where the roster enrols a student whose user record we did not get. */
  readonly name: string | null;
  readonly sortName: string;
}

export interface RosterClassList {
  readonly classId: string;
  readonly title: string;
  readonly students: readonly RosterStudent[];
}

export interface Roster {
  readonly classes: readonly RosterClassList[];
  /** Every student once, whether in a class or not. */
  readonly students: readonly RosterStudent[];
  readonly classesGap: RosterGap | null;
  readonly studentsGap: RosterGap | null;
  readonly unreadable: number;
  /** False where a list has more records than came. */
  readonly isComplete: boolean;
}

interface RosterList<Item> extends ReadableItems<Item> {
  readonly gap: RosterGap | null;
  readonly isComplete: boolean;
}

async function getRosterList<Item extends { sourcedId: string }>(
  endpoint: (typeof rosterLists)[number],
  schema: z.ZodMiniType<ReadableItems<Item> & { paging: Paging }>,
  asking: Asking,
): Promise<RosterList<Item>> {
  try {
    const list = await getAllPages(
      (offset) =>
        getJson({
          endpoint,
          query: toPageQuery(offset),
          schema,
          ...asking,
        }),
      (page) => page.items.length + page.unreadable,
    );
    const items = toDistinct(
      list.pages.flatMap((page) => page.items),
      (item) => item.sourcedId,
    );
    const unreadable = list.pages.reduce((sum, page) => sum + page.unreadable, 0);
    const { isComplete } = toCounted(list, items.length + unreadable);
    return { items, unreadable, isComplete, gap: items.length === 0 ? 'empty' : null };
  } catch (error) {
    if (hasStatus(error, 403)) return { items: [], unreadable: 0, isComplete: true, gap: 'forbidden' };
    // 400: a platform that refuses the `fields` our server demands does not offer the list in a form we may read.
    if (hasStatus(error, 400, 404)) return { items: [], unreadable: 0, isComplete: true, gap: 'not-found' };
    throw error;
  }
}

function isStudent({ roles }: RosterUser): boolean {
  return roles === null || roles === undefined || roles.some(({ role }) => role.toLowerCase() === 'student');
}

function toStudent(userId: string, user: RosterUser | undefined): RosterStudent {
  // Platforms also write an empty text where there is no preferred name.
  const given = user?.preferredFirstName?.trim() || user?.givenName?.trim() || '';
  const family = user?.preferredLastName?.trim() || user?.familyName?.trim() || '';
  const name = `${given} ${family}`.trim();
  return { userId, name: name === '' ? null : name, sortName: `${family} ${given}`.trim() };
}

function bySortName(a: RosterStudent, b: RosterStudent): number {
  return a.sortName.localeCompare(b.sortName);
}

/** Joins the three lists: classes with their active students, in the order of family names. */
export function toRoster(
  classes: RosterList<RosterClass>,
  enrollments: RosterList<RosterEnrollment>,
  users: RosterList<RosterUser>,
): Roster {
  const usersById = new Map(users.items.map((user) => [user.sourcedId, user]));
  const studentIdsByClass = new Map<string, Set<string>>();
  for (const enrollment of enrollments.items) {
    if (enrollment.role.toLowerCase() !== 'student' || !isActive(enrollment)) continue;
    const user = usersById.get(enrollment.user.sourcedId);
    if (user && !isActive(user)) continue;
    const ids = studentIdsByClass.get(enrollment.class.sourcedId) ?? new Set();
    studentIdsByClass.set(enrollment.class.sourcedId, ids.add(enrollment.user.sourcedId));
  }
  const classLists = classes.items.filter(isActive).map(({ sourcedId, title }) => ({
    classId: sourcedId,
    title,
    students: [...(studentIdsByClass.get(sourcedId) ?? [])]
      .map((userId) => toStudent(userId, usersById.get(userId)))
      .sort(bySortName),
  }));
  const students = [
    ...classLists.flatMap((list) => list.students),
    ...users.items
      .filter((user) => isActive(user) && isStudent(user))
      .map((user) => toStudent(user.sourcedId, user)),
  ];
  return {
    classes: classLists
      .filter((list) => list.students.length > 0)
      .sort((a, b) => a.title.localeCompare(b.title, undefined, { numeric: true })),
    students: toDistinct(students, ({ userId }) => userId).sort(bySortName),
    classesGap: classes.gap ?? enrollments.gap,
    studentsGap: users.gap,
    unreadable: classes.unreadable + enrollments.unreadable + users.unreadable,
    isComplete: classes.isComplete && enrollments.isComplete && users.isComplete,
  };
}

/** The roster, all pages of its three lists asked for at the same time. A school day is fresh enough. */
export const rosterQuery = queryOptions({
  queryKey: ['roster'],
  queryFn: async (context): Promise<Roster> => {
    const asking = toAsking(context);
    const [classes, enrollments, users] = await Promise.all([
      getRosterList('classes', classesPageSchema, asking),
      getRosterList('enrollments', enrollmentsPageSchema, asking),
      getRosterList('users', usersPageSchema, asking),
    ]);
    return toRoster(classes, enrollments, users);
  },
  staleTime: 30 * 60_000,
});

export function useRoster() {
  return useQuery(rosterQuery);
}

/** The class that an address names; the first one where it names none that there is, `undefined` where there is none. */
export function toClassList({ classes }: Roster, classId: string | null): RosterClassList | undefined {
  return classes.find((list) => list.classId === classId) ?? classes[0];
}

/** The name of one student, `null` as long as or where the roster does not tell. */
export function useStudentName(userId: string): string | null {
  const { data } = useRoster();
  return data?.students.find((student) => student.userId === userId)?.name ?? null;
}
