/**
 * Every figure on screen against the very answer it came from: the page's own request is asked once more, and its
 * numbers are put into words here by the rules of the product, not by the app's code.
 */
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { e2eTimeZone } from '#scripts/e2e-servers.ts';
import { expectFigures } from './figures.ts';
import { amaraPath, scenarioPath, tariqPath } from './students.ts';
import { expect, test } from './test.ts';
import { expectOverview } from './whole-overview.ts';

const levelSchema = z.object({
  level: z.string(),
  durationInSeconds: z.number(),
  wastePercentage: z.number(),
});

const overviewSchema = z.object({
  summary: z.object({
    totalDurationInSeconds: z.number(),
    totalWasteDurationInSeconds: z.number(),
    wastePercentage: z.number(),
    biggestInsight: levelSchema,
  }),
  trend: z.object({
    buckets: z.array(
      z.object({
        startedAtTime: z.string(),
        totalDurationInSeconds: z.number(),
        wasteDurationInSeconds: z.number(),
        wastePercentage: z.number(),
      }),
    ),
  }),
  breakdown: z.object({
    levels: z.array(
      levelSchema.extend({
        subtypes: z.array(z.object({ insightType: z.string(), durationInSeconds: z.number() })),
      }),
    ),
  }),
});

const sessionsSchema = z.object({ total: z.number() });

const levelNames = new Map([
  ['OnDeviceDistractions', 'On-device distractions'],
  ['StudentNotPresent', 'Student not present'],
  ['EnvironmentalDistractions', 'Environmental distractions'],
  ['LearningAppBestPractices', 'Learning-app habits'],
]);

const typeNames = new Map([
  ['AwayFromSeat', 'Left the seat'],
  ['EyesOffScreen', 'Looked away from the screen'],
  ['Idling', 'Paused for a long time'],
  ['NonLearningContent', 'Opened non-learning content'],
  ['Socializing', 'Chatted or used social media'],
  ['IgnoringHelp', 'Passed over help'],
  ['SkipAssessment', 'Skipped questions'],
  ['AbandonedAssessment', 'Left an assessment unfinished'],
  ['TopicShopping', 'Switched topics quickly'],
  ['Game', 'Played a game'],
  // In no table of the guide, so it is shown by its slug.
  ['Eating', 'Seemed to eat'],
]);

/** "1 h 30 min", "40 min", "45 s"; seconds only under a minute. */
function inWords(seconds: number): string {
  if (seconds > 0 && seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = `${Math.floor(minutes / 60)} h`;
  return minutes % 60 === 0 ? hours : `${hours} ${minutes % 60} min`;
}

/** Opens a page and asks the page's own question, the same address to the letter, once more. */
async function openWithAnswer<T>(page: Page, path: string, url: RegExp, schema: z.ZodType<T>): Promise<T> {
  const asked = page.waitForRequest(url);
  await page.goto(path);
  const request = await asked;
  const response = await page.request.get(request.url());
  return schema.parse(await response.json());
}

const withTable = (path: string) => `${path}${path.includes('?') ? '&' : '?'}trend=table`;

const students = [
  { who: 'a lifelike student this week', path: amaraPath, zone: e2eTimeZone, days: 7 },
  {
    who: 'a lifelike student last week',
    path: `${amaraPath}?window=last-week`,
    zone: e2eTimeZone,
    days: 7,
  },
  {
    who: 'a lifelike student in the last 4 weeks',
    path: `${tariqPath}?window=four-weeks`,
    zone: e2eTimeZone,
    days: 28,
  },
  {
    // The guide's example: its one bucket runs from 00:00Z to 00:00Z and stands for the date it is written with.
    who: 'the student of the guide',
    path: `${scenarioPath(1)}?from=2024-12-30&to=2025-01-05`,
    zone: 'UTC',
    days: 7,
  },
];

for (const { who, path, zone, days } of students) {
  test.describe(`the numbers of ${who}`, () => {
    test('the summary is that of the answer', async ({ page }) => {
      const { summary } = await openWithAnswer(page, path, /\/overview\?/, overviewSchema);
      const { totalDurationInSeconds, totalWasteDurationInSeconds, wastePercentage, biggestInsight } =
        summary;
      const focused = inWords(totalDurationInSeconds - totalWasteDurationInSeconds);
      const offTask = inWords(totalWasteDurationInSeconds);
      const onScreen = page.getByRole('region', { name: 'Summary' });
      await expect(onScreen.getByRole('term')).toHaveText([
        'focused',
        'off-task',
        'off-task time',
        'sessions',
      ]);
      await expectFigures(page, { focused, 'off-task': `${wastePercentage}%`, 'off-task time': offTask });

      const sentence = onScreen.getByRole('paragraph').first();
      await expect(sentence).toContainText(`had ${focused} of focused time`);
      await expect(sentence).toContainText(
        `Off-task time was ${offTask}, ${wastePercentage}% of session time`,
      );
      await expect(sentence).toContainText(`(${inWords(biggestInsight.durationInSeconds)})`);
    });

    test('the number of sessions is the length of the list', async ({ page }) => {
      const { total } = await openWithAnswer(page, path, /\/sessions\?/, sessionsSchema);
      await expectFigures(page, { sessions: String(total) });
    });

    test('each day of the table is a bucket of the answer, or a gap', async ({ page }) => {
      const { trend } = await openWithAnswer(page, withTable(path), /\/overview\?/, overviewSchema);
      const rows = page.getByRole('region', { name: 'Days as a table' }).getByRole('row');
      await expect(rows).toHaveCount(1 + days);
      const dayFormat = new Intl.DateTimeFormat('en-US', {
        weekday: 'short',
        month: 'short',
        day: 'numeric',
        timeZone: zone,
      });
      expect(trend.buckets.length).toBeGreaterThan(0);
      for (const bucket of trend.buckets) {
        const day = dayFormat.format(new Date(bucket.startedAtTime));
        const row = rows.filter({
          has: page.getByRole('rowheader', { name: new RegExp(`^${day}(?: · so far)?$`) }),
        });
        const texts = [
          inWords(bucket.totalDurationInSeconds - bucket.wasteDurationInSeconds),
          inWords(bucket.wasteDurationInSeconds),
          `${bucket.wastePercentage}%`,
          inWords(bucket.totalDurationInSeconds),
        ];
        for (const [index, text] of texts.entries()) {
          await expect(row.getByRole('cell').nth(index)).toHaveText(text);
        }
      }
      const gaps = rows.filter({ hasText: /· (?:no sessions|not yet)––––/ });
      await expect(gaps).toHaveCount(days - trend.buckets.length);
    });

    test('the breakdown has the levels and subtypes of the answer, the longest first', async ({ page }) => {
      const { summary, breakdown } = await openWithAnswer(page, path, /\/overview\?/, overviewSchema);
      const { level, durationInSeconds, wastePercentage } = summary.biggestInsight;
      const title = `${levelNames.get(level) ?? ''} took the most off-task time: ${inWords(durationInSeconds)}, ${wastePercentage}% of session time`;
      const panel = page.getByRole('region', { name: title, exact: true });
      const levels = breakdown.levels.toSorted((a, b) => b.durationInSeconds - a.durationInSeconds);
      await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
        levels.map((share) => levelNames.get(share.level) ?? ''),
      );
      for (const share of levels) {
        const name = levelNames.get(share.level) ?? '';
        const item = panel.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
        await expect(item.getByRole('paragraph').last()).toHaveText(
          new RegExp(`^${inWords(share.durationInSeconds)}${share.wastePercentage}%`),
        );
        await expect(item.getByRole('listitem')).toHaveText(
          share.subtypes
            .toSorted((a, b) => b.durationInSeconds - a.durationInSeconds)
            .map((part) => `${typeNames.get(part.insightType) ?? ''} ${inWords(part.durationInSeconds)}`)
            .concat('See the signals'),
        );
      }
    });
  });
}

const rawSessionsSchema = z.object({
  total: z.number().max(100),
  sessions: z.array(
    z.object({
      startedAtTime: z.string(),
      durationInSeconds: z.number(),
      wasteDurationInSeconds: z.number(),
    }),
  ),
});

test('headline, chart, tooltip and table of a week are the sums of its sessions, one by one', async ({
  page,
}) => {
  const path = `${amaraPath}?window=last-week`;
  const { sessions } = await openWithAnswer(page, path, /\/sessions\?/, rawSessionsSchema);
  const dayFormat = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    timeZone: e2eTimeZone,
  });
  const add = (listed: typeof sessions) => {
    const total = listed.reduce((sum, { durationInSeconds }) => sum + durationInSeconds, 0);
    const offTask = listed.reduce((sum, { wasteDurationInSeconds }) => sum + wasteDurationInSeconds, 0);
    return {
      focused: inWords(total - offTask),
      offTask: inWords(offTask),
      share: `${Math.round((100 * offTask) / total)}%`,
      total: inWords(total),
    };
  };
  const week = add(sessions);
  await expectFigures(page, {
    focused: week.focused,
    'off-task': week.share,
    'off-task time': week.offTask,
    sessions: String(sessions.length),
  });

  const days = Map.groupBy(sessions, ({ startedAtTime }) => dayFormat.format(new Date(startedAtTime)));
  expect(days.size).toBeGreaterThan(3);
  await expectOverview(page);
  const bars = page.getByRole('grid', { name: 'Days with session time' }).getByRole('link');
  await expect(bars).toHaveCount(days.size);
  for (const [name, listed] of days) {
    const { focused, offTask, share, total } = add(listed);
    const bar = page.getByRole('link', {
      name: `${name}: ${focused} focused, ${offTask} off-task, ${share}`,
    });
    await bar.hover();
    const texts = page.getByRole('tooltip').getByRole('definition');
    for (const [index, text] of [focused, offTask, share, total].entries()) {
      await expect(texts.nth(index)).toHaveText(text);
    }
    await expect(page.getByRole('figure').getByText(share, { exact: true })).not.toHaveCount(0);
  }

  await page.getByRole('link', { name: 'Show as table' }).click();
  const rows = page.getByRole('region', { name: 'Days as a table' }).getByRole('row');
  for (const [name, listed] of days) {
    const { focused, offTask, share, total } = add(listed);
    const cells = rows.filter({ has: page.getByRole('rowheader', { name }) }).getByRole('cell');
    for (const [index, text] of [focused, offTask, share, total].entries()) {
      await expect(cells.nth(index)).toHaveText(text);
    }
  }
});

test.describe('the chart and its table', () => {
  /** The texts of a row of the table: focused, off-task, off-task share and so on. */
  async function readDay(page: Page, day: string): Promise<string[]> {
    await page.goto(`${amaraPath}?window=last-week&trend=table`);
    const row = page.getByRole('row', { name: day });
    await expect(row).toBeVisible();
    // What the days are compared with comes after them.
    await expect(page.getByRole('columnheader', { name: 'Session time the week before' })).toBeVisible();
    return row.getByRole('cell').allInnerTexts();
  }

  test('pointing at a bar says what the table says of the day', async ({ page }) => {
    const texts = await readDay(page, 'Tue, Mar 3');
    await page.getByRole('link', { name: 'Show as chart' }).click();
    await page.getByRole('link', { name: /^Tue, Mar 3: / }).hover();
    const tooltip = page.getByRole('tooltip');
    await expect(tooltip.getByRole('paragraph')).toHaveText('Tue, Mar 3');
    await expect(tooltip.getByRole('definition')).toHaveText(texts);
  });

  test('the arrow keys walk along the days and say the same', async ({ page }) => {
    const texts = await readDay(page, 'Tue, Mar 3');
    await page.getByRole('link', { name: 'Show as chart' }).click();
    const monday = page.getByRole('link', { name: /^Mon, Mar 2: / });
    await expect(monday).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(monday).toBeFocused();
    const tooltip = page.getByRole('tooltip');
    await expect(tooltip.getByRole('paragraph')).toHaveText('Mon, Mar 2');
    await page.keyboard.press('ArrowRight');
    await expect(tooltip.getByRole('paragraph')).toHaveText('Tue, Mar 3');
    await expect(tooltip.getByRole('definition')).toHaveText(texts);
  });
});
