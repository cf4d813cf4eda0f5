/** Before anything under `/api` is answered: who asks. Whoever may see nothing comes no further, and that is recorded. */
import type { MiddlewareHandler } from 'hono';
import type { recordedResources } from '#src/contract/access.ts';
import { apiPrefix } from '#src/contract/endpoints.ts';
import { isPathId } from '../path-ids.ts';
import { ProblemError } from '../problem.ts';
import type { AppEnv } from '../request-variables.ts';
import type { ReadVisitor } from '../visitor.ts';
import type { AccessRecorder } from './access-record.ts';

type Resource = (typeof recordedResources)[number];

const places: readonly (readonly [pattern: RegExp, resource: Resource])[] = [
  [/^\/insights\/1\.0\/users\/([^/]+)\/overview$/, 'overview'],
  [/^\/insights\/1\.0\/users\/([^/]+)\/sessions$/, 'sessions'],
  [/^\/insights\/1\.0\/users\/([^/]+)\/sessions\/[^/]+$/, 'session-signals'],
  [/^\/insights\/1\.0\/users\/([^/]+)$/, 'signals'],
  [/^\/rostering\/1\.0\/(?:users|enrollments)$/, 'roster'],
  [/^\/access\/students\/([^/]+)$/, 'student-access'],
  [/^\/access\/record$/, 'access-record'],
];

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

/** What a path would have told; `null` where that is nobody's data. */
function toPlace(path: string): { readonly resource: Resource; readonly student: string | null } | null {
  for (const [pattern, resource] of places) {
    const found = pattern.exec(path);
    if (found === null) continue;
    const id = decode(found[1] ?? '');
    return { resource, student: isPathId(id) ? id : null };
  }
  return null;
}

export function createApiGate(readVisitor: ReadVisitor, recorder: AccessRecorder): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const visitor = await readVisitor(c, false);
    if (visitor?.viewer) {
      c.set('viewer', visitor.viewer);
      await next();
      return;
    }
    const place = toPlace(new URL(c.req.url).pathname.slice(apiPrefix.length));
    const reason = visitor === null ? 'signed-out' : 'nobody';
    if (place !== null) {
      recorder.add(null, { event: 'refusal', ...place, requestId: c.get('requestId'), reason });
    }
    throw visitor === null
      ? new ProblemError(401, 'You are signed out.')
      : new ProblemError(403, 'Nothing says which students you may see. Ask your school’s IT person.');
  };
}
