/**
 * Who may see whom, and who did: answers of our own server, for administrators and counselors (docs/access.md). None of
 * them is a path of the platform.
 */
import { instantSchema } from './primitives.ts';
import { viewerRoles } from './viewer-roles.ts';
import { z } from './zod.ts';

export const accessRecordPath = '/access/record';
export const studentAccessPath = '/access/students/:userId';

const roleSchema = z.enum(viewerRoles);

/** What a line of the record is about; docs/access-record.md has the same list. */
export const recordedResources = [
  'overview',
  'sessions',
  'signals',
  'session-signals',
  'roster',
  'student-access',
  'access-record',
] as const;

export const refusalReasons = [
  'not-their-student',
  'not-that-students-session',
  'role',
  'nobody',
  'signed-out',
] as const;

/** One line of the record of access. It says who looked at what, and never what was to be seen there. */
export const recordEntrySchema = z.object({
  type: z.enum(['week-in-focus.access']),
  time: instantSchema,
  event: z.enum(['view', 'refusal']),
  /** `null` where nobody had signed in. */
  viewer: z.nullable(z.string()),
  role: z.nullable(roleSchema),
  /** `null` where it was no single student's. */
  student: z.nullable(z.string()),
  resource: z.enum(recordedResources),
  requestId: z.string(),
  reason: z.optional(z.enum(refusalReasons)),
});

export type RecordEntry = z.infer<typeof recordEntrySchema>;

/** As many lines as one answer has. */
export const linesPerPage = 100;

export const accessRecordSchema = z.object({
  /** False where the record does not go into a file that could be read. */
  isKept: z.boolean(),
  /** The latest first. Names are those of today's roster; `null` where it has none for the id. */
  entries: z.array(
    z.object({
      ...recordEntrySchema.shape,
      viewerName: z.nullable(z.string()),
      studentName: z.nullable(z.string()),
    }),
  ),
  offset: z.int(),
  /** How many lines can be looked through from here; older ones are in the file. */
  total: z.int(),
});

export type AccessRecord = z.infer<typeof accessRecordSchema>;

// With schemas that every page starts with anyway: what is new here would be in the first script of all of them.
const accessReasonSchema = z.union([
  z.object({ kind: z.enum(['teaches']), className: z.string() }),
  z.object({ kind: z.enum(['roster-role']), role: z.string(), orgName: z.string() }),
  z.object({ kind: z.enum(['claim']), claim: z.string(), value: z.string() }),
]);

const accessSchema = z.object({
  role: roleSchema,
  seesSafety: z.boolean(),
  reason: accessReasonSchema,
});

export type StudentAccess = z.infer<typeof accessSchema>;

export const studentAccessSchema = z.object({
  /** Everybody in the roster who may see this student. */
  people: z.array(z.object({ name: z.nullable(z.string()), accesses: z.array(accessSchema) })),
  /** What the school's settings give to whoever has a claim: who that is, only the identity provider knows. */
  rules: z.array(accessSchema),
  /** False where there is no sign-in: then whoever sits at this computer sees everybody. */
  isSignInNeeded: z.boolean(),
});
