/** A stop under load loses no answer: what is under way is finished, and nothing new is begun. */
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFakePlatform } from '#server/testing/fake-platform.ts';
import { listen } from './listen.ts';

/** Six go to the platform at once, for one viewer; the others stand in line, and are under way as well. */
const underLoad = 20;

/** A platform that holds its answers until the test lets them go. */
function createHeldPlatform() {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  const platform = createFakePlatform({
    async answer() {
      await released;
      return Response.json({ sessions: 'x'.repeat(100_000) });
    },
  });
  return { ...platform, release };
}

async function ask(origin: string, path: string, agent?: Agent): Promise<IncomingMessage> {
  const outgoing = request(`${origin}${path}`, { agent: agent ?? false });
  outgoing.end();
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve).once('error', reject);
  });
}

async function askStudent(origin: string, student: number, agent: Agent) {
  const answer = await ask(origin, `/api/insights/1.0/users/s${student}/sessions?limit=100&offset=0`, agent);
  const body = await text(answer);
  return { status: answer.statusCode, connection: answer.headers.connection, size: body.length };
}

async function startHeld(stop: number) {
  const platform = createHeldPlatform();
  const patience = { headers: 200_000, request: 200_000, idle: 200_000, look: 1_000, stop };
  const { promise: allHaveCome, resolve: tellAll } = Promise.withResolvers<undefined>();
  let come = 0;
  const handle = (asked: Request) => {
    come += 1;
    if (come === underLoad) tellAll(undefined);
    return platform.server.fetch(asked);
  };
  const listening = await listen(handle, '127.0.0.1', 0, patience);
  const agent = new Agent({ keepAlive: true, maxSockets: underLoad });
  onTestFinished(async () => {
    platform.release(undefined);
    agent.destroy();
    await listening.close();
  });
  const students = Array.from({ length: underLoad }, (_, student) =>
    askStudent(listening.origin, student, agent),
  );
  await allHaveCome;
  return { platform, listening, students };
}

describe('a stop', () => {
  it('answers in full all that is under way, tells the connections to end, and takes no new ones', async () => {
    const { platform, listening, students } = await startHeld(200_000);
    let hasStopped = false;
    const stopped = listening.close().then(() => {
      hasStopped = true;
    });
    await expect(ask(listening.origin, '/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(hasStopped).toBe(false);
    platform.release(undefined);
    const answers = await Promise.all(students);
    expect(answers).toHaveLength(underLoad);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 200, connection: 'close' });
      expect(answer.size).toBeGreaterThan(100_000);
    }
    await stopped;
    expect(hasStopped).toBe(true);
  });

  it('waits no longer than it may for a platform that never answers', async () => {
    const { listening, students } = await startHeld(50);
    const ends = Promise.allSettled(students);
    await listening.close();
    for (const end of await ends) expect(end.status).toBe('rejected');
  });
});
