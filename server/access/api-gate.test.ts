import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { ProblemError, toProblemResponse } from '../problem.ts';
import type { AppEnv } from '../request-variables.ts';
import { nobody, type Visitor } from '../visitor.ts';
import { createAccessRecorder } from './access-record.ts';
import { createApiGate } from './api-gate.ts';
import { operator } from './viewer.ts';

const undecided: Visitor = { viewer: null, boot: nobody };

/** Asks behind a gate that this visitor comes to, `null` for somebody who has not signed in. */
async function ask(visitor: Visitor | null, path: string) {
  const record: unknown[] = [];
  const recorder = createAccessRecorder(
    (line) => record.push(JSON.parse(line)),
    () => Date.UTC(2026, 2, 11, 17),
  );
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('requestId', 'r-1');
    await next();
  });
  app.use(createApiGate((_c, isOpening) => Promise.resolve(isOpening ? null : visitor), recorder));
  app.get('*', (c) => c.text(`Hello ${c.get('viewer').id}`));
  app.onError((error) => {
    if (!(error instanceof ProblemError)) throw error;
    return toProblemResponse(error, 'r-1');
  });
  const answer = await app.request(`http://localhost${path}`);
  return { status: answer.status, text: await answer.text(), record };
}

describe('The gate of /api', () => {
  it('lets in whoever may see something, and tells who it is', async () => {
    const visitor = { viewer: { ...operator, id: 'tea' }, boot: nobody };
    expect(await ask(visitor, '/api/insights/1.0/users/ann')).toEqual({
      status: 200,
      text: 'Hello tea',
      record: [],
    });
  });

  it.each([
    ['who has not signed in', null, 401, 'You are signed out.', 'signed-out'],
    [
      'for whom nothing is decided',
      undecided,
      403,
      'Nothing says which students you may see. Ask your school’s IT person.',
      'nobody',
    ],
  ])('stops somebody %s, and records it', async (_who, visitor, status, message, reason) => {
    const { record, ...answer } = await ask(visitor, '/api/insights/1.0/users/ann/overview');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ message });
    expect(record).toEqual([
      {
        type: 'week-in-focus.access',
        time: '2026-03-11T17:00:00.000Z',
        event: 'refusal',
        viewer: null,
        role: null,
        student: 'ann',
        resource: 'overview',
        requestId: 'r-1',
        reason,
      },
    ]);
  });

  it.each([
    ['/insights/1.0/users/ann/overview', 'overview', 'ann'],
    ['/insights/1.0/users/ann/sessions', 'sessions', 'ann'],
    ['/insights/1.0/users/ann/sessions?limit=1', 'sessions', 'ann'],
    ['/insights/1.0/users/ann/sessions/s-1', 'session-signals', 'ann'],
    ['/insights/1.0/users/ann', 'signals', 'ann'],
    ['/insights/1.0/users/an%20n', 'signals', 'an n'],
    ['/insights/1.0/users/an%2Fn', 'signals', null],
    ['/insights/1.0/users/%', 'signals', null],
    ['/rostering/1.0/users', 'roster', null],
    ['/rostering/1.0/enrollments', 'roster', null],
    ['/access/students/ann', 'student-access', 'ann'],
    ['/access/record', 'access-record', null],
  ])('records that %s would have told: %s of %s', async (path, resource, student) => {
    expect((await ask(null, `/api${path}`)).record).toMatchObject([{ resource, student }]);
  });

  it.each([
    '/applications/1.0',
    '/rostering/1.0/classes',
    '/rostering/1.0/users/ann',
    '/insights/1.0/users/ann/overview/more',
    '/more/insights/1.0/users/ann/overview',
    '/insights/1.0/users/ann/bell/sessions',
    '/insights/1.0/users/ann/sessions/s-1/more',
    '/more/insights/1.0/users/ann',
    '/access/students/ann/bell',
    '/access/record/more',
  ])('records nothing of %s, which tells of nobody', async (path) => {
    const { status, record } = await ask(undecided, `/api${path}`);
    expect([status, record]).toEqual([403, []]);
  });
});
