/** Asks each endpoint once, in an order in which one answer gives the ids of the next, and compares the answers. */
import { endpoints, type EndpointName } from '#src/contract/endpoints.ts';
import { toPageQuery } from '#src/contract/paging.ts';
import { rosterFields } from '#server/roster-fields.ts';
import type { Answer, PlatformClient } from './ask-platform.ts';
import { compareBody, type Difference } from './compare-body.ts';
import { describeShape, type Shape } from './describe-shape.ts';
import { expectations } from '#server/contract-watch/expectations.ts';
import { toMembers, valuesAt } from '#server/contract-watch/json-places.ts';

export type EndpointReport = { readonly path: string } & (
  | { readonly kind: 'compared'; readonly items: number; readonly differences: readonly Difference[] }
  | { readonly kind: 'described'; readonly shape: Shape }
  | {
      readonly kind: 'failed';
      readonly status: number | null;
      readonly reason: string;
      /** True where the dashboard can do without it: the roster, and what no page reads yet. */
      readonly isSpared: boolean;
    }
  | { readonly kind: 'not-asked'; readonly reason: string }
);

export interface CheckOptions {
  readonly client: PlatformClient;
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA name, for the overview. */
  readonly timeZone: string;
  /** Whose data to look at; null takes a student of the roster. */
  readonly userId: string | null;
}

/** Only the existence of this one is known (docs/contract.md), so our server has no path for it. */
const typesPath = '/insights/1.0/types';

const mostStudentsTried = 10;
const overviewDays = 28;
const dayMs = 86_400_000;
const wholePage = toPageQuery(0);
/** Statuses by which a platform says that it does not offer something. */
const refusals = new Set([403, 404]);

/** Lists whose absence the dashboard bears (docs/contract.md, "Roster"). */
const spared: ReadonlySet<EndpointName> = new Set(['orgs', 'classes', 'enrollments', 'users']);

function toReport(name: EndpointName, answer: Answer): EndpointReport {
  const { path } = endpoints[name];
  if (answer.kind === 'failure') {
    const { status, reason } = answer;
    const isSpared = spared.has(name) && status !== null && refusals.has(status);
    return { path, kind: 'failed', status, reason, isSpared };
  }
  const expectation = expectations[name];
  const items = Object.keys(expectation.items).flatMap((list) => valuesAt(answer.body, `${list}[]`));
  return { path, kind: 'compared', items: items.length, differences: compareBody(answer.body, expectation) };
}

function bodyOf(answer: Answer): unknown {
  return answer.kind === 'body' ? answer.body : null;
}

function toTexts(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string' && value !== '').map(String);
}

function memberOf(record: unknown, name: string): unknown {
  return toMembers(record).find(([key]) => key === name)?.[1];
}

/** Ids of students: those enrolled as such, else users with that role. */
function findStudents(enrollments: unknown, users: unknown): string[] {
  const enrolled = valuesAt(enrollments, 'enrollments[]')
    .filter((record) => memberOf(record, 'role') === 'student')
    .flatMap((record) => valuesAt(record, 'user.sourcedId'));
  const listed = valuesAt(users, 'users[]')
    .filter((record) => valuesAt(record, 'roles[].role').includes('student'))
    .flatMap((record) => valuesAt(record, 'sourcedId'));
  return [...new Set(toTexts([...enrolled, ...listed]))];
}

/** @returns one report an endpoint, free of everything that belongs to a person */
export async function checkContract(options: CheckOptions): Promise<EndpointReport[]> {
  const { client, now, timeZone } = options;

  async function ask(name: EndpointName, userId: string, query: Readonly<Record<string, string>>) {
    const { path, scope } = endpoints[name];
    return client.ask({ scope, path, ids: { userId, sessionId: userId }, query });
  }

  async function askRoster(name: 'orgs' | 'classes' | 'enrollments' | 'users') {
    // Named fields only, as our server asks: user records can carry passwords.
    return ask(name, '', { ...wholePage, fields: rosterFields(name) });
  }

  /** The sessions of the first student who has some; else of the first one who could be asked about. */
  async function askSessions(students: readonly string[]) {
    let first: { userId: string; answer: Answer } | null = null;
    for (const userId of students.slice(0, mostStudentsTried)) {
      const answer = await ask('userSessions', userId, wholePage);
      const asked = { userId, answer };
      if (valuesAt(bodyOf(answer), 'sessions[]').length > 0) return asked;
      if (first === null || first.answer.kind === 'failure') first = asked;
    }
    return first;
  }

  const applications = await ask('applications', '', wholePage);
  const orgs = await askRoster('orgs');
  const classes = await askRoster('classes');
  const enrollments = await askRoster('enrollments');
  const users = await askRoster('users');
  const reports = [
    toReport('applications', applications),
    toReport('orgs', orgs),
    toReport('classes', classes),
    toReport('enrollments', enrollments),
    toReport('users', users),
  ];

  const students =
    options.userId === null ? findStudents(bodyOf(enrollments), bodyOf(users)) : [options.userId];
  const sessions = await askSessions(students);
  if (sessions === null) {
    const reason = 'no student was found in the roster; name one: --user ID';
    for (const name of ['userSessions', 'userOverview', 'userInsights', 'sessionInsights'] as const) {
      reports.push({ path: endpoints[name].path, kind: 'not-asked', reason });
    }
  } else {
    const { userId, answer } = sessions;
    reports.push(toReport('userSessions', answer));
    const overview = await ask('userOverview', userId, {
      startedAfter: new Date(now - overviewDays * dayMs).toISOString(),
      startedBefore: new Date(now).toISOString(),
      targetTimezone: timeZone,
    });
    reports.push(toReport('userOverview', overview));
    reports.push(toReport('userInsights', await ask('userInsights', userId, wholePage)));
    const [sessionId] = toTexts(valuesAt(bodyOf(answer), 'sessions[].id'));
    reports.push(
      sessionId === undefined
        ? {
            path: endpoints.sessionInsights.path,
            kind: 'not-asked',
            reason: 'no session was found; name a student who has some: --user ID',
          }
        : toReport('sessionInsights', await ask('sessionInsights', sessionId, wholePage)),
    );
  }

  const types = await client.ask({ scope: 'insights', path: typesPath });
  reports.push(
    types.kind === 'body'
      ? { path: typesPath, kind: 'described', shape: describeShape(types.body) }
      : { path: typesPath, kind: 'failed', status: types.status, reason: types.reason, isSpared: true },
  );
  return reports;
}

function isBroken(report: EndpointReport): boolean {
  switch (report.kind) {
    case 'compared':
      return report.differences.some(({ isRefused }) => isRefused);
    case 'failed':
      return !report.isSpared;
    case 'described':
    case 'not-asked':
      return false;
  }
}

/**
 * Kept where the schemas refused nothing and everything that the dashboard needs was answered. What was not asked is
 * neither kept nor broken: nobody knows, and that is no reason to be content.
 */
export type Verdict =
  { readonly kind: 'kept' | 'broken' } | { readonly kind: 'unknown'; readonly notAsked: readonly string[] };

export function toVerdict(reports: readonly EndpointReport[]): Verdict {
  if (reports.some(isBroken)) return { kind: 'broken' };
  const notAsked = reports.flatMap(({ kind, path }) => (kind === 'not-asked' ? [path] : []));
  return notAsked.length === 0 ? { kind: 'kept' } : { kind: 'unknown', notAsked };
}
