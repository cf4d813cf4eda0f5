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
  it.each([
    ['an address that is just short enough', `/api/nothing?${'a'.repeat(longestUrl - 100)}`, {}, 404],
    ['an address that is too long', `/?${'a'.repeat(longestUrl)}`, {}, 414],
    [
      'a body that is too large by its own words',
      '/',
      { method: 'POST', headers: { 'content-length': '99999' } },
      413,
    ],
    ['a body that is too large', reportPath, { method: 'POST', body: 'a'.repeat(largestBodyBytes + 1) }, 413],
  ])('hold for %s', async (_title, path, init, status) => {
    const { get, requests } = createFakePlatform();
    const answer = await get(path, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(requests).toEqual([]);
  });
});

describe('the probes', () => {
  it('say whether this instance runs, and until it stops whether it should be asked', async () => {
    const { get, server, requests, tokenRequests } = createFakePlatform();
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
    server.prepareStop();
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: 'stopping' });
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
    ['another site', { ...toReport({}), headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['no report', { method: 'POST', body: '{}' }, 400],
    ['no JSON', { method: 'POST', body: '{' }, 400],
    ['no body', { method: 'POST' }, 400],
    ['reading', {}, 404],
  ])('are refused where they are %s', async (_title, init, status) => {
    const { get, logLines } = createFakePlatform();
    expect((await get(reportPath, init)).status).toBe(status);
    expect(logLines).toEqual([]);
  });

  it('stop being taken after 60 in a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { get, logLines } = createFakePlatform();
    const report = toReport({ 'violated-directive': 'img-src', 'blocked-uri': 'inline' });
    const statuses: number[] = [];
    for (let more = 0; more < 70; more += 1) statuses.push((await get(reportPath, report)).status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(60);
    expect(statuses.slice(60).every((status) => status === 429)).toBe(true);
    // Sixty reports, and that there are more.
    expect(logLines).toHaveLength(61);
  });
});
