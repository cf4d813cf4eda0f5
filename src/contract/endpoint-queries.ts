/**
 * What each endpoint may be asked with. A query is a strict object, so a parameter that is not documented is refused: by our
 * server, which alone runs these; to the browser they are types. Sources: guide, "Query Parameters"; docs/contract.md.
 */
import { largestPage } from './paging.ts';
import { instantSchema } from './primitives.ts';
import { z } from './zod.ts';

const digitsSchema = z.string().check(z.regex(/^\d{1,9}$/));
const offsetSchema = z.optional(digitsSchema);
const limitSchema = z.optional(
  digitsSchema.check(z.refine((digits) => Number(digits) >= 1 && Number(digits) <= largestPage)),
);
const applicationIdSchema = z.optional(z.string().check(z.regex(/^[\w.:-]{1,128}$/)));
const typeSchema = z.optional(z.string().check(z.regex(/^\w{1,64}(?:,\w{1,64}){0,49}$/)));
const isProctoredSchema = z.optional(z.enum(['true', 'false']));
const timeZoneSchema = z.string().check(z.regex(/^[A-Za-z][\w+/-]{0,63}$/));
const optionalInstantSchema = z.optional(instantSchema);

const pageQuery = { limit: limitSchema, offset: offsetSchema };

/** By the names of the table of endpoints. */
export const endpointQueries = {
  userInsights: z.strictObject({
    ...pageQuery,
    applicationId: applicationIdSchema,
    after: optionalInstantSchema,
    before: optionalInstantSchema,
    type: typeSchema,
  }),
  userSessions: z.strictObject({
    ...pageQuery,
    applicationId: applicationIdSchema,
    startedAfter: optionalInstantSchema,
    startedBefore: optionalInstantSchema,
    isProctored: isProctoredSchema,
  }),
  sessionInsights: z.strictObject({
    ...pageQuery,
    isProctored: isProctoredSchema,
    type: typeSchema,
    startedAt: optionalInstantSchema,
  }),
  userOverview: z.strictObject({
    startedAfter: instantSchema,
    startedBefore: instantSchema,
    targetTimezone: timeZoneSchema,
  }),
  applications: z.strictObject(pageQuery),
  orgs: z.strictObject(pageQuery),
  classes: z.strictObject(pageQuery),
  enrollments: z.strictObject(pageQuery),
  users: z.strictObject(pageQuery),
} as const;

/** The query of an endpoint, parameters that are not sent being absent or `undefined`. */
export type QueryOf<Name extends keyof typeof endpointQueries> = z.infer<(typeof endpointQueries)[Name]>;
