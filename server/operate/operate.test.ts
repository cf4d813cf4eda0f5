/** What whoever runs the server sees of it: bounds, probes, the log, headers of TLS, reports of browsers. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFakePlatform, now } from '../testing/fake-platform.ts';
import { toLevel } from './log.ts';
import { largestBodyBytes, longestUrl } from './request-bounds.ts';

const reportPath = '/csp-reports';

function readLog(lines: readonly string[]): unknown[] {
  return lines.map((line): unknown => JSON.parse(line));
}

function toReport(report: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/csp-report', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ 'csp-report': report }),
  };
}

describe('the bounds of a request', () => {
  const origin = 'http://localhost:4173';
  const toPath = (length: number) => '/api/nothing?'.padEnd(length - origin.length, 'a');
  const toPost = (bytes: number): RequestInit => ({ method: 'POST', body: 'a'.repeat(bytes) });
  const saying = (bytes: number): RequestInit => ({
    method: 'POST',
    headers: { 'content-length': String(bytes) },
  });

  it.each<[what: string, path: string, init: RequestInit, status: number, message: string]>([
    [
      'an address of the longest that may be',
      toPath(longestUrl),
      {},
      404,
      'There is nothing at this address.',
    ],
    ['a longer address', toPath(longestUrl + 1), {}, 414, 'This address is too long.'],
    ['the largest body by its own words', reportPath, saying(largestBodyBytes), 400, 'This is not a report'],
    ['a larger one by its own words', '/', saying(largestBodyBytes + 1), 413, 'This request is too large.'],
    ['the largest body', reportPath, toPost(largestBodyBytes), 400, 'This is not a report of a browser.'],
    ['a larger one', reportPath, toPost(largestBodyBytes + 1), 413, 'This request is too large.'],
  ])('hold for %s', async (_what, path, init, status, message) => {
    const { get, requests } = createFakePlatform();
    const answer = await get(path, init);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(message);
    // What is left of a body that is too large is never read.
    expect(answer.headers.get('connection')).toBe(status === 413 ? 'close' : null);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(requests).toEqual([]);
  });
});

describe('the probes', () => {
  it('say whether this instance runs, and until it stops whether it should be asked', async () => {
    const { get, server, requests, tokenRequests } = createFakePlatform();
    const probe = async (path: string) => {
      const answer = await get(path);
      const body: unknown = await answer.json();
      return [answer.status, body];
    };
    expect(await probe('/healthz')).toEqual([200, { status: 'ok' }]);
    expect(await probe('/readyz')).toEqual([200, { status: 'ready' }]);
    server.prepareStop();
    expect(await probe('/healthz')).toEqual([200, { status: 'ok' }]);
    expect(await probe('/readyz')).toEqual([503, { status: 'stopping' }]);
    expect((await get('/')).status).toBe(200);
    expect([...requests, ...tokenRequests]).toEqual([]);
  });
});

describe('the log', () => {
  it('tells of every request where it should, without the student and what was asked of the student', async () => {
    const { get, logLines } = createFakePlatform({ server: { logLevel: 'info' } });
    const answer = await get('/api/insights/1.0/users/student-7/sessions?limit=25&offset=0');
    await get('/students/student-7?from=2026-03-09');
    expect(readLog(logLines)).toEqual([
      {
        time: new Date(now).toISOString(),
        level: 'info',
        event: 'request',
        requestId: answer.headers.get('x-request-id'),
        method: 'GET',
        route: '/insights/1.0/users/:userId/sessions',
        status: 200,
        ms: 0,
      },
      expect.objectContaining({ route: '(page)', status: 200 }),
    ]);
    expect(logLines.join()).not.toMatch(/student-7|2026-03-09/);
  });

  it.each([
    [200, undefined, 'info'],
    [404, undefined, 'info'],
    [404, 'upstream answered 404', 'info'],
    [429, undefined, 'info'],
    [429, 'rate limit of one viewer', 'warn'],
    [500, undefined, 'error'],
    [502, 'upstream answered 500', 'error'],
  ])('takes an answer of %i with the cause %s for %s', (status, cause, level) => {
    expect(toLevel(status, cause)).toBe(level);
  });
});

describe('reports of browsers', () => {
  it.each([
    [
      {
        'effective-directive': 'script-src-elem',
        'violated-directive': 'script-src',
        'blocked-uri': 'inline',
      },
      'script-src-elem',
      'inline',
    ],
    [
      { 'violated-directive': "img-src 'self'", 'blocked-uri': 'http://tracker.example/anna?x=1' },
      'img-src',
      'address',
    ],
    [{ 'violated-directive': 'connect-src', 'blocked-uri': 'chrome-extension' }, 'connect-src', 'other'],
    [{ 'violated-directive': 'img-src', 'blocked-uri': 'moz:https://tracker.example' }, 'img-src', 'other'],
    [{ 'violated-directive': 'img-src', 'blocked-uri': 'https://tracker.example' }, 'img-src', 'address'],
    [{ 'violated-directive': 'script-src', 'blocked-uri': 'eval' }, 'script-src', 'eval'],
    [{ 'violated-directive': 'script-src', 'blocked-uri': 'wasm-eval' }, 'script-src', 'wasm-eval'],
    [{ 'violated-directive': 'script-src', 'blocked-uri': 'data' }, 'script-src', 'data'],
    [{ 'violated-directive': 'script-src', 'blocked-uri': 'blob' }, 'script-src', 'blob'],
    [{ 'violated-directive': 'anna', 'blocked-uri': 'anna' }, 'unknown', 'other'],
  ])('%o are logged as %s, %s, and no word more of them', async (report, directive, blocked) => {
    const { get, logLines } = createFakePlatform();
    const answer = await get(
      reportPath,
      toReport({ ...report, 'document-uri': 'http://localhost/students/anna', 'script-sample': 'anna' }),
    );
    expect(answer.status).toBe(204);
    expect(readLog(logLines)).toEqual([
      {
        time: new Date(now).toISOString(),
        level: 'warn',
        event: 'policy-report',
        requestId: answer.headers.get('x-request-id'),
        directive,
        blocked,
      },
    ]);
  });

  it.each([
    [
      'from another site',
      { ...toReport({}), headers: { 'sec-fetch-site': 'cross-site' } },
      403,
      'Only pages of this dashboard may call this address.',
    ],
    ['no report', { method: 'POST', body: '{}' }, 400, 'This is not a report of a browser.'],
    ['no JSON', { method: 'POST', body: '{' }, 400, 'This is not a report of a browser.'],
    ['without a body', { method: 'POST' }, 400, 'This is not a report of a browser.'],
    ['asked for', {}, 404, ''],
  ])('are refused where they are %s', async (_title, init, status, message) => {
    const { get, logLines } = createFakePlatform();
    const answer = await get(reportPath, init);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(message);
    expect(logLines).toEqual([]);
  });

  it('stop being taken after 60 in a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { get, logLines } = createFakePlatform({ server: { logLevel: 'info' } });
    const report = toReport({ 'violated-directive': 'img-src', 'blocked-uri': 'inline' });
    const statuses: number[] = [];
    for (let more = 0; more < 70; more += 1) statuses.push((await get(reportPath, report)).status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(60);
    expect(statuses.slice(60).every((status) => status === 429)).toBe(true);
    const entries = readLog(logLines);
    expect(entries.filter((entry) => JSON.stringify(entry).includes('"event":"policy-report"'))).toHaveLength(
      60,
    );
    // That there are more is told once.
    expect(entries.filter((entry) => JSON.stringify(entry).includes('rate limit of'))).toEqual([
      expect.objectContaining({
        event: 'request',
        level: 'warn',
        route: '/csp-reports',
        cause: 'rate limit of policy reports',
      }),
    ]);
  });
});
