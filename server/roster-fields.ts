/**
 * What of the roster may leave this server. User records of the platform can carry log-in names and passwords of
 * learning apps (docs/contract.md, "Roster"), so records are rebuilt from named fields: what is not named here does
 * not pass, at any depth, whatever the platform sends and whether or not it honours `fields`.
 */
import { z } from 'zod';
import type { EndpointName, endpoints } from '#src/contract/endpoints.ts';

/** Every endpoint that the roster's scope opens: one without its record below does not compile. */
export type RosterName = {
  [Name in EndpointName]: (typeof endpoints)[Name]['scope'] extends 'roster' ? Name : never;
}[EndpointName];

// A named field of another kind than expected (an object where text belongs) is dropped like an unnamed one.
const text = z.string().nullish().catch(undefined);
const textOrFlag = z.union([z.string(), z.boolean()]).nullish().catch(undefined);
const texts = z.array(z.string()).nullish().catch(undefined);
const reference = z.object({ sourcedId: text }).nullish().catch(undefined);
const roles = z
  .array(z.object({ role: text }))
  .nullish()
  .catch(undefined);

/** The fields of each record that may leave the server. */
export const records = {
  orgs: z.object({ sourcedId: text, name: text, type: text, parent: reference }),
  classes: z.object({ sourcedId: text, title: text, status: text, school: reference }),
  enrollments: z.object({
    sourcedId: text,
    status: text,
    role: text,
    class: reference,
    user: reference,
    beginDate: text,
    endDate: text,
  }),
  users: z.object({
    sourcedId: text,
    status: text,
    enabledUser: textOrFlag,
    givenName: text,
    familyName: text,
    preferredFirstName: text,
    preferredMiddleName: text,
    preferredLastName: text,
    grades: texts,
    roles,
  }),
} as const satisfies Record<RosterName, z.ZodObject>;

/**
 * What people are found by (docs/roster.md, docs/access.md): two fields more, and at which organisation a role is held.
 * Asked for by the server itself and kept in it: no answer to a browser is made from these records.
 */
const innerUserRecord = z.object({
  ...records.users.shape,
  roles: z
    .array(z.object({ role: text, org: reference, beginDate: text, endDate: text }))
    .nullish()
    .catch(undefined),
  email: text,
  identifier: text,
});

export type InnerUserRecord = z.infer<typeof innerUserRecord>;

export const innerUserFields = Object.keys(innerUserRecord.shape).join(',');

/** Enough to match a student by. */
export const matchFields = 'sourcedId,status,enabledUser,roles,email,identifier';

export function readInnerUser(record: unknown): InnerUserRecord {
  return innerUserRecord.safeParse(record).data ?? {};
}

const count = z.number().nullish().catch(undefined);
const paging = { offset: count, limit: count, total: count };
const pageSchema = z.looseObject({ ...paging, pagination: z.object(paging).optional().catch(undefined) });

export function isRosterName(name: EndpointName): name is RosterName {
  return Object.hasOwn(records, name);
}

/** The value of the `fields` parameter (OneRoster conventions): what we keep is all that we ask for. */
export function rosterFields(name: RosterName): string {
  return Object.keys(records[name].shape).join(',');
}

/**
 * Rebuilds a roster page from named fields. A record that is no object stays in the list as `null`, so that whoever
 * counts unreadable records counts it.
 * @returns the page, or null where the body has not the shape of one
 */
export function reduceRoster(name: RosterName, body: unknown): object | null {
  const page = pageSchema.safeParse(body);
  if (!page.success) return null;
  const list = page.data[name];
  if (!Array.isArray(list)) return null;
  const { offset, limit, total, pagination } = page.data;
  const reduced = list.map((record: unknown) => records[name].safeParse(record).data ?? null);
  return { [name]: reduced, offset, limit, total, pagination };
}

/** @returns the records of a page, as they came, or null where the body has not the shape of one */
export function readRecords(
  name: RosterName,
  body: unknown,
): { readonly records: readonly unknown[]; readonly total: number } | null {
  const page = pageSchema.safeParse(body);
  const list = page.data?.[name];
  if (!page.success || !Array.isArray(list)) return null;
  const { total, pagination } = page.data;
  return { records: list, total: total ?? pagination?.total ?? list.length };
}
