/** What our schemas demand of each endpoint, and where its open sets of values stand. */
import { z } from 'zod';
import { rosterFields } from '../roster-fields.ts';
import { applicationSchema, applicationsPageSchema } from '#src/contract/applications.ts';
import type { EndpointName } from '#src/contract/endpoints.ts';
import { levels, proctoringTypes, unlistedWasteTypes, wasteTypes } from '#src/contract/insight-types.ts';
import { insightSchema, insightsPageSchema } from '#src/contract/insights.ts';
import { bucketSchema, levelBreakdownSchema, overviewSchema } from '#src/contract/overview.ts';
import { pagingFields } from '#src/contract/paging.ts';
import {
  classesPageSchema,
  classSchema,
  enrollmentSchema,
  enrollmentsPageSchema,
  usersPageSchema,
  userSchema,
} from '#src/contract/roster.ts';
import { sessionSchema, sessionsPageSchema } from '#src/contract/sessions.ts';

export interface Expectation {
  /** Of the body as a whole. */
  readonly schema: z.core.$ZodType;
  /** Lists that are read item by item, by place, with the schema of an item. */
  readonly items: Readonly<Record<string, z.core.$ZodType>>;
  /** Places that are documented and that nothing here reads: no news where they come. */
  readonly unread: readonly string[];
  /** Places of open sets, with the values that we know. */
  readonly slugs: Readonly<Record<string, readonly string[]>>;
}

const types = [...wasteTypes, ...unlistedWasteTypes, ...proctoringTypes];
const states = ['active', 'inactive', 'tobedeleted'];
const onOff = ['on', 'off'];

/** OneRoster 1.2, `RoleEnum` of a user's roles. */
const userRoles = [
  'aide',
  'counselor',
  'districtAdministrator',
  'guardian',
  'parent',
  'principal',
  'proctor',
  'relative',
  'siteAdministrator',
  'student',
  'systemAdministrator',
  'teacher',
];

function under(place: string, fields: readonly string[]): string[] {
  return fields.map((field) => `${place}.${field}`);
}

/** A reference of OneRoster is an address, an id and a type; the id is read. */
function referencesUnder(place: string, fields: readonly string[]): string[] {
  return fields.flatMap((field) => [`${place}.${field}.href`, `${place}.${field}.type`]);
}

/** Of every record of OneRoster. */
const recordFields = ['dateLastModified', 'metadata'];

/** No page reads organisations yet, so nothing of them can be refused: only names of fields are compared. */
const organisationSchema = z.object(
  Object.fromEntries(
    rosterFields('orgs')
      .split(',')
      .map((name) => [name, z.unknown()]),
  ),
);

const insightsExpectation: Expectation = {
  schema: insightsPageSchema,
  items: { insights: insightSchema },
  unread: under('insights[]', ['toolId', 'userId']),
  slugs: { 'insights[].insightType': types },
};

export const expectations: Readonly<Record<EndpointName, Expectation>> = {
  applications: {
    schema: applicationsPageSchema,
    items: { applications: applicationSchema },
    unread: under('applications[]', [
      'description',
      'coverImageUrl',
      'launchUrl',
      'applicationType',
      'status',
      'idling',
      'isRecordingEnabled',
      'isLtiCompliant',
      'isLtiV1P3Compliant',
      'deploymentId',
      'domains',
      'dateCreated',
      'dateLastModified',
      'tools',
    ]),
    slugs: { 'applications[].wasteMeter': onOff, 'applications[].proctoringMode': onOff },
  },
  orgs: {
    schema: z.object({ ...pagingFields, orgs: z.array(z.unknown()) }),
    items: { orgs: organisationSchema },
    unread: under('orgs[]', ['identifier', 'status', 'children', ...recordFields]),
    slugs: { 'orgs[].type': ['department', 'school', 'district', 'local', 'state', 'national'] },
  },
  classes: {
    schema: classesPageSchema,
    items: { classes: classSchema },
    unread: [
      ...under('classes[]', [
        'classCode',
        'classType',
        'course',
        'terms',
        'grades',
        'subjects',
        'periods',
        'location',
        'subjectCodes',
        'resources',
        ...recordFields,
      ]),
      ...referencesUnder('classes[]', ['school']),
    ],
    slugs: { 'classes[].status': states },
  },
  enrollments: {
    schema: enrollmentsPageSchema,
    items: { enrollments: enrollmentSchema },
    unread: [
      ...under('enrollments[]', ['primary', 'school', ...recordFields]),
      ...referencesUnder('enrollments[]', ['class', 'user']),
    ],
    slugs: {
      'enrollments[].status': states,
      'enrollments[].role': ['administrator', 'proctor', 'student', 'teacher'],
    },
  },
  users: {
    schema: usersPageSchema,
    items: { users: userSchema },
    unread: [
      // What the server asks for to find people by, and does not pass on (server/roster-fields.ts), among them.
      ...under('users[]', [
        'agents',
        'email',
        'grades',
        'identifier',
        'middleName',
        'phone',
        'preferredMiddleName',
        'primaryOrg',
        'resources',
        'sms',
        'userIds',
        'userMasterIdentifier',
        'userProfiles',
        'username',
        ...recordFields,
      ]),
      ...under('users[].roles[]', [
        'roleType',
        'org',
        'beginDate',
        'endDate',
        'userProfile',
        'admissionDate',
      ]),
    ],
    slugs: {
      'users[].status': states,
      'users[].enabledUser': ['true', 'false'],
      'users[].roles[].role': userRoles,
    },
  },
  userSessions: {
    schema: sessionsPageSchema,
    items: { sessions: sessionSchema },
    unread: under('sessions[]', ['toolId', 'metadata']),
    slugs: { 'sessions[].proctoredResult': ['PASSED'] },
  },
  userInsights: insightsExpectation,
  sessionInsights: insightsExpectation,
  userOverview: {
    schema: overviewSchema,
    items: { 'trend.buckets': bucketSchema, 'breakdown.levels': levelBreakdownSchema },
    unread: [],
    slugs: {
      'summary.biggestInsight.level': levels,
      'trend.buckets[].levels[].level': levels,
      'breakdown.levels[].level': levels,
      'breakdown.levels[].subtypes[].insightType': types,
    },
  },
};
