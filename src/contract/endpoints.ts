/**
 * The GETs this project knows, and nothing else: the browser builds its requests from this table and our proxy lets
 * pass what the table lists. Paths are the platform's own, but for one, in Hono's notation; each query is a strict object, so a
 * parameter that is not documented is refused. Sources: guide, "API Endpoints" and "Query Parameters"; for
 * applications and rostering the OneRoster conventions (docs/contract.md).
 */
import { largestPage } from './paging.ts';
import { instantSchema } from './primitives.ts';
import { z } from './zod.ts';

/** OAuth scopes, one per room of the platform. */
export const scopes = {
  insights: 'https://purl.imsglobal.org/spec/caliper/v1p2/scope/events.readonly',
  applications: 'https://purl.imsglobal.org/spec/lti/v1p3/scope/lti.readonly',
  roster: 'https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly',
} as const;

export type ScopeName = keyof typeof scopes;

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

export const endpoints = {
  userInsights: {
    path: '/insights/1.0/users/:userId',
    scope: 'insights',
    query: z.strictObject({
      ...pageQuery,
      applicationId: applicationIdSchema,
      after: optionalInstantSchema,
      before: optionalInstantSchema,
      type: typeSchema,
    }),
  },
  userSessions: {
    path: '/insights/1.0/users/:userId/sessions',
    scope: 'insights',
    query: z.strictObject({
      ...pageQuery,
      applicationId: applicationIdSchema,
      startedAfter: optionalInstantSchema,
      startedBefore: optionalInstantSchema,
      isProctored: isProctoredSchema,
    }),
  },
  sessionInsights: {
    path: '/insights/1.0/sessions/:sessionId',
    // The platform's path does not say whose session it is. With us it stands below its student, and `startedAt` says
    // where in the student's list it is to be found (docs/access.md); the platform is asked without either.
    ourPath: '/insights/1.0/users/:userId/sessions/:sessionId',
    scope: 'insights',
    query: z.strictObject({
      ...pageQuery,
      isProctored: isProctoredSchema,
      type: typeSchema,
      startedAt: optionalInstantSchema,
    }),
  },
  userOverview: {
    path: '/insights/1.0/users/:userId/overview',
    scope: 'insights',
    query: z.strictObject({
      startedAfter: instantSchema,
      startedBefore: instantSchema,
      targetTimezone: timeZoneSchema,
    }),
  },
  applications: { path: '/applications/1.0', scope: 'applications', query: z.strictObject(pageQuery) },
  orgs: { path: '/rostering/1.0/orgs', scope: 'roster', query: z.strictObject(pageQuery) },
  classes: { path: '/rostering/1.0/classes', scope: 'roster', query: z.strictObject(pageQuery) },
  enrollments: { path: '/rostering/1.0/enrollments', scope: 'roster', query: z.strictObject(pageQuery) },
  users: { path: '/rostering/1.0/users', scope: 'roster', query: z.strictObject(pageQuery) },
} as const;

export type EndpointName = keyof typeof endpoints;

/** Where our server has an endpoint, below `apiPrefix`: but for one the platform's own path. */
export function toOurPath(endpoint: (typeof endpoints)[EndpointName]): string {
  return 'ourPath' in endpoint ? endpoint.ourPath : endpoint.path;
}

/** Where our server answers for the platform. */
export const apiPrefix = '/api';

/** The query of an endpoint, parameters that are not sent being absent or `undefined`. */
export type QueryOf<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]['query']>;

/** Values of the `:name` parts of an endpoint's path, in plain text. */
export type EndpointIds = Readonly<Record<string, string>>;

/** The address of a question at our server, path and query string. The same question has the same address everywhere. */
export function toOurAddress<Name extends EndpointName>(
  endpoint: Name,
  ids: EndpointIds,
  query: QueryOf<Name>,
): string {
  const path = toOurPath(endpoints[endpoint]).replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(ids[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (typeof value === 'string') search.set(name, value);
  return `${apiPrefix}${path}${search.size > 0 ? `?${search}` : ''}`;
}
