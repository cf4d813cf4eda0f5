/** Every field of every body that a page reads, as the schemas know them, for tests that change one at a time. */
import { applicationSchema, applicationsPageSchema } from '../applications.ts';
import { insightSchema, insightsPageSchema } from '../insights.ts';
import { bucketSchema, levelBreakdownSchema, overviewSchema } from '../overview.ts';
import {
  classesPageSchema,
  classSchema,
  enrollmentSchema,
  enrollmentsPageSchema,
  usersPageSchema,
  userSchema,
} from '../roster.ts';
import { sessionSchema, sessionsPageSchema } from '../sessions.ts';
import { z } from '../zod.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The fields below a schema, as paths; of a list those of its first item. */
function toPaths(schema: JsonSchema, path: readonly string[] = []): string[] {
  const form = schema.anyOf?.find(({ type }) => type === 'object') ?? schema;
  const items = Array.isArray(form.items) || typeof form.items === 'boolean' ? undefined : form.items;
  const below = [
    ...Object.entries(form.properties ?? {}),
    ...(items?.properties === undefined ? [] : [['0', items] as const]),
  ].flatMap(([name, member]) => (typeof member === 'boolean' ? [] : toPaths(member, [...path, name])));
  return [...(path.length === 0 || path.at(-1) === '0' ? [] : [path.join('.')]), ...below];
}

function toFields(schema: z.core.$ZodType, prefix: readonly string[] = []): string[] {
  return toPaths(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), prefix);
}

/** A page of a list, and its first record: the schema of the page does not say what its records are, as it reads each by itself. */
function toListFields(list: string, page: z.core.$ZodType, record: z.core.$ZodType): string[] {
  return [...toFields(page), ...toFields(record, [list, '0'])];
}

/** Paths for `withValue`, by the name of the body. */
export const bodyFields = {
  overview: [
    ...toFields(overviewSchema),
    ...toFields(bucketSchema, ['trend', 'buckets', '0']),
    ...toFields(levelBreakdownSchema, ['breakdown', 'levels', '0']),
  ],
  sessions: toListFields('sessions', sessionsPageSchema, sessionSchema),
  insights: toListFields('insights', insightsPageSchema, insightSchema),
  applications: toListFields('applications', applicationsPageSchema, applicationSchema),
  classes: toListFields('classes', classesPageSchema, classSchema),
  enrollments: toListFields('enrollments', enrollmentsPageSchema, enrollmentSchema),
  users: toListFields('users', usersPageSchema, userSchema),
} as const satisfies Readonly<Record<string, readonly string[]>>;
