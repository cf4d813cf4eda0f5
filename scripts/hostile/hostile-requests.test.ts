/** The table of hostile requests against the real server, over raw sockets, with an upstream that writes down each call. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStaticFiles } from '#server/static-files.ts';
import { createFakePlatform } from '#server/testing/fake-platform.ts';
import { listen, type Listening } from '../listen.ts';
import { hostileRequests, type HostileRequest } from './hostile-requests.ts';
import { exchange, readStatuses } from './raw-exchange.ts';

const secretText = 'what-nobody-may-read';
/** A machine that is busy with other things can always be too slow for a request. */
const alwaysAllowed = [408];

const folder = mkdtempSync(join(tmpdir(), 'dashboard-hostile-'));
mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), secretText);
writeFileSync(join(folder, 'dist', 'index.html'), '<html><head><!--boot--></head><body></body></html>');
writeFileSync(join(folder, 'dist', 'assets', 'app.js'), 'console.log(1)');

const platform = createFakePlatform({
  server: {
    assets: readStaticFiles(join(folder, 'dist')),
    // Every request of the table is to be looked at, and none to be refused for coming after others.
    rateLimits: { perViewer: 1_000_000, inAll: 1_000_000, windowSeconds: 60 },
  },
});
const answers = new Map<HostileRequest, string>();
let listening: Listening;

beforeAll(async () => {
  // Short times, so that the server itself ends what a client never ends.
  const patience = { headers: 4_000, request: 5_000, idle: 500, look: 200, stop: 30_000 };
  listening = await listen((request) => platform.server.fetch(request), '127.0.0.1', 0, patience);
  await Promise.all(
    hostileRequests.map(async (request) => {
      answers.set(request, await exchange(listening.origin, request));
    }),
  );
}, 200_000);

afterAll(async () => {
  await listening.close();
  rmSync(folder, { recursive: true });
});

describe('somebody who', () => {
  it.each(hostileRequests)('$title gets nothing but a refusal', (request) => {
    const answer = answers.get(request) ?? 'never sent';
    expect(answer).not.toBe('never sent');
    expect([...request.allowed, ...alwaysAllowed]).toEqual(expect.arrayContaining(readStatuses(answer)));
    expect(answer).not.toMatch(/^ {4}at |node:internal|node_modules\/|\.ts:\d|TypeError/m);
    expect(answer).not.toContain(secretText);
    expect(answer).not.toMatch(/^(?:set-cookie|access-control-|x-powered-by|server):/im);
  });
});

describe('after all of them', () => {
  it('more than two hundred have been tried, each another one', () => {
    expect(new Set(hostileRequests.map(({ bytes }) => bytes.join(''))).size).toBeGreaterThan(200);
  });

  it('none has reached the platform or its token endpoint', () => {
    expect([...platform.requests.map(({ url }) => url), ...platform.tokenRequests]).toEqual([]);
  });

  it('none has made the server fail: the log has no line of an error', () => {
    expect(platform.logLines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  it('the server answers as before', async () => {
    const health = await fetch(`${listening.origin}/healthz`);
    expect(health.status).toBe(200);
    const page = await fetch(`${listening.origin}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('id="boot"');
  });

  it('student data comes to whoever asks rightly', async () => {
    const asked = await fetch(`${listening.origin}/api/insights/1.0/users/a/sessions?limit=100&offset=0`);
    expect(asked.status).toBe(200);
    expect(platform.requests).toHaveLength(1);
  });
});
