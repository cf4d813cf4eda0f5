/** What our own server and its pages say to each other: the schemas of our answers, value for value. */
import { describe, expect, it } from 'vitest';
import { accessRecordPath, accessRecordSchema, studentAccessPath, studentAccessSchema } from './access.ts';
import { bootElementId, bootSchema } from './boot.ts';
import { diagnosticsPath, diagnosticsSchema } from './diagnostics.ts';
import { apiPrefix } from './endpoints.ts';
import { rosterReportPath, rosterReportSchema } from './roster-report.ts';
import { dropped, withValue } from './samples/change.ts';
import { schoolSettingsSchema } from './school.ts';
import { sessionSchema } from './session.ts';
import {
  sessionPath,
  signedOutPath,
  signedOutSchema,
  signInCallbackPath,
  signInFailedPath,
  signInPath,
  signOutPath,
} from './sign-in.ts';
import { z } from './zod.ts';

const school = {
  name: 'Riverbend School',
  locale: 'en-US',
  firstDayOfWeek: 1,
  schoolDays: [1, 2, 3, 4, 5],
  schoolHours: { from: '08:30', to: '15:00' },
  terms: [{ name: 'Spring', firstDate: '2026-01-06', lastDate: '2026-05-29' }],
  daysOff: [{ name: 'Spring break', firstDate: '2026-03-16', lastDate: '2026-03-20' }],
};

const boot = {
  now: '2026-03-11T17:00:00Z',
  timeZone: 'America/Chicago',
  isTimeZoneUnset: false,
  upstream: { isSimulator: true, name: 'Simulator' },
  school,
  classesFrom: 'files',
  laterScripts: ['/assets/chart-1a2b.js'],
  version: '1.2.3',
  safety: { protocol: 'Tell the counselor at once.', contact: 'Room 12' },
  viewer: { name: 'Ada Fern', role: 'teacher', seesSafety: false },
  session: { secondsLeft: 3600, canStay: true, idleSeconds: 1800 },
  demoRoles: [{ id: 'teacher', title: 'Teacher', name: 'Ada Fern', isCurrent: true }],
};

const diagnostics = {
  since: '2026-03-11T17:00:00Z',
  endpoints: [
    {
      path: '/insights/1.0/users/:userId/sessions',
      answers: 3,
      latestAt: '2026-03-11T17:01:00Z',
      unknown: [{ place: 'sessions[].mood', what: 'an unknown field, string', count: 2 }],
    },
  ],
};

const accessRecord = {
  isKept: true,
  entries: [
    {
      type: 'week-in-focus.access',
      time: '2026-03-11T17:00:00Z',
      event: 'refusal',
      viewer: 'u1',
      role: 'teacher',
      student: 's1',
      resource: 'overview',
      requestId: 'r1',
      reason: 'not-their-student',
      viewerName: 'Ada Fern',
      studentName: 'Emil Reed',
    },
  ],
  offset: 0,
  total: 1,
};

const studentAccess = {
  people: [
    {
      name: 'Ada Fern',
      accesses: [
        { role: 'teacher', seesSafety: false, reason: { kind: 'teaches', className: 'Grade 5 Mathematics' } },
        {
          role: 'administrator',
          seesSafety: true,
          reason: { kind: 'roster-role', role: 'principal', orgName: 'Riverbend School' },
        },
      ],
    },
  ],
  rules: [
    { role: 'counselor', seesSafety: true, reason: { kind: 'claim', claim: 'groups', value: 'counselors' } },
  ],
  isSignInNeeded: true,
};

const rosterReport = {
  readAt: '2026-03-11T17:00:00Z',
  isOutdated: false,
  classes: 2,
  students: 40,
  matched: 38,
  unmatched: 2,
  wrongRows: 1,
  unmatchedByClass: [{ classId: 'c1', count: 2 }],
  problems: [{ kind: 'row', file: 'users.csv', line: 7, reason: 'The role is unknown.' }],
};

const session = { secondsLeft: 120, canStay: false };

const answers = {
  school: { schema: schoolSettingsSchema, body: school },
  boot: { schema: bootSchema, body: boot },
  diagnostics: { schema: diagnosticsSchema, body: diagnostics },
  accessRecord: { schema: accessRecordSchema, body: accessRecord },
  studentAccess: { schema: studentAccessSchema, body: studentAccess },
  rosterReport: { schema: rosterReportSchema, body: rosterReport },
  session: { schema: sessionSchema, body: session },
  signedOut: { schema: signedOutSchema, body: { next: '/signed-out' } },
};

/** Every place of a body where a field stands, in lists only their first item. */
function listFields(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  const isList = Array.isArray(body);
  return Object.entries(body)
    .slice(0, isList ? 1 : undefined)
    .flatMap(([key, value]) => [
      ...(isList ? [] : [key]),
      ...listFields(value).map((place) => `${key}.${place}`),
    ]);
}

/** What an answer may leave out. */
const optional = ['entries.0.reason'];

describe.each(Object.entries(answers))('our answer "%s"', (_, { schema, body }) => {
  it('is read value for value', () => {
    expect(schema.parse(body)).toStrictEqual(body);
  });

  it.each(listFields(body))('has %s, and of its own kind', (place) => {
    expect(schema.safeParse(withValue(body, place, dropped)).success).toBe(optional.includes(place));
    expect(schema.safeParse(withValue(body, place, Symbol.for('of no kind'))).success).toBe(false);
  });

  it('lets no field through that nobody knows of', () => {
    expect(schema.parse({ ...body, secret: 'Emil' })).toStrictEqual(body);
  });
});

describe('a value at its edge', () => {
  it.each<[answer: keyof typeof answers, place: string, value: unknown, isAccepted: boolean]>([
    ['school', 'name', null, true],
    ['school', 'firstDayOfWeek', 0, false],
    ['school', 'firstDayOfWeek', 7, true],
    ['school', 'firstDayOfWeek', 8, false],
    ['school', 'schoolDays', [], true],
    ['school', 'schoolDays.0', 1.5, false],
    ['school', 'schoolHours', null, true],
    ['school', 'schoolHours.from', '00:00', true],
    ['school', 'schoolHours.from', '19:59', true],
    ['school', 'schoolHours.from', '23:59', true],
    ['school', 'schoolHours.from', '24:00', false],
    ['school', 'schoolHours.from', '29:00', false],
    ['school', 'schoolHours.from', '08:60', false],
    ['school', 'schoolHours.from', '8:30', false],
    ['school', 'schoolHours.from', '08:3', false],
    ['school', 'schoolHours.from', '08:30:00', false],
    ['school', 'schoolHours.from', ' 08:30', false],
    ['school', 'schoolHours.from', 'ab:cd', false],
    ['school', 'terms', [], true],
    ['school', 'terms.0.firstDate', '2026-02-29', false],
    ['school', 'daysOff.0.lastDate', '2028-02-29', true],
    ['boot', 'timeZone', '', false],
    ['boot', 'timeZone', 'U', true],
    ['boot', 'now', 'yesterday', false],
    ['boot', 'classesFrom', 'platform', true],
    ['boot', 'classesFrom', 'elsewhere', false],
    ['boot', 'safety', null, true],
    ['boot', 'safety.protocol', null, true],
    ['boot', 'safety.contact', null, true],
    ['boot', 'viewer', null, true],
    ['boot', 'viewer.name', null, true],
    ['boot', 'viewer.role', 'operator', true],
    ['boot', 'viewer.role', 'administrator', true],
    ['boot', 'viewer.role', 'counselor', true],
    ['boot', 'viewer.role', 'student', false],
    ['boot', 'session', null, true],
    ['boot', 'session.idleSeconds', 0.5, false],
    ['boot', 'demoRoles', null, true],
    ['boot', 'demoRoles', [], true],
    ['diagnostics', 'endpoints', [], true],
    ['diagnostics', 'endpoints.0.answers', 0, true],
    ['diagnostics', 'endpoints.0.answers', -1, false],
    ['diagnostics', 'endpoints.0.answers', 0.5, false],
    ['diagnostics', 'endpoints.0.latestAt', null, true],
    ['diagnostics', 'endpoints.0.latestAt', 'never', false],
    ['diagnostics', 'endpoints.0.unknown', [], true],
    ['diagnostics', 'endpoints.0.unknown.0.count', -1, false],
    ['accessRecord', 'entries', [], true],
    ['accessRecord', 'entries.0.type', 'something-else', false],
    ['accessRecord', 'entries.0.event', 'view', true],
    ['accessRecord', 'entries.0.event', 'glance', false],
    ['accessRecord', 'entries.0.viewer', null, true],
    ['accessRecord', 'entries.0.role', null, true],
    ['accessRecord', 'entries.0.student', null, true],
    ['accessRecord', 'entries.0.viewerName', null, true],
    ['accessRecord', 'entries.0.studentName', null, true],
    ['accessRecord', 'entries.0.resource', 'everything', false],
    ['accessRecord', 'entries.0.reason', 'mood', false],
    ['accessRecord', 'offset', 0.5, false],
    ['studentAccess', 'people', [], true],
    ['studentAccess', 'people.0.name', null, true],
    ['studentAccess', 'people.0.accesses', [], true],
    ['studentAccess', 'people.0.accesses.0.reason.kind', 'kinship', false],
    ['studentAccess', 'rules', [], true],
    ['rosterReport', 'classes', 0, true],
    ['rosterReport', 'classes', -1, false],
    ['rosterReport', 'problems.0.kind', 'file', true],
    ['rosterReport', 'problems.0.kind', 'unmatched', true],
    ['rosterReport', 'problems.0.kind', 'mood', false],
    ['rosterReport', 'problems.0.line', null, true],
    ['rosterReport', 'problems.0.line', 0, true],
    ['rosterReport', 'problems.0.line', -1, false],
    ['session', 'secondsLeft', 0, true],
    ['session', 'secondsLeft', 0.5, false],
    ['signedOut', 'next', '', true],
  ])('%s with %s as %j is accepted: %j', (answer, place, value, isAccepted) => {
    const { schema, body } = answers[answer];
    expect(schema.safeParse(withValue(body, place, value)).success).toBe(isAccepted);
  });

  it.each([
    ...[
      'overview',
      'sessions',
      'signals',
      'session-signals',
      'roster',
      'student-access',
      'access-record',
    ].map((resource) => ['resource', resource] as const),
    ...['not-their-student', 'not-that-students-session', 'role', 'nobody', 'signed-out'].map(
      (reason) => ['reason', reason] as const,
    ),
    ...['operator', 'administrator', 'counselor', 'teacher'].map((role) => ['role', role] as const),
  ])('the record of access knows the %s "%s"', (field, value) => {
    const body = withValue(accessRecord, `entries.0.${field}`, value);
    expect(accessRecordSchema.safeParse(body).success).toBe(true);
  });
});

describe('our own addresses', () => {
  // A school's proxy, its monitoring and its identity provider have them too, and none of those can be told of a change.
  it.each([
    ['of the API', apiPrefix, '/api'],
    ['of the record of access', accessRecordPath, '/access/record'],
    ['of who sees a student', studentAccessPath, '/access/students/:userId'],
    ['of the diagnostics', diagnosticsPath, '/diagnostics'],
    ['of the report on roster files', rosterReportPath, '/school/roster-report'],
    ['of signing in', signInPath, '/sign-in'],
    ['that the identity provider sends browsers back to', signInCallbackPath, '/sign-in/callback'],
    ['of a sign-in that failed', signInFailedPath, '/sign-in/failed'],
    ['of signing out', signOutPath, '/sign-out'],
    ['where one has signed out', signedOutPath, '/signed-out'],
    ['of the session', sessionPath, '/session'],
  ])('stay as they are: the one %s', (_, path, written) => {
    expect(path).toBe(written);
  });

  it('have a page’s data under an id that is no empty one', () => {
    expect(bootElementId).toMatch(/^[a-z]+$/);
  });
});

describe('the schemas', () => {
  it('are read without making code of text, which the policy of our pages would report', () => {
    expect(z.config().jitless).toBe(true);
  });
});
