/** What a teacher sees of each fault of the platform (scripts/faults/platform-faults.ts), in a browser over real sockets. */
import type { Page } from '@playwright/test';
import { longestTokenMs, longMs, type FaultyHouse } from '#scripts/faults/faulty-house.ts';
import {
  listFaults,
  platformFaults,
  type ListFault,
  type PlatformFault,
} from '#scripts/faults/platform-faults.ts';
import { openAgain, recover, test, toMostTimesAsked, untilWell, type Patience } from './faulty-house.ts';
import { failedRefresh, readParts } from './kept-pages.ts';
import { scenarioPath } from './students.ts';
import { expect } from './test.ts';
import { expectWholeOverview } from './whole-overview.ts';

/** What a change of the window asks: figures, sessions, and both of what they are compared with. */
const turned = 4;

/** What Refresh asks of a student’s page: the figures and the sessions of its days. */
const refreshed = 2;

const summaryOf = (page: Page) => page.getByRole('region', { name: 'Summary' });
const sessionsOf = (page: Page) => page.getByRole('region', { name: 'Recent sessions' });

/** A student's page that is whole, and then a platform with this fault, which has to be asked. */
async function openBefore(
  page: Page,
  { house, patience }: { readonly house: FaultyHouse; readonly patience: Patience },
  fault: PlatformFault,
): Promise<void> {
  await untilWell(patience, async () => {
    await page.goto(`/students/${house.showcase[0]?.userId ?? ''}`);
    await expectWholeOverview(page);
  });
  house.passMs(fault.place === 'token' ? longestTokenMs : longMs);
  await house.begin(fault);
}

async function expectOutcome(
  page: Page,
  { outcome: { screen }, hasOtherData }: PlatformFault,
): Promise<void> {
  if (screen === null) {
    await expect(summaryOf(page)).toContainText('of focused time');
    await expect(page.getByRole('alert')).toHaveCount(0);
    // Of 2099, and the latest therefore.
    if (hasOtherData === true) await expect(sessionsOf(page)).toContainText('Dec 31');
    return;
  }
  if (screen.isWholePage === true) {
    await expect(page.getByRole('heading', { level: 1, name: 'Student not found' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(`${screen.title}.`);
    await expect(page.getByRole('main')).toContainText(screen.advice);
    return;
  }
  for (const part of [summaryOf(page), sessionsOf(page)]) {
    await expect(part.getByRole('alert')).toContainText(screen.title);
    await expect(part.getByRole('button', { name: 'Try again' })).toHaveCount(screen.canRetry ? 1 : 0);
  }
  await expect(summaryOf(page).getByRole('alert')).toContainText(screen.advice);
}

/** How long a token endpoint that has failed is left alone (server/tokens.ts). */
const restOfTokensMs = 2_000;

/** What questions may cost in tokens: where a failure is remembered, it is the time since then that counts and not the questions. */
function toMostTokenCalls(
  { outcome, calls, place }: PlatformFault,
  questions: number,
  sinceMs: number,
): number {
  if (place !== 'token' || outcome.retryAfter === undefined) return questions * Math.max(1, calls.token);
  return 1 + Math.floor((performance.now() - sinceMs) / restOfTokensMs);
}

function testFault(fault: PlatformFault): void {
  const { outcome, calls } = fault;
  const refusals = outcome.status === 200 ? [] : [outcome.status];
  // Where the whole page says that there is no such student, it says so at once.
  const heading = outcome.screen?.isWholePage === true ? 'Student not found' : 'Last 4 weeks';

  test(`the platform ${fault.does}`, async ({ page, house, patience, expectConsole }) => {
    for (const status of refusals) expectConsole(new RegExp(`${status} .*/insights/`));
    await openBefore(page, { house, patience }, fault);
    const pointedAt = performance.now();
    await page.getByRole('link', { name: 'Last 4 weeks' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    await expect(page.getByText('is loading. Below is still')).toHaveCount(0);
    await expectOutcome(page, fault);
    await expect(page.getByText('Loading')).toHaveCount(0);
    // Nobody asks on and on, nor the pointer, the click and the page each for themselves.
    const most = toMostTimesAsked(pointedAt) * turned * outcome.tries;
    expect(house.calls().data).toBeLessThanOrEqual(most * calls.data);
    expect(house.calls().token).toBeLessThanOrEqual(toMostTokenCalls(fault, most, pointedAt));

    await house.end();
    house.passMs(longestTokenMs);
    await openAgain(page, outcome.screen);
    await recover(page, patience, async () => {
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(summaryOf(page)).toContainText('of focused time');
      await expect(sessionsOf(page).getByRole('row')).not.toHaveCount(0);
    });
  });
}

/**
 * What a refresh under a fault costs the platform, as far as it is certain: where the platform asks to wait, or refuses tokens,
 * the first answer tells the other questions, and how many have gone out by then is nobody's choice.
 */
function toRefreshCalls({ outcome, calls, place }: PlatformFault): { least: number; most: number } {
  const most = refreshed * outcome.tries * calls.data;
  const isToldToOthers = outcome.retryAfter !== undefined || (place === 'data' && calls.token > 0);
  return { least: isToldToOthers ? Math.min(1, most) : most, most };
}

/** That a refresh has failed in both parts, or that it has not. */
async function expectRefreshed(page: Page, house: FaultyHouse, fault: PlatformFault): Promise<void> {
  const { least, most } = toRefreshCalls(fault);
  await expect.poll(() => house.calls().data).toBeGreaterThanOrEqual(least);
  const notes = fault.outcome.screen === null ? 0 : 1;
  for (const part of [summaryOf(page), sessionsOf(page)]) {
    await expect(part.getByText(failedRefresh)).toHaveCount(notes);
  }
  await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible();
  expect(house.calls().data).toBeLessThanOrEqual(most);
}

function testRefresh(fault: PlatformFault): void {
  const { status } = fault.outcome;
  const refusals = status === 200 ? [] : [status];

  test(`the platform ${fault.does}, and a refresh leaves what is on screen`, async ({
    page,
    house,
    patience,
    expectConsole,
  }) => {
    for (const refusal of refusals) expectConsole(new RegExp(`${refusal} .*/insights/`));
    await openBefore(page, { house, patience }, fault);
    const before = await readParts([summaryOf(page), sessionsOf(page)]);
    const pressedAt = performance.now();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expectRefreshed(page, house, fault);
    const questions = refreshed * fault.outcome.tries;
    expect(house.calls().token).toBeLessThanOrEqual(toMostTokenCalls(fault, questions, pressedAt));
    expect(await readParts([summaryOf(page), sessionsOf(page)])).toEqual(before);
    await expect(page.getByText(/^as of 12:00/)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);

    await house.end();
    house.passMs(longestTokenMs);
    await recover(page, patience, () => expect(page.getByText(failedRefresh)).toHaveCount(0));
  });
}

function testListFault(fault: ListFault): void {
  const isPart = fault.says === 'a part';
  const notes = isPart ? 1 : 0;
  const title = isPart ? / of \d/ : /^400 /;

  test(`the platform ${fault.does}`, async ({ page, house }) => {
    await house.begin(fault);
    await page.goto(`${scenarioPath(16)}/sessions?window=last-week`);
    await expect(page.getByRole('region', { name: 'Sessions table' }).getByRole('row')).not.toHaveCount(0);
    await expect(page.getByText('TimeBack has more sessions than came.')).toHaveCount(notes);
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(house.calls().data).toBe(fault.calls);
  });
}

test.describe('every day', () => {
  for (const fault of platformFaults.filter(({ isDaily }) => isDaily === true)) {
    testFault(fault);
    if (fault.hasOtherData !== true) testRefresh(fault);
  }
  for (const fault of listFaults.filter(({ isDaily }) => isDaily)) testListFault(fault);
});

test.describe('on demand', { tag: '@full' }, () => {
  for (const fault of platformFaults.filter(({ isDaily, isSlow }) => !isDaily && !isSlow)) {
    testFault(fault);
    if (fault.hasOtherData !== true) testRefresh(fault);
  }
  for (const fault of listFaults.filter(({ isDaily }) => !isDaily)) testListFault(fault);
});

test.describe('on demand, with a platform that is waited for', { tag: '@full' }, () => {
  test.use({ patience: 'impatient' });
  for (const fault of platformFaults.filter(({ isSlow }) => isSlow === true)) {
    testFault(fault);
    if (fault.hasOtherData !== true) testRefresh(fault);
  }
});
