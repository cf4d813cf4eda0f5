/** "How this is measured": each figure opens to where it came from, by keyboard, mouse and touch. */
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expectFigures } from './figures.ts';
import { amaraPath } from './students.ts';
import { expect, test } from './test.ts';
import { expectOverview } from './whole-overview.ts';

const path = `${amaraPath}?window=last-week`;

const answerSchema = z.object({
  summary: z.object({
    totalDurationInSeconds: z.number(),
    totalWasteDurationInSeconds: z.number(),
    wastePercentage: z.number(),
  }),
});

const listSchema = z.object({ total: z.number() });

const titles = [
  'How focused time is measured',
  'How the off-task share is measured',
  'How off-task time is measured',
  'How sessions are counted',
] as const;

const buttonOf = (page: Page, title: string) => page.getByRole('button', { name: title });
const explanationOf = (page: Page, title: string) => page.getByRole('group', { name: title });

/** The rows of an open explanation, by their terms. */
async function readRows(page: Page, title: string): Promise<Record<string, string>> {
  const explanation = explanationOf(page, title);
  await expect(explanation).toBeVisible();
  await expect(explanation.getByRole('term').last()).toHaveText('As of');
  const terms = await explanation.getByRole('term').allInnerTexts();
  const texts = await explanation.getByRole('definition').allInnerTexts();
  return Object.fromEntries(terms.map((term, index) => [term, texts[index] ?? '']));
}

/** What every explanation says of the window: its days, the school's zone and the time of the answer. */
const context = {
  Days: expect.stringMatching(/^Mon, Mar 2\s–\sSun, Mar 8, 2026$/),
  Zone: 'Central Time (America/Chicago)',
  'As of': expect.stringMatching(/^12:00\sPM$/),
};

test('each figure opens to its formula, values, denominator, window, endpoint and time', async ({ page }) => {
  const askedOverview = page.waitForRequest(/\/overview\?/);
  const askedSessions = page.waitForRequest(/\/sessions\?/);
  await page.goto(path);
  const overview = await page.request.get((await askedOverview).url());
  const sessions = await page.request.get((await askedSessions).url());
  const { summary } = answerSchema.parse(await overview.json());
  const { total: count } = listSchema.parse(await sessions.json());
  const [total, offTask, focused] = [
    summary.totalDurationInSeconds,
    summary.totalWasteDurationInSeconds,
    summary.totalDurationInSeconds - summary.totalWasteDurationInSeconds,
  ].map((seconds) => `${seconds.toLocaleString('en-US')} s`);
  const ofSessions = expect.stringContaining('Session time is the length of all sessions');
  const overviewSource = 'GET /insights/1.0/users/:userId/overview: ';
  const expected = [
    {
      Formula: 'Session time less off-task time, never below zero.',
      Values: `${total} less ${offTask} is ${focused}`,
      'Of what': ofSessions,
      Source: `${overviewSource}summary.totalDurationInSeconds and summary.totalWasteDurationInSeconds`,
    },
    {
      Formula: expect.stringContaining('as a share of session time'),
      Values: `${summary.wastePercentage}%; ${offTask} of ${total}`,
      'Of what': ofSessions,
      Source: `${overviewSource}summary.wastePercentage`,
    },
    {
      Formula: expect.stringContaining('signals, not findings'),
      Values: offTask,
      Source: `${overviewSource}summary.totalWasteDurationInSeconds`,
    },
    {
      Formula: expect.stringContaining('Sessions that started in these days, each counted once.'),
      Values: `${count} on all pages of the list`,
      Source: 'GET /insights/1.0/users/:userId/sessions: sessions',
    },
  ];
  await expectFigures(page, { sessions: String(count) });
  for (const [index, title] of titles.entries()) {
    await buttonOf(page, title).click();
    expect(await readRows(page, title)).toEqual({ ...expected[index], ...context });
  }
});

test('by keyboard: Enter opens, Escape closes, and the focus is back on the button', async ({ page }) => {
  await page.goto(path);
  for (const title of titles) {
    const button = buttonOf(page, title);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(explanationOf(page, title)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(explanationOf(page, title)).toBeHidden();
    await expect(button).toBeFocused();
  }
  // The next stop of the Tab key is the next figure's: nothing in between holds the focus.
  await buttonOf(page, titles[0]).focus();
  await page.keyboard.press('Tab');
  await expect(buttonOf(page, titles[1])).toBeFocused();
  await page.keyboard.press('Space');
  await expect(explanationOf(page, titles[1])).toBeVisible();
});

test('by mouse: a click opens, another elsewhere closes, and one is open at a time', async ({ page }) => {
  await page.goto(path);
  await expectOverview(page);
  const [first, second] = titles;
  await buttonOf(page, first).click();
  await expect(explanationOf(page, first)).toBeVisible();
  await buttonOf(page, second).click();
  await expect(explanationOf(page, second)).toBeVisible();
  await expect(explanationOf(page, first)).toBeHidden();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(explanationOf(page, second)).toBeHidden();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap opens within the screen, a tap elsewhere closes', async ({ page }) => {
    await page.goto(path);
    // What comes later above a figure would push its button away from under the finger.
    await expectOverview(page);
    for (const title of titles) {
      await buttonOf(page, title).tap();
      const explanation = explanationOf(page, title);
      await expect(explanation).toBeVisible();
      const box = await explanation.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
      await page.getByRole('heading', { level: 1 }).tap();
      await expect(explanation).toBeHidden();
    }
  });
});
