/**
 * The embedded simulator: a stand-in for the TimeBack Platform as a function from request to response, on the
 * platform's own paths and on any host. docs/simulator.md tells what it imitates and what not.
 */
import { type Context, Hono } from 'hono';
import { type EndpointName, endpoints, scopes } from '#src/contract/endpoints.ts';
import { type Activity, recordActivity, type RecordedSession, sessionsAt } from './activity.ts';
import { applicationCatalogue } from './application-catalogue.ts';
import { createCalendar } from './calendar.ts';
import { guideSession } from './guide-student.ts';
import { toSessionInsights, toUserInsights, toUserOverview, toUserSessions } from './insights-endpoints.ts';
import { lifelikeStudents, staff } from './lifelike-people.ts';
import { createLocalDays } from './local-days.ts';
import { createMishaps } from './mishaps.ts';
import { toOneRosterList } from './one-roster-list.ts';
import type { Person } from './person.ts';
import { problem, toProblemResponse } from './problem.ts';
import { readUuid, type ReadParameter } from './query-parameters.ts';
import { createRandom } from './random.ts';
import { toEmail, toRoster } from './roster-records.ts';
import { guideUserId, scenarioStudents } from './scenario-people.ts';
import { createTokens, type Credentials } from './tokens.ts';

/** What the simulator accepts when no other credentials are given. Known to everybody, so worth nothing elsewhere. */
export const simulatorCredentials: Credentials = {
  clientId: 'simulator-client',
  clientSecret: 'not-a-real-secret',
};

export interface SimulatorOptions {
  /** Chance: another seed is another term of the same people. */
  readonly seed: number;
  /** The clock, epoch milliseconds. Nothing lies beyond it. */
  readonly now: () => number;
  /** IANA name of the zone in whose school hours lessons are placed. */
  readonly timeZone: string;
  readonly credentials?: Credentials;
  /** More grown-ups of the roster; nobody if not given. */
  readonly colleagues?: readonly Person[];
  /** How long a token lives; an hour if not given. */
  readonly tokenSeconds?: number | undefined;
}

interface StaffMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Person['role'];
  readonly classNames: readonly string[];
}

export interface Simulator {
  /** Answers a request; it never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Students worth opening, three lifelike ones first, then each scenario, with a line on what each shows. */
  readonly showcase: readonly { readonly name: string; readonly userId: string; readonly shows: string }[];
  /** The grown-ups of the school, as the roster has them: who may sign in where a sign-in is tried out. */
  readonly staff: readonly StaffMember[];
  /**
   * What somebody has done up to now, as it is before any endpoint lists or sums it; `null` of an unknown person and of one
   * whose answers tell something else on purpose.
   */
  sessionsOf(userId: string): readonly RecordedSession[] | null;
}

const people: readonly Person[] = [...scenarioStudents, ...lifelikeStudents, ...staff];
const peopleById = new Map(people.map((person) => [person.userId, person]));
const ownerNumbers = new Map(people.map((person, index) => [person.userId, index]));

function findPerson(userId: string): Person {
  const person = peopleById.get(readUuid('userId', userId));
  if (person === undefined) throw problem(404, 'User not found');
  return person;
}

/** Whose session it is: the last four digits of its id say so. */
function findOwner(sessionId: string): Person {
  const person =
    sessionId === guideSession.id ? peopleById.get(guideUserId) : people[parseInt(sessionId.slice(-4), 16)];
  if (person === undefined) throw problem(404, 'Session not found');
  return person;
}

function readParameterOf(context: Context): ReadParameter {
  return (name) => context.req.query(name);
}

const hour = 3_600_000;
const tenMinutes = 600_000;

/** @throws RangeError where the zone is unknown */
export function createSimulator({
  seed,
  now,
  timeZone,
  credentials,
  colleagues = [],
  tokenSeconds,
}: SimulatorOptions): Simulator {
  const calendar = createCalendar(timeZone);
  const localDays = createLocalDays();
  const tokens = createTokens(credentials ?? simulatorCredentials, now, tokenSeconds);
  const meetMishap = createMishaps();
  const activities = new Map<string, { readonly key: string; readonly activity: Activity }>();

  /** The clock in whole seconds, as all durations are. */
  const secondNow = () => Math.floor(now() / 1000) * 1000;

  /** A student's term, made when first asked for and again when the week or the running session is another. */
  function activityOf(person: Person): Activity {
    const instant = secondNow();
    const runningSince = Math.floor((instant - tenMinutes) / hour) * hour + tenMinutes;
    const key = `${calendar.weekOf(instant).monday}/${runningSince}`;
    const known = activities.get(person.userId);
    if (known?.key === key) return known.activity;
    const stream = (name: string) => createRandom(`${seed}/${person.userId}/${name}`);
    const weeks = calendar.weeksUntil(instant, person.weeks);
    const plan = person.plan({ weeks, calendar, runningSince, stream });
    const activity = recordActivity(plan, ownerNumbers.get(person.userId) ?? 0, stream);
    activities.set(person.userId, { key, activity });
    return activity;
  }

  function requireScope(context: Context, endpoint: EndpointName): void {
    const granted = tokens.scopesOf(context.req.header('authorization'));
    if (granted === undefined) throw problem(401, 'Missing or invalid access token');
    if (!granted.has(scopes[endpoints[endpoint].scope])) throw problem(403, 'Insufficient scope');
  }

  async function enterInsights(context: Context, person: Person): Promise<void> {
    await meetMishap(person, context.req.header('authorization') ?? '', context.req.raw.signal);
  }

  const app = new Hono();
  app.notFound(() => problem(404, 'Unknown path').getResponse());
  app.onError(toProblemResponse);

  app.post('/auth/1.0/token', (context) => tokens.issue(context.req.raw));

  app.get(endpoints.userInsights.path, async (context) => {
    requireScope(context, 'userInsights');
    const person = findPerson(context.req.param('userId'));
    await enterInsights(context, person);
    return Response.json(toUserInsights(person, activityOf(person), secondNow(), readParameterOf(context)));
  });

  app.get(endpoints.userSessions.path, async (context) => {
    requireScope(context, 'userSessions');
    const person = findPerson(context.req.param('userId'));
    await enterInsights(context, person);
    return Response.json(toUserSessions(person, activityOf(person), secondNow(), readParameterOf(context)));
  });

  app.get(endpoints.sessionInsights.path, async (context) => {
    requireScope(context, 'sessionInsights');
    const sessionId = readUuid('sessionId', context.req.param('sessionId'));
    const owner = findOwner(sessionId);
    await enterInsights(context, owner);
    return Response.json(
      toSessionInsights(activityOf(owner), sessionId, secondNow(), readParameterOf(context)),
    );
  });

  app.get(endpoints.userOverview.path, async (context) => {
    requireScope(context, 'userOverview');
    const person = findPerson(context.req.param('userId'));
    await enterInsights(context, person);
    const read = readParameterOf(context);
    return Response.json(toUserOverview(person, activityOf(person), secondNow(), read, localDays));
  });

  app.get(endpoints.applications.path, (context) => {
    requireScope(context, 'applications');
    return Response.json(toOneRosterList('applications', applicationCatalogue, readParameterOf(context)));
  });

  const roster = [...people, ...colleagues];
  for (const name of ['orgs', 'classes', 'enrollments', 'users'] as const) {
    app.get(endpoints[name].path, (context) => {
      requireScope(context, name);
      return Response.json(toOneRosterList(name, toRoster(roster, now())[name], readParameterOf(context)));
    });
  }

  return {
    fetch: async (request) => app.fetch(request),
    staff: staff.map((person) => ({
      userId: person.userId,
      name: `${person.givenName} ${person.familyName}`,
      email: toEmail(person),
      role: person.role,
      classNames: person.classNames,
    })),
    sessionsOf: (userId) => {
      const person = peopleById.get(userId);
      if (person === undefined || person.mishap !== undefined || userId === guideUserId) return null;
      return sessionsAt(activityOf(person), secondNow());
    },
    get showcase() {
      return [...lifelikeStudents, ...scenarioStudents].flatMap(({ givenName, familyName, userId, shows }) =>
        shows === undefined
          ? []
          : [{ name: `${givenName} ${familyName}`, userId, shows: shows(calendar, now()) }],
      );
    },
  };
}
