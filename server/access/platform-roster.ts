/** The platform's roster as a whole, for decisions about access: all pages of its four lists, kept for minutes. */
import type { z } from 'zod';
import { isActive } from '#src/contract/roster.ts';
import type { Platform } from '../platform.ts';
import { ProblemError } from '../problem.ts';
import { innerUserFields, readInnerUser, records, rosterFields, type RosterName } from '../roster-fields.ts';
import { getPlatformList } from '../roster/platform-list.ts';
import { isCurrent } from '../roster/school-roster.ts';
import { toWholeRoster, type RosterFacts, type RosterPerson, type WholeRoster } from './whole-roster.ts';

/** How old a roster may be that is used at once while a newer one is fetched, and how old where one waits for it. */
const ages = { renewAfterMs: 3 * 60_000, uselessAfterMs: 8 * 60_000 };

interface PlatformRosterOptions {
  readonly platform: Platform;
  readonly baseUrl: string;
  /** The civil date at the school. */
  readonly today: () => string;
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number;
}

/** Of an instant the date; `null` where nothing is said. */
function toDate(text: string | null | undefined): string | null {
  return text ? text.slice(0, 10) : null;
}

interface Dated {
  readonly beginDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
}

function isOfToday({ beginDate, endDate }: Dated, today: string): boolean {
  return isCurrent({ beginDate: toDate(beginDate), endDate: toDate(endDate) }, today);
}

type Identified<Item> = Item & { readonly sourcedId: string };

/** The records that can be read and have an id, each once: a list that grows while it is read repeats some at the borders of pages. */
function readAll<Item extends { readonly sourcedId?: string | null | undefined }>(
  schema: z.ZodType<Item>,
  raw: readonly unknown[],
): Identified<Item>[] {
  const found = new Map<string, Identified<Item>>();
  for (const value of raw) {
    const item = schema.safeParse(value).data;
    if (item?.sourcedId) found.set(item.sourcedId, { ...item, sourcedId: item.sourcedId });
  }
  return [...found.values()];
}

type RawLists = Readonly<Record<RosterName, readonly unknown[]>>;

function toPerson(record: unknown, today: string): RosterPerson | null {
  const user = readInnerUser(record);
  if (!user.sourcedId || !isActive(user)) return null;
  const given = user.preferredFirstName?.trim() || user.givenName?.trim() || '';
  const name = `${given} ${user.preferredLastName?.trim() || user.familyName?.trim() || ''}`.trim();
  return {
    id: user.sourcedId,
    sourcedId: user.sourcedId,
    name: name === '' ? null : name,
    email: user.email ?? '',
    identifier: user.identifier ?? '',
    roles: (user.roles ?? [])
      .filter((role) => isOfToday(role, today))
      .map(({ role, org }) => ({ role: (role ?? '').toLowerCase(), orgId: org?.sourcedId ?? null })),
  };
}

/** @param today the civil date at the school */
function toPlatformFacts(raw: RawLists, today: string): RosterFacts {
  const orgs = readAll(records.orgs, raw.orgs);
  const classes = readAll(records.classes, raw.classes).filter(isActive);
  const users = readAll(records.users, raw.users).filter(isActive);
  const people = new Map(
    raw.users.flatMap((record) => {
      const person = toPerson(record, today);
      return person === null ? [] : [[person.id, person] as const];
    }),
  );
  const enrollments = readAll(records.enrollments, raw.enrollments).filter(
    (enrollment) => isActive(enrollment) && isOfToday(enrollment, today),
  );
  return {
    people: [...people.values()],
    orgs: orgs.map(({ sourcedId, name, parent }) => ({
      id: sourcedId,
      name: name ?? '',
      parentId: parent?.sourcedId ?? null,
    })),
    classes: classes.map(({ sourcedId, title, school }) => ({
      id: sourcedId,
      title: title ?? '',
      orgId: school?.sourcedId ?? null,
    })),
    enrollments: enrollments.flatMap((enrollment) => {
      const [classId, personId] = [enrollment.class?.sourcedId, enrollment.user?.sourcedId];
      const role = enrollment.role?.toLowerCase();
      if (!classId || !personId || (role !== 'student' && role !== 'teacher')) return [];
      return [{ classId, personId, role }];
    }),
    lists: { orgs, classes, users, enrollments },
  };
}

/** A platform that does not offer its organisations still has classes: then roles at organisations lead nowhere. */
function toNoneWhereRefused(error: unknown): readonly unknown[] {
  if (error instanceof ProblemError && [400, 403, 404].includes(error.status)) return [];
  throw error;
}

export interface WholeRosterSource {
  /** @throws {ProblemError} where the roster cannot be had: then nothing can be decided, and nobody is let in */
  current(): Promise<WholeRoster>;
}

export function createPlatformRoster(options: PlatformRosterOptions): WholeRosterSource {
  const { platform, baseUrl, today, elapsed } = options;
  let kept: { readonly lists: RawLists; readonly askedAt: number } | undefined;
  let made: { readonly lists: RawLists; readonly day: string; readonly roster: WholeRoster } | undefined;
  let pending: Promise<void> | undefined;

  async function load(): Promise<void> {
    const askedAt = elapsed();
    const list = { platform, baseUrl, signal: new AbortController().signal };
    const [orgs, classes, enrollments, users] = await Promise.all([
      getPlatformList('orgs', rosterFields('orgs'), list).catch(toNoneWhereRefused),
      getPlatformList('classes', rosterFields('classes'), list),
      getPlatformList('enrollments', rosterFields('enrollments'), list),
      getPlatformList('users', innerUserFields, list),
    ]);
    kept = { lists: { orgs, classes, enrollments, users }, askedAt };
  }

  const renew = async (): Promise<void> => {
    pending ??= load().finally(() => {
      pending = undefined;
    });
    await pending;
  };

  const ageOf = () => (kept === undefined ? Infinity : elapsed() - kept.askedAt);

  return {
    async current() {
      if (ageOf() > ages.uselessAfterMs) await renew();
      // Whoever asks next sees the failure, where it lasts until this one is of no use any more.
      else if (ageOf() > ages.renewAfterMs) renew().catch(() => undefined);
      if (kept === undefined) throw new Error('A renewal leaves a roster.');
      const day = today();
      if (made?.lists !== kept.lists || made.day !== day) {
        made = { lists: kept.lists, day, roster: toWholeRoster(toPlatformFacts(kept.lists, day)) };
      }
      return made.roster;
    },
  };
}
