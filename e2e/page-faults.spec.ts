/** What a teacher sees of TimeBack's faults on the pages beside the overview, in a browser over real sockets. */
import type { Page } from '@playwright/test';
import { longestTokenMs, longMs } from '#scripts/faults/faulty-house.ts';
import { pageFaults, pageQuestions, type PageName } from '#scripts/faults/page-faults.ts';
import type { PlatformFault } from '#scripts/faults/platform-faults.ts';
import { openAgain, recover, test, toMostTimesAsked, untilWell } from './faulty-house.ts';
import { failedRefresh, keptPages, readParts, type KeptPage } from './kept-pages.ts';
import { expect } from './test.ts';

type Screen = NonNullable<PlatformFault['outcome']['screen']>;

function toScreen({ does, outcome: { screen } }: PlatformFault): Screen {
  if (screen === null) throw new Error(`Nobody notices a platform that ${does}.`);
  return screen;
}

/** What each page shows of data that did not come. */
async function expectLost(page: Page, what: PageName, screen: Screen): Promise<void> {
  const isUnknown = screen.isWholePage === true;
  switch (what) {
    case 'a class':
      await expect(page.getByRole('row', { name: /could not be loaded/ })).toHaveCount(15);
      await expect(page.getByText('The days of this class could not be loaded.')).toBeVisible();
      // Of a class, nobody doubts the address.
      return expectNotices(page, screen, isUnknown ? 0 : 1);
    case 'a student’s signals':
      return isUnknown ? expectNotFound(page, 'Student not found') : expectNotices(page, screen, 1);
    case 'a session':
      return isUnknown ? expectNotFound(page, 'Session not found') : expectNotices(page, screen, 2);
  }
}

async function expectNotFound(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link')).not.toHaveCount(0);
}

async function expectNotices(page: Page, { title, advice, canRetry }: Screen, count: number): Promise<void> {
  const notices = page.getByRole('alert');
  // The place that is not as agreed is another on each page.
  const [beforePlace = advice] = advice.split('“');
  await expect(notices.filter({ hasText: title }).filter({ hasText: beforePlace })).toHaveCount(count);
  await expect(notices.getByRole('button', { name: 'Try again' })).toHaveCount(canRetry ? count : 0);
}

async function expectWell(page: Page): Promise<void> {
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(failedRefresh)).toHaveCount(0);
  await expect(page.getByText(/not (?:be )?loaded|not found|^Still comparing|^Loading/)).toHaveCount(0);
  await expect(page.getByText(/^as of 12:00/)).toBeVisible();
}

function testPage({ what, open, parts, notes, turn }: KeptPage, fault: PlatformFault): void {
  const { outcome, calls } = fault;
  const { refreshed, turned } = pageQuestions[what];
  const screen = toScreen(fault);
  const refusals = outcome.status === 200 ? [] : [outcome.status];

  test(`${what}, where the platform ${fault.does}`, async ({ page, house, patience, expectConsole }) => {
    for (const status of refusals) expectConsole(new RegExp(`${status} .*/insights/`));
    await untilWell(patience, () => open(page));
    const before = await readParts(parts(page));
    house.passMs(longMs);
    await house.begin(fault);

    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText(failedRefresh)).toHaveCount(notes);
    await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible();
    expect(await readParts(parts(page))).toEqual(before);
    await expect(page.getByText(/^as of 12:00/)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    const asked = house.calls().data;
    expect(asked).toBeLessThanOrEqual(refreshed * outcome.tries * calls.data);

    const pointedAt = performance.now();
    await turn(page).click();
    await expectLost(page, what, screen);
    await expect(page.getByText('Loading')).toHaveCount(0);
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    const most = toMostTimesAsked(pointedAt) * turned * outcome.tries * calls.data;
    expect(house.calls().data - asked).toBeLessThanOrEqual(most);

    await house.end();
    house.passMs(longestTokenMs);
    await openAgain(page, screen);
    await recover(page, patience, () => expectWell(page));
  });
}

const quickFaults = pageFaults.filter(({ isSlow }) => isSlow !== true);
/** Asked once: what is asked three times for each student of a class takes too long for every day. */
const isDaily = ({ does }: PlatformFault) => does === 'answers 403';

test.describe('every day', () => {
  for (const each of keptPages) {
    for (const fault of quickFaults.filter(isDaily)) testPage(each, fault);
  }
});

test.describe('on demand', { tag: '@full' }, () => {
  for (const each of keptPages) {
    for (const fault of quickFaults.filter((each) => !isDaily(each))) testPage(each, fault);
  }
});

test.describe('on demand, with a platform that is waited for', { tag: '@full' }, () => {
  test.use({ patience: 'impatient' });
  // A class waits for as long with each of its questions.
  for (const each of keptPages.filter(({ what }) => what !== 'a class')) {
    for (const fault of pageFaults.filter(({ isSlow }) => isSlow === true)) testPage(each, fault);
  }
});
