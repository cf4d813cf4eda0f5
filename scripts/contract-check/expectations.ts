/** What our schemas demand of each endpoint, and where its open sets of values stand. */
import { z } from 'zod';
import { rosterFields } from '#server/roster-fields.ts';
import { applicationSchema, applicationsPageSchema } from '#src/contract/applications.ts';
import type { EndpointName } from '#src/contract/endpoints.ts';
import { levels, proctoringTypes, wasteTypes } from '#src/contract/insight-types.ts';
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
  /** Places of open sets, with the values that we know. */
  readonly slugs: Readonly<Record<string, readonly string[]>>;
}

const types = [...wasteTypes, ...proctoringTypes];
const states = ['active', 'inactive', 'tobedeleted'];
const onOff = ['on', 'off'];

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
  slugs: { 'insights[].insightType': types },
};

export const expectations: Readonly<Record<EndpointName, Expectation>> = {
  applications: {
    schema: applicationsPageSchema,
    items: { applications: applicationSchema },
    slugs: { 'applications[].wasteMeter': onOff, 'applications[].proctoringMode': onOff },
  },
  orgs: {
    schema: z.object({ ...pagingFields, orgs: z.array(z.unknown()) }),
    items: { orgs: organisationSchema },
    slugs: { 'orgs[].type': ['department', 'school', 'district', 'local', 'state', 'national'] },
  },
  classes: {
    schema: classesPageSchema,
    items: { classes: classSchema },
    slugs: { 'classes[].status': states },
  },
  enrollments: {
    schema: enrollmentsPageSchema,
    items: { enrollments: enrollmentSchema },
    slugs: { 'enrollments[].status': states, 'enrollments[].role': ['student', 'teacher'] },
  },
  users: {
    schema: usersPageSchema,
    items: { users: userSchema },
    slugs: {
      'users[].status': states,
      'users[].enabledUser': ['true', 'false'],
      'users[].roles[].role': ['student', 'teacher'],
    },
  },
  userSessions: {
    schema: sessionsPageSchema,
    items: { sessions: sessionSchema },
    slugs: { 'sessions[].proctoredResult': ['PASSED'] },
  },
  userInsights: insightsExpectation,
  sessionInsights: insightsExpectation,
  userOverview: {
    schema: overviewSchema,
    items: { 'trend.buckets': bucketSchema, 'breakdown.levels': levelBreakdownSchema },
    slugs: {
      'summary.biggestInsight.level': levels,
      'trend.buckets[].levels[].level': levels,
      'breakdown.levels[].level': levels,
      'breakdown.levels[].subtypes[].insightType': types,
    },
  },
};
