/** Two answers of our own about access: the record of it, and who can see one student (docs/access.md). */
import type { Hono } from 'hono';
import { z } from 'zod';
import {
  accessRecordPath,
  linesPerPage,
  studentAccessPath,
  type AccessRecord,
  type recordedResources,
  type refusalReasons,
} from '#src/contract/access.ts';
import { apiPrefix } from '#src/contract/endpoints.ts';
import { toJsonAnswer } from '../api-answers.ts';
import { requirePathId } from '../path-ids.ts';
import { notThere } from '../problem.ts';
import { readQuery } from '../query.ts';
import type { AppEnv } from '../request-variables.ts';
import type { AccessRecorder } from './access-record.ts';
import type { AccessRules } from './access-rules.ts';
import type { RecordFile } from './record-file.ts';
import { toStudentAccess } from './student-access.ts';
import { administrators, includes, type Viewer, type ViewerRole } from './viewer.ts';
import type { WholeRoster } from './whole-roster.ts';

export interface AccessPages {
  readonly rules: AccessRules;
  /** `null` where the record goes elsewhere, or nowhere. */
  readonly recordFile: RecordFile | null;
  readonly isSignInNeeded: boolean;
}

interface AccessApiOptions extends AccessPages {
  readonly recorder: AccessRecorder;
  readonly wholeRoster: () => Promise<WholeRoster>;
}

const mayAskWhoSees: readonly ViewerRole[] = ['operator', 'administrator', 'counselor'];

const pageQuery = z.strictObject({
  offset: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

type Resource = (typeof recordedResources)[number];

/** @returns the paths, below the prefix */
export function addAccessPages(
  api: Hono<AppEnv>,
  { rules, recordFile, isSignInNeeded, recorder, wholeRoster }: AccessApiOptions,
): readonly string[] {
  const refuse = (
    viewer: Viewer,
    entry: {
      student: string | null;
      resource: Resource;
      requestId: string;
      reason: (typeof refusalReasons)[number];
    },
  ): never => {
    recorder.add(viewer, { event: 'refusal', ...entry });
    throw notThere();
  };

  api.get(`${apiPrefix}${accessRecordPath}`, async (c) => {
    c.set('route', accessRecordPath);
    const viewer = c.get('viewer');
    const offset = Number(readQuery(pageQuery, new URL(c.req.url).searchParams).get('offset') ?? 0);
    const about = { student: null, resource: 'access-record', requestId: c.get('requestId') } as const;
    if (!administrators.includes(viewer.role)) return refuse(viewer, { ...about, reason: 'role' });
    const all = recordFile === null ? [] : await recordFile.readLatest();
    const roster = all.length === 0 ? null : await wholeRoster();
    const nameOf = (id: string | null) => (id === null ? null : (roster?.people.get(id)?.name ?? null));
    // A record of one school's students is not for an administrator of another.
    const visible = all.filter(({ student }) => student === null || includes(viewer.students, student));
    const answer: AccessRecord = {
      isKept: recordFile !== null,
      entries: visible
        .slice(offset, offset + linesPerPage)
        .map((entry) => ({ ...entry, viewerName: nameOf(entry.viewer), studentName: nameOf(entry.student) })),
      offset,
      total: visible.length,
    };
    recorder.add(viewer, { event: 'view', ...about });
    return await toJsonAnswer(c, answer);
  });

  api.get(`${apiPrefix}${studentAccessPath}`, async (c) => {
    c.set('route', studentAccessPath);
    const viewer = c.get('viewer');
    readQuery(z.strictObject({}), new URL(c.req.url).searchParams);
    const student = c.req.param('userId');
    requirePathId('userId', student);
    const about = { student, resource: 'student-access', requestId: c.get('requestId') } as const;
    if (!mayAskWhoSees.includes(viewer.role)) return refuse(viewer, { ...about, reason: 'role' });
    if (!includes(viewer.students, student)) return refuse(viewer, { ...about, reason: 'not-their-student' });
    const answer = { ...toStudentAccess(student, await wholeRoster(), rules), isSignInNeeded };
    recorder.add(viewer, { event: 'view', ...about });
    return await toJsonAnswer(c, answer);
  });

  return [accessRecordPath, studentAccessPath];
}
