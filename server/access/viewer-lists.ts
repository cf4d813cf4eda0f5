/** The part of the roster that one viewer may know of: their classes, their students in these, themselves. */
import { z } from 'zod';
import type { RosterName } from '../roster-fields.ts';
import { includes, type Viewer } from './viewer.ts';
import type { WholeRoster } from './whole-roster.ts';

const referenceSchema = z.object({ sourcedId: z.string() });
const recordSchema = z.object({ sourcedId: z.string() });
const enrollmentSchema = z.object({ class: referenceSchema, user: referenceSchema });

function toId(record: object): string {
  return recordSchema.safeParse(record).data?.sourcedId ?? '';
}

type Rule = (record: object, viewer: Viewer) => boolean;

/** A record that cannot be read is nobody's to see. */
const rules: Readonly<Record<RosterName, Rule>> = {
  orgs: (record, { orgs }) => includes(orgs, toId(record)),
  classes: (record, { classes }) => includes(classes, toId(record)),
  users: (record, { id, students }) => toId(record) === id || includes(students, toId(record)),
  enrollments: (record, { id, students, classes }) => {
    const enrollment = enrollmentSchema.safeParse(record).data;
    if (enrollment === undefined) return false;
    const userId = enrollment.user.sourcedId;
    return includes(classes, enrollment.class.sourcedId) && (userId === id || includes(students, userId));
  },
};

/** OneRoster: what a list gives where no limit is asked for (docs/contract.md, "Roster"). */
const defaultLimit = 10;

/** One page of a list, in the platform's shape. */
export function toRosterPage(name: RosterName, records: readonly object[], search: URLSearchParams): object {
  const limit = Number(search.get('limit') ?? defaultLimit);
  const offset = Number(search.get('offset') ?? 0);
  return { [name]: records.slice(offset, offset + limit), offset, limit, total: records.length };
}

export function toViewerList(name: RosterName, roster: WholeRoster, viewer: Viewer): readonly object[] {
  return roster.lists[name].filter((record) => rules[name](record, viewer));
}
