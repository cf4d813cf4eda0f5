/**
 * The GETs this project knows, and nothing else: the browser builds its requests from this table and our proxy lets
 * pass what the table lists. Paths are the platform's own, but for one, in Hono's notation. Sources: guide, "API Endpoints"; for
 * applications and rostering the OneRoster conventions (docs/contract.md). What each may be asked with: endpoint-queries.ts.
 */
import type { QueryOf } from './endpoint-queries.ts';

/** OAuth scopes, one per room of the platform. */
export const scopes = {
  insights: 'https://purl.imsglobal.org/spec/caliper/v1p2/scope/events.readonly',
  applications: 'https://purl.imsglobal.org/spec/lti/v1p3/scope/lti.readonly',
  roster: 'https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly',
} as const;

export type ScopeName = keyof typeof scopes;

export const endpoints = {
  userInsights: { path: '/insights/1.0/users/:userId', scope: 'insights' },
  userSessions: { path: '/insights/1.0/users/:userId/sessions', scope: 'insights' },
  sessionInsights: {
    path: '/insights/1.0/sessions/:sessionId',
    // The platform's path does not say whose session it is. With us it stands below its student, and `startedAt` says
    // where in the student's list it is to be found (docs/access.md); the platform is asked without either.
    ourPath: '/insights/1.0/users/:userId/sessions/:sessionId',
    scope: 'insights',
  },
  userOverview: { path: '/insights/1.0/users/:userId/overview', scope: 'insights' },
  applications: { path: '/applications/1.0', scope: 'applications' },
  orgs: { path: '/rostering/1.0/orgs', scope: 'roster' },
  classes: { path: '/rostering/1.0/classes', scope: 'roster' },
  enrollments: { path: '/rostering/1.0/enrollments', scope: 'roster' },
  users: { path: '/rostering/1.0/users', scope: 'roster' },
} as const;

export type EndpointName = keyof typeof endpoints;

/** Where our server has an endpoint, below `apiPrefix`: but for one the platform's own path. */
export function toOurPath(endpoint: (typeof endpoints)[EndpointName]): string {
  return 'ourPath' in endpoint ? endpoint.ourPath : endpoint.path;
}

/** Where our server answers for the platform. */
export const apiPrefix = '/api';

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
