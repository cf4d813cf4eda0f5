/**
 * `GET /rostering/1.0/classes|enrollments|users|orgs`, OneRoster style. Only these fields ever leave our server:
 * user records of the platform can carry passwords (docs/contract.md).
 */
import { liftNestedPaging, pagingFields } from './paging.ts';
import { readableItemsSchema } from './primitives.ts';
import { z } from './zod.ts';

/** The lists that tell who is in which class. */
export const rosterLists = ['classes', 'enrollments', 'users'] as const;

const idSchema = z.string().check(z.minLength(1));
const referenceSchema = z.object({ sourcedId: idSchema });

export const classSchema = z.object({
  sourcedId: idSchema,
  title: z.string(),
  status: z.nullish(z.string()),
  school: z.nullish(referenceSchema),
});

export const enrollmentSchema = z.object({
  sourcedId: idSchema,
  status: z.nullish(z.string()),
  role: z.string(),
  class: referenceSchema,
  user: referenceSchema,
  beginDate: z.nullish(z.string()),
  endDate: z.nullish(z.string()),
});

export const userSchema = z.object({
  sourcedId: idSchema,
  status: z.nullish(z.string()),
  // OneRoster writes booleans as text here.
  enabledUser: z.nullish(z.union([z.string(), z.boolean()])),
  givenName: z.nullish(z.string()),
  familyName: z.nullish(z.string()),
  preferredFirstName: z.nullish(z.string()),
  preferredLastName: z.nullish(z.string()),
  roles: z.nullish(z.array(z.object({ role: z.string() }))),
});

interface RosterState {
  readonly status?: string | null | undefined;
  readonly enabledUser?: string | boolean | null | undefined;
}

/** OneRoster deletes by status and disables users by a text; a record without either counts as active. */
export function isActive({ status, enabledUser }: RosterState): boolean {
  return (
    (status ?? 'active').toLowerCase() === 'active' && String(enabledUser ?? true).toLowerCase() !== 'false'
  );
}

/** Why a list of the roster is missing: the platform refused it (403), does not offer it (400, 404), or it was empty. */
export type RosterGap = 'forbidden' | 'not-found' | 'empty';

export type RosterClass = z.infer<typeof classSchema>;
export type RosterEnrollment = z.infer<typeof enrollmentSchema>;
export type RosterUser = z.infer<typeof userSchema>;

export const classesPageSchema = z.pipe(
  z.transform(liftNestedPaging),
  z.pipe(
    z.object({ ...pagingFields, classes: readableItemsSchema(classSchema) }),
    z.transform(({ classes, ...paging }) => ({ ...classes, paging })),
  ),
);

export const enrollmentsPageSchema = z.pipe(
  z.transform(liftNestedPaging),
  z.pipe(
    z.object({ ...pagingFields, enrollments: readableItemsSchema(enrollmentSchema) }),
    z.transform(({ enrollments, ...paging }) => ({ ...enrollments, paging })),
  ),
);

export const usersPageSchema = z.pipe(
  z.transform(liftNestedPaging),
  z.pipe(
    z.object({ ...pagingFields, users: readableItemsSchema(userSchema) }),
    z.transform(({ users, ...paging }) => ({ ...users, paging })),
  ),
);
