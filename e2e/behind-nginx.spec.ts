/** The dashboard as a school runs it: nginx in front, with the file of deploy/, over TLS with a self-made certificate. */
import { connect } from 'node:tls';
import { text } from 'node:stream/consumers';
import { proxyPorts } from '#scripts/e2e-servers.ts';
import { startNginx, type RunningProxy } from './start-nginx.ts';
import { startProcess, type RunningProcess } from './start-process.ts';
import { amaraPath } from './students.ts';
import { expect, test } from './test.ts';

const nginx = process.env['NGINX_PATH'] ?? '';
const origin = `https://localhost:${proxyPorts.tls}`;
const applications = '/api/applications/1.0?limit=100&offset=0';

// One nginx for all of them: its ports are there once.
test.describe.configure({ mode: 'default' });
// eslint-disable-next-line playwright/no-skipped-test -- without nginx, which only root can install; npm test says so
test.skip(nginx === '', 'nginx is not here (scripts/find-nginx.ts)');
test.use({ baseURL: origin, ignoreHTTPSErrors: true });

let dashboard: RunningProcess | undefined;
let proxy: RunningProxy | undefined;

test.beforeAll(async () => {
  dashboard = await startProcess('start.ts', { PORT: '0' });
  proxy = await startNginx(nginx, new URL(dashboard.origin).port);
});

test.afterAll(async () => {
  // Where nginx would not start, there is a dashboard to end all the same.
  await proxy?.stop();
  await dashboard?.stop();
});

/** Sends bytes through TLS that no client would send, and reads until nginx closes. */
async function exchange(bytes: string): Promise<string> {
  const socket = connect({
    port: proxyPorts.tls,
    host: '127.0.0.1',
    servername: 'localhost',
    rejectUnauthorized: false,
  });
  socket.write(bytes);
  return text(socket);
}

test('the pages work through it, under the same policy as without it', async ({ page }) => {
  const response = await page.goto(amaraPath);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(response?.headers()['cache-control']).toBe('no-store');
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('of focused time');
  await page.getByRole('link', { name: 'Last week' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Last week');
  await expect(page.getByText('is loading. Below is still')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('of focused time');
  const protocols = await page.evaluate(() =>
    performance
      .getEntriesByType('navigation')
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.nextHopProtocol : '')),
  );
  expect(protocols).toEqual(['h2']);
});

test('files come compressed as they were at start, and are kept for good', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const [script = ''] = /\/assets\/start-[^"]+\.js/.exec(html) ?? [];
  const file = await request.get(script, { headers: { 'accept-encoding': 'br' } });
  expect(file.headers()['content-encoding']).toBe('br');
  expect(file.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await request.get(`${script}.map`)).status()).toBe(404);
});

test('clear text leads to TLS', async ({ request }) => {
  const answer = await request.get(`http://localhost:${proxyPorts.clear}/about?x=1`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers()['location']).toMatch(/^https:\/\/localhost\/about\?x=1$/);
});

test('the log of the proxy has the request id and nothing of the student', async ({ request }) => {
  const answer = await request.get(amaraPath);
  const requestId = answer.headers()['x-request-id'] ?? '';
  await expect.poll(() => proxy?.readLog()).toContain(requestId);
  expect(proxy?.readLog()).not.toMatch(/students|2d03a599|127\.0\.0\.1/);
});

for (const { what, bytes, status } of [
  {
    what: 'a length and a coding at once',
    bytes:
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET',
    status: 400,
  },
  {
    what: 'two hosts',
    bytes: 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    status: 400,
  },
  {
    what: 'another host',
    bytes: `GET ${applications} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    status: 421,
  },
  {
    what: 'another host that a header names as ours',
    bytes: `GET ${applications} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost\r\nConnection: close\r\n\r\n`,
    status: 421,
  },
  {
    what: 'an address that climbs',
    bytes: 'GET /assets/..%2f..%2fpackage.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    status: 400,
  },
  {
    what: 'a megabyte',
    bytes:
      'POST /csp-reports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1048576\r\nConnection: close\r\n\r\n',
    status: 413,
  },
]) {
  test(`it refuses ${what} with ${status}`, async () => {
    expect(await exchange(bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
}
