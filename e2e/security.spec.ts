/** What a page of the dashboard may do, and what the server lets through. */
import { amaraPath, scenarioPath } from './students.ts';
import { expect, test } from './test.ts';

const overviewPath = `/api/insights/1.0${scenarioPath(4).replace('/students/', '/users/')}/overview`;
const overviewQuery =
  'startedAfter=2026-03-09T05:00:00Z&startedBefore=2026-03-16T05:00:00Z&targetTimezone=America/Chicago';

test.describe('the page', () => {
  test('comes with a policy that allows its own files and nothing inline', async ({ page }) => {
    const response = await page.goto(amaraPath);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]),
    );
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  });

  test('runs no script that was written into it', async ({ page, expectConsole }) => {
    expectConsole(/inline script.*Content Security Policy/);
    await page.goto(amaraPath);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.lang = "xx"';
      document.body.append(script);
      return document.documentElement.lang === 'xx';
    });
    expect(ran).toBe(false);
  });

  test('tells the server what the policy stopped', async ({ page, expectConsole }) => {
    expectConsole(/inline script.*Content Security Policy/);
    await page.goto(amaraPath);
    const reported = page.waitForResponse((response) => response.url().endsWith('/csp-reports'));
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = '1';
      document.body.append(script);
    });
    expect((await reported).status()).toBe(204);
  });

  test('runs no text as code', async ({ page, expectConsole }) => {
    await page.goto(amaraPath);
    expectConsole(/unsafe-eval/);
    // A timer with text obeys the page's policy, which evaluate() itself does not; timers of 0 ms run in their order.
    const ran = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          Reflect.apply(setTimeout, globalThis, ['document.documentElement.lang = "xx"', 0]);
          setTimeout(() => {
            resolve(document.documentElement.lang === 'xx');
          }, 0);
        }),
    );
    expect(ran).toBe(false);
  });

  test('leaves nothing about students in the browser', async ({ page, context }) => {
    await page.goto('/');
    await page.getByRole('rowheader', { name: 'Amara Moonvale' }).getByRole('link').click();
    // The class page has a link of that name too.
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Amara Moonvale');
    await page.getByRole('link', { name: 'Last week' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Last week');
    await expect(page.getByText('is loading. Below is still')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Summary' })).toContainText('of focused time');
    await page.reload();
    await expect(page.getByRole('region', { name: 'Summary' })).toContainText('of focused time');
    const kept = await page.evaluate(async () => ({
      local: Object.entries(localStorage),
      session: JSON.stringify(Object.entries(sessionStorage)),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }));
    expect(kept.local).toEqual([]);
    expect(kept.databases).toEqual([]);
    expect(kept.caches).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(kept.session).not.toMatch(/Amara|Moonvale|[\da-f]{8}-[\da-f]{4}-/);
  });

  test('asks no other origin but for logos, which learn nothing of where they are shown', async ({
    page,
  }) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.hostname === '127.0.0.1') return;
      const { referer, cookie } = request.headers();
      elsewhere.push(`${request.resourceType()} ${url.pathname} ${referer ?? ''}${cookie ?? ''}`.trim());
    });
    // Five applications with a logo, of which some lie outside the rows that are shown.
    await page.goto(scenarioPath(13));
    await expect(page.getByRole('region', { name: 'Sessions table' }).getByRole('row')).toHaveCount(6);
    await page.getByRole('region', { name: 'Sessions table' }).scrollIntoViewIfNeeded();
    await expect.poll(() => elsewhere).not.toEqual([]);
    expect(new Set(elsewhere)).toEqual(new Set(['image /logo.png']));
  });
});

test.describe('the server', () => {
  const refusals = [
    { what: 'writing', method: 'POST', url: `${overviewPath}?${overviewQuery}`, status: 405 },
    { what: 'deleting', method: 'DELETE', url: `${overviewPath}?${overviewQuery}`, status: 405 },
    {
      what: 'a parameter that is not documented',
      method: 'GET',
      url: `${overviewPath}?${overviewQuery}&expand=1`,
      status: 400,
    },
    {
      what: 'a parameter given twice',
      method: 'GET',
      url: `${overviewPath}?${overviewQuery}&targetTimezone=UTC`,
      status: 400,
    },
    { what: 'a missing parameter', method: 'GET', url: overviewPath, status: 400 },
    {
      what: 'a path that is not listed',
      method: 'GET',
      url: '/api/rostering/1.0/demographics',
      status: 404,
    },
    { what: 'the token endpoint', method: 'GET', url: '/api/auth/1.0/token', status: 404 },
  ];

  for (const { what, method, url, status } of refusals) {
    test(`refuses ${what} with ${status} and in the shape of the guide`, async ({ request }) => {
      const response = await request.fetch(url, { method });
      expect(response.status()).toBe(status);
      expect(await response.json()).toEqual({
        error: expect.any(String),
        message: expect.any(String),
        requestId: response.headers()['x-request-id'],
      });
    });
  }

  test('answers the same question when it is asked right, and forbids to keep the answer', async ({
    request,
  }) => {
    const response = await request.get(`${overviewPath}?${overviewQuery}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['cache-control']).toBe('no-store');
    expect(response.headers()['access-control-allow-origin']).toBeUndefined();
  });

  test('refuses other names than this computer’s, so that no foreign name can point here', async ({
    request,
  }) => {
    const response = await request.get('/', { headers: { host: 'attacker.example' } });
    expect(response.status()).toBe(421);
  });
});
