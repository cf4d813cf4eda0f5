import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listening } from './listen.ts';
import { inProject } from './project.ts';

const stoppedAt = 'Wed, 11 Mar 2026 17:00:00 GMT';

let listening: Listening;

beforeAll(async () => {
  listening = await listen(
    (asked) => Promise.resolve(new Response(asked.url, { headers: { date: stoppedAt } })),
    '127.0.0.1',
    0,
  );
});

afterAll(async () => {
  await listening.close();
});

/** Sends what `fetch` would not: any Host, any path. */
async function ask(path: string, host: string): Promise<IncomingMessage> {
  const outgoing = request(listening.origin, { path, headers: { host }, agent: false });
  outgoing.end();
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve).once('error', reject);
  });
}

/** Runs a script of this project to its end, with nothing of this machine's settings. */
async function run(script: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, [inProject('scripts', script)], {
    env: { TIMEBACK_CLIENT_ID: '', TIMEBACK_CLIENT_SECRET: '', ...environment },
  });
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { said, code: child.exitCode };
}

// Starting a process takes a while on a busy machine.
const patience = { timeout: 30_000 };

describe('listen', patience, () => {
  it('says where it listens, and keeps the server’s own date', async () => {
    const answer = await ask('/a?b=c', 'localhost:4173');
    expect(answer.headers.date).toBe(stoppedAt);
    expect(await text(answer)).toBe('http://localhost:4173/a?b=c');
    expect(listening.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it.each([
    ['a Host that is none', '/', 'two words'],
    ['a path with a backslash', '/a\\..\\b', 'localhost'],
  ])('answers 400, with the headers of every answer, to %s', async (_title, path, host) => {
    const answer = await ask(path, host);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    answer.resume();
  });

  it('ends with a clear message when the port is in use', async () => {
    const { port } = new URL(listening.origin);
    const { said, code } = await run('simulator.ts', { SIMULATOR_PORT: port });
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is in use`);
  });
});

describe('loadSettings', patience, () => {
  it.each(['start.ts', 'dev.ts', 'simulator.ts'])(
    'ends %s with the list of what is wrong before anything is built or opened',
    async (script) => {
      const { said, code } = await run(script, { HOST: '0.0.0.0', PORT: 'x' });
      expect(code).toBe(1);
      expect(said).toContain('HOST must be a loopback address');
      expect(said).toContain('PORT must be a whole number');
    },
  );
});
