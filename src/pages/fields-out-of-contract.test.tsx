/**
 * Every field of every body that a page reads, as the schemas know them, replaced by nothing, null, another type or a number
 * out of range: the page stands, says what it left out or refused, and shows no figure made of nonsense.
 */
// eslint-disable-next-line testing-library/no-manual-cleanup -- one field is tried with several values in one test
import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { applicationsPageSchema } from '#src/contract/applications.ts';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { overviewSchema } from '#src/contract/overview.ts';
import { classesPageSchema, enrollmentsPageSchema, usersPageSchema } from '#src/contract/roster.ts';
import { sessionsPageSchema } from '#src/contract/sessions.ts';
import { dropped, withValue } from '#src/contract/samples/change.ts';
import { bodyFields } from '#src/contract/samples/body-fields.ts';
import type { z } from '#src/contract/zod.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { reduceRoster } from '#src/testing/passed-on.ts';
import { answering, listAnswer, type Upstream } from '#src/testing/upstreams.ts';

const wrongValues: readonly unknown[] = [
  dropped,
  null,
  true,
  'nan',
  '-1',
  '',
  [],
  {},
  -1,
  -0,
  0.5,
  101,
  1e308,
  1_000_000_001,
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999-23:59',
  '+012026-03-09T12:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-03-09',
];

const student = `/students/${studentId('Amara')}`;
const upstreamPath = `/insights/1.0/users/${studentId('Amara')}`;

/** What a page has to say of a body. */
interface Told {
  /** The first heading holds it. */
  readonly heading: string | RegExp;
  /** Notices in place of data, each with what to do. */
  readonly alerts: readonly string[];
  /** How many records are left out. */
  readonly notes: readonly string[];
}

/** What a body is read as: two bodies that are the same to a page have the same text here. */
interface Reading extends Told {
  readonly outcome: string;
}

interface BodyOnPage {
  readonly name: string;
  readonly page: string;
  /** The platform's own, without a query. */
  readonly path: string;
  readonly platform: Upstream;
  readonly fields: readonly string[];
  readonly read: (body: unknown) => Reading;
}

function toRefusal(place: string): string {
  return `TimeBack’s answer could not be readIt differs from the agreed form at “${place}”, so no figures are shown rather than wrong ones. Tell your school’s IT person.`;
}

function toNotes(count: number, what: string): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? `1 ${what} could not be read and is left out.`
      : `${count} ${what}s could not be read and are left out.`,
  ];
}

interface Reader<Data> {
  readonly schema: z.ZodMiniType<Data>;
  readonly tell?: (data: Data) => Partial<Told>;
  /** What is told where the schema refuses the body; a notice that names the place where not given. */
  readonly tellRefused?: Partial<Told>;
  readonly heading?: string | RegExp;
}

/** Reads a body as a page does, by its schema. */
function toRead<Data>({ schema, tell = () => ({}), tellRefused, heading = 'Amara Moonvale' }: Reader<Data>) {
  return (body: unknown): Reading => {
    const { success, data, error } = schema.safeParse(body);
    const nothing = { heading, alerts: [], notes: [] };
    if (success) return { ...nothing, outcome: JSON.stringify(data), ...tell(data) };
    const path = error.issues[0]?.path ?? [];
    const alerts = [toRefusal(path.length === 0 ? 'body' : path.join('.'))];
    return { ...nothing, outcome: 'refused', alerts, ...tellRefused };
  };
}

const plainSimulator: Upstream = (request, simulator) => simulator(request);

const session = {
  id: 's1',
  applicationId: 'app-1',
  startedAtTime: '2026-03-11T14:00:00Z',
  endedAtTime: '2026-03-11T15:30:00Z',
  durationInSeconds: 5400,
  wasteDurationInSeconds: 720,
  wastePercentage: 13,
  isProctored: true,
  proctoredResult: 'PASSED',
};

function toInsight(id: string, insightType: string, minute: number) {
  return {
    id,
    insightType,
    reason: `Reason of ${id}`,
    startedAtTime: `2026-03-11T14:${minute}:00Z`,
    endedAtTime: `2026-03-11T14:${minute + 2}:00Z`,
    durationInSeconds: 120,
    version: 'v1',
    applicationId: 'app-1',
    sessionId: 's1',
  };
}

/** One session with what TimeBack says of it; the simulator's other students and lists beside it. */
const oneSession = answering({
  '/applications/1.0': () =>
    listAnswer('applications', [
      { sourcedId: 'app-1', name: 'Numbers', wasteMeter: 'on', proctoringMode: 'always' },
      { sourcedId: 'app-2', name: 'Letters', wasteMeter: 'on', proctoringMode: 'always' },
    ]),
  [`${upstreamPath}/sessions`]: () => listAnswer('sessions', [session]),
  '/insights/1.0/sessions/s1': () =>
    Response.json({
      offset: 0,
      limit: 100,
      total: 3,
      session,
      insights: [
        toInsight('early', 'EyesOffScreen', 15),
        toInsight('late', 'Idling', 40),
        toInsight('danger', 'self_harm_or_suicide', 20),
      ],
    }),
});

/** The days around a session at the end of times need years of more digits than four, for which our server asks nobody. */
function toRefusedDays(startedAt: string): string[] {
  const [parameter] = [
    ...(startedAt.startsWith('0000') ? ['startedAfter'] : []),
    ...(startedAt.startsWith('9999') ? ['startedBefore'] : []),
  ];
  return parameter === undefined
    ? []
    : [`TimeBack did not accept this requestThe parameter "${parameter}" has a value that is not allowed.`];
}

function toApplicationName(id: string): string {
  return id === 'app-1' ? 'Numbers' : `Application ${id.slice(0, 8)}`;
}

const sessionPage = `${student}/sessions/s1?at=2026-03-11T14%3A00%3A00Z`;

const roster = {
  classes: '/rostering/1.0/classes',
  enrollments: '/rostering/1.0/enrollments',
  users: '/rostering/1.0/users',
};

function toEnrollment(name: string, classId: string) {
  return {
    sourcedId: `enrollment of ${name}`,
    role: 'student',
    class: { sourcedId: classId },
    user: { sourcedId: studentId(name) },
  };
}

function toUser(name: string, familyName: string) {
  return {
    sourcedId: studentId(name),
    enabledUser: 'true',
    givenName: name,
    familyName,
    preferredFirstName: name,
    preferredLastName: familyName,
    roles: [{ role: 'student' }],
  };
}

/** Two small classes, so that one is left where the other cannot be read. */
const smallSchool = answering({
  [roster.classes]: () =>
    listAnswer('classes', [
      { sourcedId: 'c1', title: 'Room 4', school: { sourcedId: 'school' } },
      { sourcedId: 'c2', title: 'Room 4', school: { sourcedId: 'school' } },
    ]),
  [roster.enrollments]: () =>
    listAnswer('enrollments', [toEnrollment('Amara', 'c1'), toEnrollment('Hana', 'c2')]),
  [roster.users]: () => listAnswer('users', [toUser('Amara', 'Moonvale'), toUser('Hana', 'Applebrook')]),
});

/** A list of the roster reaches the page without what our server does not know, or, where it is no list, not at all. */
function toRosterRead<Data extends { readonly unreadable: number }>(
  name: keyof typeof roster,
  schema: z.ZodMiniType<Data>,
) {
  const read = toRead({
    schema,
    heading: 'Room 4',
    // Which class stands first, and whether one is left, is a matter of what could be read.
    tell: ({ unreadable }) => ({
      heading: /Room 4|Classes|Last week/,
      notes: toNotes(unreadable, 'roster record'),
    }),
    tellRefused: { heading: 'Classes' },
  });
  const noList: Reading = {
    outcome: 'no list',
    heading: 'Classes',
    alerts: [`TimeBack could not answerTimeBack gave an answer that is not a list of ${name}.`],
    notes: [],
  };
  return (body: unknown): Reading => {
    const passed = reduceRoster(name, body);
    return passed === null ? noList : read(passed);
  };
}

const bodies: readonly BodyOnPage[] = [
  {
    name: 'overview',
    page: `${student}?window=last-week`,
    path: `${upstreamPath}/overview`,
    platform: plainSimulator,
    fields: bodyFields.overview,
    read: toRead({
      schema: overviewSchema,
      tell: ({ trend, breakdown }) => ({
        notes: [...toNotes(trend.unreadable, 'day'), ...toNotes(breakdown.unreadable, 'level')],
      }),
    }),
  },
  {
    name: 'sessions',
    page: `${student}/sessions?window=last-week`,
    path: `${upstreamPath}/sessions`,
    platform: plainSimulator,
    fields: bodyFields.sessions,
    read: toRead({
      schema: sessionsPageSchema,
      tell: ({ unreadable }) => ({ notes: toNotes(unreadable, 'session') }),
    }),
  },
  {
    name: 'insights of a student',
    page: `${student}/insights?window=last-week`,
    path: upstreamPath,
    platform: plainSimulator,
    fields: bodyFields.insights,
    read: toRead({
      schema: insightsPageSchema,
      tell: ({ unreadable }) => ({ notes: toNotes(unreadable, 'signal') }),
    }),
  },
  {
    name: 'insights of a session',
    page: sessionPage,
    path: '/insights/1.0/sessions/s1',
    platform: oneSession,
    fields: bodyFields.insights,
    read: toRead({
      schema: insightsPageSchema,
      heading: 'Numbers',
      tell: ({ unreadable }) => ({ notes: toNotes(unreadable, 'signal') }),
    }),
  },
  {
    name: 'the list that holds a session',
    page: sessionPage,
    path: `${upstreamPath}/sessions`,
    platform: oneSession,
    fields: bodyFields.sessions,
    read: toRead({
      schema: sessionsPageSchema,
      heading: 'Session',
      tell: ({ items, unreadable }) => ({
        heading: items[0]?.id === 's1' ? toApplicationName(items[0].applicationId) : 'Session',
        alerts: toRefusedDays(items[0]?.startedAtTime ?? ''),
        notes: toNotes(unreadable, 'session'),
      }),
    }),
  },
  {
    // They give names and nothing else: where one is missing, a part of its id stands in its place.
    name: 'applications',
    page: sessionPage,
    path: '/applications/1.0',
    platform: oneSession,
    fields: bodyFields.applications,
    read: toRead({
      schema: applicationsPageSchema,
      tell: ({ items }) => ({
        heading: items.find(({ sourcedId }) => sourcedId === 'app-1')?.name || 'Application app-1',
      }),
      tellRefused: { heading: 'Application app-1', alerts: [] },
    }),
  },
  {
    name: 'classes',
    page: '/?window=last-week',
    path: roster.classes,
    platform: smallSchool,
    fields: bodyFields.classes,
    read: toRosterRead('classes', classesPageSchema),
  },
  {
    name: 'enrollments',
    page: '/?window=last-week',
    path: roster.enrollments,
    platform: smallSchool,
    fields: bodyFields.enrollments,
    read: toRosterRead('enrollments', enrollmentsPageSchema),
  },
  {
    name: 'users',
    page: '/?window=last-week',
    path: roster.users,
    platform: smallSchool,
    fields: bodyFields.users,
    read: toRosterRead('users', usersPageSchema),
  },
];

/** The platform, with one field of one body changed. */
function changing({ path, platform }: BodyOnPage, field: string, value: unknown): Upstream {
  return async (request, simulator) => {
    const answer = await platform(request, simulator);
    if (new URL(request.url).pathname !== path) return answer;
    const body: unknown = await answer.json();
    return Response.json(withValue(body, field, value));
  };
}

const goodBodies = new Map<string, unknown>();

/** The good body, as the page gets it. */
async function readGoodBody({ name, page, path, platform }: BodyOnPage): Promise<unknown> {
  const known = goodBodies.get(name);
  if (known !== undefined) return known;
  const { promise, resolve } = Promise.withResolvers<unknown>();
  renderPage(page, {
    upstream: async (request, simulator) => {
      const answer = await platform(request, simulator);
      if (new URL(request.url).pathname === path) resolve(await answer.clone().json());
      return answer;
    },
  });
  goodBodies.set(name, await promise);
  cleanup();
  return promise;
}

/** Of the values below, as many as are tried of one field: all of them by `npm run test:full`. */
const mostValues = process.env['TEST_EXTENT'] === 'full' ? Infinity : 1;

/** Values of which the page reads something else than of the good one, each outcome once; of all it refuses, one. */
function toTellingValues({ read }: BodyOnPage, body: unknown, field: string): readonly unknown[] {
  const outcomes = new Map<string, unknown>([[read(body).outcome, undefined]]);
  for (const value of wrongValues) {
    const { outcome } = read(withValue(body, field, value));
    if (!outcomes.has(outcome)) outcomes.set(outcome, value);
  }
  return [...outcomes.values()].slice(1, 1 + mostValues);
}

const nonsensical = /.{0,20}(?:NaN|Infinity|undefined|\[object|Invalid|\de\+|−|-\d+ (?:h|min|s)\b).{0,20}/g;

/** What no page may show, whatever came: figures of nonsense, a part that could not be drawn. */
function findNonsense(value: unknown): string[] {
  const { textContent } = screen.getByRole('main');
  // What is printed as it came, such as a name, is no figure.
  const text = typeof value === 'string' && value !== '' ? textContent.replaceAll(value, '…') : textContent;
  const figures = text.match(nonsensical) ?? [];
  const lost = screen.queryAllByText('This part could not be shown').map(() => 'a part is lost');
  return [...figures, ...lost];
}

/** What the page says that it has left out or refused; the number of the request is another each time. */
function readTold(): Pick<Told, 'alerts' | 'notes'> {
  return {
    alerts: screen
      .queryAllByRole('alert')
      .map(({ textContent }) => textContent.replace(/For your IT person:.*|Try again$/, '')),
    notes: screen
      .queryAllByText(/could not be read and (?:is|are) left out\.$/)
      .map(({ textContent }) => textContent),
  };
}

describe.each(bodies)('the body of $name', (body) => {
  it('has fields to try', () => {
    expect(body.fields.length).toBeGreaterThan(8);
  });

  it.each(body.fields)('may have anything in %s: the page says what it has not read', async (field) => {
    const good = await readGoodBody(body);
    for (const value of toTellingValues(body, good, field)) {
      const { heading, alerts, notes } = body.read(withValue(good, field, value));
      renderPage(body.page, { upstream: changing(body, field, value) });
      await waitFor(() => {
        expect(screen.queryAllByText(/Loading/)).toEqual([]);
        expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(heading);
        // A notice may come a moment after the heading.
        expect({ value, nonsense: findNonsense(value), ...readTold() }).toEqual({
          value,
          nonsense: [],
          alerts,
          notes,
        });
      });
      cleanup();
    }
  });
});
