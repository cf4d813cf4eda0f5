/** Every kind of data a student can have, and what a teacher is told about it: the scenario students, one by one. */
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expectFigures, expectRemarks } from './figures.ts';
import { holdBack } from './hold-back.ts';
import { amaraPath, scenarioPath } from './students.ts';
import { expect, test } from './test.ts';
import { expectNames } from './whole-overview.ts';

const summaryOf = (page: Page) => page.getByRole('region', { name: 'Summary' });
const sentenceOf = (page: Page) => summaryOf(page).getByRole('paragraph').first();
const sessionsOf = (page: Page) => page.getByRole('region', { name: 'Recent sessions' });

/** By how many pixels the page is wider than the screen. */
function readOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The row of a day in the table of days; the day as "Mon, Mar 9". */
function dayRow(page: Page, day: string) {
  const table = page.getByRole('region', { name: 'Days as a table' });
  return table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${day}(?: ·|$)`) }) });
}

/** The first cells of a day's row: focused, off-task, share, session time. */
async function expectDay(page: Page, day: string, texts: readonly string[]): Promise<void> {
  const cells = dayRow(page, day).getByRole('cell');
  for (const [index, text] of texts.entries()) await expect(cells.nth(index)).toHaveText(text);
}

/** The cells of a session's row, found by a part of it: time, application, duration, off-task time and share, proctoring, recording. */
async function expectSession(page: Page, part: string, cells: readonly (string | RegExp)[]): Promise<void> {
  const row = sessionsOf(page).getByRole('row').filter({ hasText: part });
  await expect(row.getByRole('cell')).toHaveText(cells);
}

/** The first cells of a day without time: focused, off-task, share, session time. */
const gap = ['–', '–', '–', '–'];

test.describe('little or nothing', () => {
  test('no sessions at all: each part says so in words, and no figure is a zero', async ({ page }) => {
    await page.goto(scenarioPath(2));
    await expect(sentenceOf(page)).toHaveText('No session time is recorded for Emil Empty on these dates.');
    await expect(summaryOf(page).getByRole('definition')).toHaveCount(0);
    const days = page.getByRole('region', { name: 'No session time on these days' });
    await expect(days).toContainText('There is nothing to draw for these days.');
    await expect(page.getByRole('figure')).toHaveCount(0);
    await expect(page.getByText('No off-task time was reported in these days.')).toBeVisible();
    await expect(sessionsOf(page)).toContainText('No sessions in these days.');

    await days.getByRole('link', { name: 'Look at the last 4 weeks' }).click();
    await expect(page).toHaveURL(`${scenarioPath(2)}?window=four-weeks`);
    await expect(days).toContainText('There is nothing to draw for these days.');
  });

  test('a session of 40 seconds is told in seconds and in the singular', async ({ page }) => {
    await page.goto(scenarioPath(3));
    await expect(sentenceOf(page)).toContainText('Thea Thin had 28 s of focused time on 1 day.');
    await expectFigures(page, { focused: '28 s', 'off-task': '30%', 'off-task time': '12 s', session: '1' });
    await expectRemarks(page, 'off-task', ['of all session time']);
  });

  test('sessions on one day only: the title names the day, the other days stay gaps', async ({ page }) => {
    await page.goto(`${scenarioPath(4)}?trend=table`);
    await expect(
      page.getByRole('heading', { name: '10% of session time off-task on Mon, Mar 9' }),
    ).toBeVisible();
    await expectDay(page, 'Mon, Mar 9', ['1 h 17 min', '8 min', '10%', '1 h 25 min']);
    await expect(dayRow(page, 'Tue, Mar 10').getByRole('rowheader')).toHaveText('Tue, Mar 10 · no sessions');
    await expectDay(page, 'Tue, Mar 10', gap);
  });
});

test.describe('days that are not like others', () => {
  test('the week of the clock change ends at the new midnight, and the short night is told right', async ({
    page,
  }) => {
    const asked = page.waitForRequest(/\/overview\?/);
    await page.goto(`${scenarioPath(5)}?window=last-week&trend=table`);
    const search = new URL((await asked).url()).searchParams;
    // Monday at midnight in winter time to Monday at midnight in summer time: 167 hours.
    expect(Object.fromEntries(search)).toEqual({
      startedAfter: '2026-03-02T06:00:00Z',
      startedBefore: '2026-03-09T05:00:00Z',
      targetTimezone: 'America/Chicago',
    });
    await expectDay(page, 'Sun, Mar 8', ['1 h 59 min', '11 min', '8%', '2 h 10 min']);
    // From 1:30 to 3:50 on the clock, with the hour that does not exist left out.
    await expectSession(page, '1:30 – 3:50 AM', [
      'Sun, Mar 8, 1:30 – 3:50 AM',
      /Numberloom Math$/,
      '1 h 20 min',
      '8 min',
      '9%',
      'Not proctored',
      'None',
    ]);
  });

  test('a session over midnight counts on both days and names both', async ({ page }) => {
    await page.goto(`${scenarioPath(6)}?window=last-week&trend=table`);
    await expect(dayRow(page, 'Wed, Mar 4').getByRole('cell').nth(3)).toHaveText('40 min');
    await expect(dayRow(page, 'Thu, Mar 5').getByRole('cell').nth(3)).toHaveText('35 min');
    await expectSession(page, 'Wed, Mar 4', [
      'Wed, Mar 4, 11:20 PM – Thu, Mar 5, 12:35 AM',
      /Lantern Reading$/,
      '1 h 15 min',
      '10 min',
      '13%',
      'Not proctored',
      'None',
    ]);
  });

  test('today is “so far” in chart and table, and days to come are “not yet”', async ({ page }) => {
    await page.goto(scenarioPath(8));
    const chart = page.getByRole('figure');
    await expect(chart.getByText('so far')).toHaveCount(1);
    await page.getByRole('link', { name: 'Show as table' }).click();
    await expect(dayRow(page, 'Wed, Mar 11').getByRole('rowheader')).toHaveText('Wed, Mar 11 · so far');
    await expect(dayRow(page, 'Thu, Mar 12').getByRole('rowheader')).toHaveText('Thu, Mar 12 · not yet');
    await expectDay(page, 'Thu, Mar 12', gap);
    await expectSession(page, '12:00 PM', [
      'Wed, Mar 11, 11:10 AM – 12:00 PM',
      /Quillwright Writing$/,
      '50 min',
      '0 min',
      '0%',
      'Not proctored',
      'None',
    ]);
  });

  test('days off are marked under their place in the chart', async ({ page }) => {
    await page.goto(`${amaraPath}?from=2026-02-23&to=2026-03-01`);
    await expect(page.getByRole('figure').getByText('day off')).toHaveCount(2);
  });

  test('an application without waste meter is “not measured”, never 0%', async ({ page }) => {
    await page.goto(scenarioPath(7));
    const rows = sessionsOf(page).getByRole('row').filter({ hasText: 'Stillwater Journal' });
    await expect(rows).toHaveCount(5);
    await expect(rows.filter({ hasText: 'not measured' })).toHaveCount(5);
    await expect(rows.filter({ hasText: '%' })).toHaveCount(0);
    await expectFigures(page, {
      'session time': '3 h 20 min',
      'off-task': 'not measured',
      'off-task time': 'not measured',
    });
    await expect(
      page.getByRole('heading', { name: 'Session time by day; off-task time was not measured' }),
    ).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('0%');
  });
});

test.describe('what the guide does not know', () => {
  test('levels get readable names and say that they are unknown', async ({ page }) => {
    await page.goto(scenarioPath(9));
    await expect(sentenceOf(page)).toContainText('the largest part was acoustic distractions');
    const panel = page.getByRole('region', { name: /^Acoustic distractions took the most off-task time/ });
    await expect(panel.getByRole('heading', { level: 3 })).toHaveText([
      'Acoustic distractions',
      'Posture and comfort',
      'Student not present',
    ]);
    await expect(
      panel.getByText('A level that TimeBack reports and this dashboard does not know yet.'),
    ).toHaveCount(2);
  });

  test('insight types get readable names', async ({ page }) => {
    await page.goto(scenarioPath(10));
    await expect(page.getByRole('listitem').getByText('Rapid guessing')).toBeVisible();
    await expect(page.getByRole('listitem').getByText('Focus drift v 2')).toBeVisible();
  });

  test('proctoring results are spelled out', async ({ page }) => {
    await page.goto(scenarioPath(11));
    for (const result of ['flagged', 'pending review', 'voided by proctor']) {
      const rows = sessionsOf(page)
        .getByRole('row')
        .filter({ hasText: `Proctored, ${result}` });
      await expect(rows).not.toHaveCount(0);
    }
  });

  test('an application in no list shows the beginning of its id, others their names', async ({ page }) => {
    await page.goto(scenarioPath(12));
    const rows = sessionsOf(page).getByRole('row');
    await expect(rows.filter({ hasText: 'Application 0ddba115' })).toHaveCount(3);
    await expect(rows.filter({ hasText: 'Lantern Reading' })).toHaveCount(1);
  });
});

test.describe('text from elsewhere', () => {
  test('names with markup stay text, and no script of theirs runs', async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(scenarioPath(13));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hank <b>Hostile</b> · This week');
    await expect(page).toHaveTitle('Hank <b>Hostile</b>, overview, this week · Week in Focus');
    await expect(
      sessionsOf(page).getByText('<script>alert("application")</script><img src=x onerror=alert(1)>'),
    ).toBeVisible();
    await expect(
      sessionsOf(page).getByText('=HYPERLINK("https://attacker.example","Open me")'),
    ).toBeVisible();
    expect(await page.evaluate(() => document.querySelectorAll('main b, main script').length)).toBe(0);
    expect(dialogs).toEqual([]);
  });

  for (const { what, path, width } of [
    { what: 'the overview', path: '', width: 390 },
    { what: 'the sessions', path: '/sessions', width: 390 },
    { what: 'the insights', path: '/insights', width: 390 },
    { what: 'the insights on a laptop', path: '/insights', width: 1366 },
  ]) {
    test(`a name of 2,000 characters does not push ${what} wider than the screen`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${scenarioPath(13)}${path}`);
      const rows = page.getByRole('region', { name: /^(Sessions|Signals) table$/ }).getByRole('row');
      await expect(rows).not.toHaveCount(0);
      await expectNames(page);
      expect(await readOverflow(page)).toBe(0);
    });
  }

  for (const width of [320, 1366]) {
    test(`no session of his is wider than a screen of ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${scenarioPath(13)}/sessions`);
      const sessions = page.getByRole('region', { name: 'Sessions table' });
      const links = sessions.getByRole('cell').getByRole('link');
      await expect(links).toHaveCount(5);
      for (const link of await links.all()) {
        await link.click();
        await expect(page.getByRole('region', { name: 'Signals table' })).toBeVisible();
        await expectNames(page);
        expect(await readOverflow(page)).toBe(0);
        await page.goBack();
        await expect(links).toHaveCount(5);
      }
    });
  }
});

test.describe('the signals of a student on a laptop and on a phone', () => {
  for (const width of [1366, 390]) {
    test(`lead to their sessions without a push sideways (${width} pixels)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${amaraPath}/insights?window=last-week`);
      const table = page.getByRole('region', { name: 'Signals table' });
      await expect(table).toBeVisible();
      const overflow = await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(overflow).toBe(0);
      await expect(table.getByRole('columnheader', { name: 'Session', exact: true })).toHaveCount(1);
    });
  }
});

test.describe('on paper', () => {
  for (const path of ['', '/sessions', '/insights']) {
    test(`a sheet is as wide as the page of a student${path}`, async ({ page }) => {
      await page.setViewportSize({ width: 720, height: 960 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${amaraPath}${path}?window=last-week`);
      await expect(page.getByRole('region', { name: /^(Sessions|Signals) table$/ })).toBeVisible();
      expect(await readOverflow(page)).toBe(0);
    });
  }
});

test.describe('signals that need care', () => {
  for (const search of ['', '?window=four-weeks', '?trend=table']) {
    test(`safety signals are nowhere on the overview${search}`, async ({ page }) => {
      await page.goto(`${scenarioPath(14)}${search}`);
      await expect(sessionsOf(page).getByRole('row')).not.toHaveCount(0);
      await expect(page.getByRole('heading', { level: 3, name: 'On-device distractions' })).toBeVisible();
      const text = (await page.locator('body').innerText()).replaceAll('Sasha Safety', '');
      expect(text).not.toMatch(
        /safety|bully|harass|embarrass|defam|distress|porn|sexual|self-harm|suicid|substance|abuse|violen|nudity/i,
      );
    });
  }

  test('proctored sessions show their result, or that there is none yet', async ({ page }) => {
    await page.goto(scenarioPath(15));
    const proctoring = sessionsOf(page)
      .getByRole('row')
      .getByRole('cell', { name: /^Proctored/ });
    await expect(proctoring).toHaveText([
      'Proctored',
      'Proctored, inconclusive',
      'Proctored, passed',
      'Proctored, failed',
      'Proctored, passed',
    ]);
  });
});

test.describe('much and slow', () => {
  test('more than a thousand sessions are counted to the last, and the last six are shown', async ({
    page,
  }) => {
    const asked = page.waitForRequest(/\/sessions\?/);
    await page.goto(`${scenarioPath(16)}?window=four-weeks`);
    const answer = await page.request.get((await asked).url());
    const { total } = z.object({ total: z.number().min(1200) }).parse(await answer.json());
    await expectFigures(page, { sessions: total.toLocaleString('en-US') });
    const rows = sessionsOf(page).getByRole('row');
    await expect(rows).toHaveCount(1 + 6);
    await expect(rows.nth(1)).toContainText('Wed, Mar 11, 11:40');
  });

  test('slow answers leave places held, and the frame of the page stands meanwhile', async ({ page }) => {
    const release = await holdBack(page, /\/api\/insights\//);
    await page.goto(scenarioPath(17));
    const held = page.getByRole('main').getByRole('status').filter({ hasText: 'Loading' });
    await expect(held).not.toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sam Slow · This week');
    release();
    await expect(sentenceOf(page)).toContainText('Sam Slow had 3 h 1 min of focused time');
    await expect(page.getByRole('figure')).toBeVisible();
    await expect(held).toHaveCount(0);
  });
});
