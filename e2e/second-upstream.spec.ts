/**
 * The same server in front of a platform that is a process of its own, known through the environment alone: as with
 * real credentials, only that the platform is the simulator.
 */
import type { APIRequestContext, Page } from '@playwright/test';
import { z } from 'zod';
import { e2eCredentials, e2eTimeZone, separateOrigin, simulatorOrigin } from '#scripts/e2e-servers.ts';
import { scenarioPath } from './students.ts';
import { expect, test } from './test.ts';

test.use({ baseURL: separateOrigin });

const dora = scenarioPath(5);
const summaryOf = (page: Page) => page.getByRole('region', { name: 'Summary' });

const tokenSchema = z.object({ access_token: z.string() });
const applicationsSchema = z.object({
  total: z.number(),
  applications: z.array(z.object({ sourcedId: z.string(), name: z.string() })),
});
const sessionsSchema = z.object({
  sessions: z.array(z.object({ id: z.string(), applicationId: z.string() })),
});

/** As RFC 6749, 2.3.1 wants it: id and secret are form-encoded, each by itself, before they are joined. */
function toFormValue(text: string): string {
  return new URLSearchParams({ text }).toString().slice('text='.length);
}

async function getToken(request: APIRequestContext): Promise<string> {
  const { TIMEBACK_CLIENT_ID: id, TIMEBACK_CLIENT_SECRET: secret } = e2eCredentials;
  const basic = Buffer.from(`${toFormValue(id)}:${toFormValue(secret)}`).toString('base64');
  const response = await request.post(`${simulatorOrigin}/auth/1.0/token`, {
    headers: { authorization: `Basic ${basic}` },
    form: {
      grant_type: 'client_credentials',
      scope: 'https://purl.imsglobal.org/spec/caliper/v1p2/scope/events.readonly',
    },
  });
  return tokenSchema.parse(await response.json()).access_token;
}

test('the header names the platform, and nothing claims that its students are simulated', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('banner')).toContainText(new URL(simulatorOrigin).host);
  await expect(page.getByRole('banner')).not.toContainText('Simulated');
  await expect(page.getByRole('rowheader', { name: 'Amara Moonvale' })).toBeVisible();
});

test('the platform wants a token, so that an answer is proof of one', async ({ request }) => {
  const response = await request.get(`${simulatorOrigin}/applications/1.0`);
  expect(response.status()).toBe(401);
});

test('the overview carries its three parameters, and every byte of the answer comes through', async ({
  page,
  request,
}) => {
  const asked = page.waitForRequest(/\/overview\?/);
  await page.goto(dora);
  const url = new URL((await asked).url());
  expect(Object.fromEntries(url.searchParams)).toEqual({
    startedAfter: '2026-03-09T05:00:00Z',
    startedBefore: '2026-03-16T05:00:00Z',
    targetTimezone: e2eTimeZone,
  });
  await expect(summaryOf(page)).toContainText('Dora Daylight had 3 h 1 min of focused time on 3 days');
  await expect(summaryOf(page).getByRole('definition').first()).toHaveText('3 h 1 min');

  const ofDashboard = await request.get(url.href);
  const ofPlatform = await request.get(`${simulatorOrigin}${url.pathname.replace('/api', '')}${url.search}`, {
    headers: { authorization: `Bearer ${await getToken(request)}` },
  });
  expect(ofPlatform.status()).toBe(200);
  expect(await ofDashboard.text()).toBe(await ofPlatform.text());
});

test('an application beyond the first hundred is shown by its name', async ({ page, request }) => {
  const answer = await request.get('/api/applications/1.0?limit=100&offset=100');
  const { total, applications } = applicationsSchema.parse(await answer.json());
  expect(total).toBeGreaterThan(100);
  const names = new Map(applications.map(({ sourcedId, name }) => [sourcedId, name]));

  const asked = page.waitForRequest(/\/sessions\?/);
  await page.goto(dora);
  const list = await request.get((await asked).url());
  const { sessions } = sessionsSchema.parse(await list.json());
  const used = sessions.filter(({ applicationId }) => names.has(applicationId));
  expect(used.map(({ applicationId }) => names.get(applicationId))).toEqual(['Pebblecode']);
  const row = page.getByRole('region', { name: 'Recent sessions' }).getByRole('row', { name: 'Pebblecode' });
  await expect(row).toHaveCount(1);
});
