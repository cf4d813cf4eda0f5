/** `kill` on a dashboard whose platform is slow: the process answers what it has, and ends well. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { e2eCredentials } from '#scripts/e2e-servers.ts';
import { startProcess } from './start-process.ts';
import { expect, test } from './test.ts';

const held = 6;

/** A platform that gives tokens at once and answers only when the test lets it. */
async function startHeldPlatform() {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  const { promise: allHaveCome, resolve: tellAll } = Promise.withResolvers<undefined>();
  let asked = 0;
  const server = createServer((incoming, outgoing) => {
    outgoing.setHeader('content-type', 'application/json');
    if (incoming.method === 'POST') {
      outgoing.end(JSON.stringify({ access_token: 'a', token_type: 'Bearer', expires_in: 3600 }));
      return;
    }
    asked += 1;
    if (asked === held) tellAll(undefined);
    void released.then(() => outgoing.end('{"sessions":[]}'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The platform has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    allHaveCome,
    release: () => {
      release(undefined);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a stop under load loses no answer and no line of the record of access, and the process ends without an error', async ({
  request,
}, testInfo) => {
  const record = testInfo.outputPath('access.jsonl');
  const platform = await startHeldPlatform();
  const dashboard = await startProcess('start.ts', {
    ...e2eCredentials,
    PORT: '0',
    SIMULATOR_NOW: '',
    TIMEBACK_BASE_URL: platform.origin,
    ACCESS_LOG: record,
  });
  const asked = Array.from({ length: held }, (_, student) =>
    request.get(`${dashboard.origin}/api/insights/1.0/users/s${student}/sessions?limit=100&offset=0`),
  );
  await platform.allHaveCome;
  const ended = dashboard.stop();
  // New connections are refused from the moment at which the stop has begun.
  await expect(async () => {
    await expect(request.get(`${dashboard.origin}/healthz`)).rejects.toThrow(/ECONNREFUSED/);
  }).toPass();
  platform.release();
  const answers = await Promise.all(asked);
  expect(answers.map((answer) => answer.status())).toEqual(Array.from({ length: held }, () => 200));
  expect(await ended).toBe(0);
  const viewed = (await readFile(record, 'utf8')).matchAll(/"event":"view".*?"student":"(s\d)"/g);
  expect([...viewed].map(([, student]) => student).sort()).toEqual(['s0', 's1', 's2', 's3', 's4', 's5']);
  platform.close();
});
