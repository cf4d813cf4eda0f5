/** What a teacher sees where students' data come, and who is in which class, or the names of applications, do not. */
import type { Page } from '@playwright/test';
import { pageFaults } from '#scripts/faults/page-faults.ts';
import { longestTokenMs } from '#scripts/faults/faulty-house.ts';
import { toRosterOutcome, type Outcome, type PlatformFault } from '#scripts/faults/platform-faults.ts';
import { test, toMostTimesAsked } from './faulty-house.ts';
import { comeBackToTab } from './kept-pages.ts';
import { amaraPath } from './students.ts';
import { expect } from './test.ts';
import { expectNames } from './whole-overview.ts';

/** How many lists the roster is. */
const rosterLists = 3;
const amaraId = amaraPath.replace('/students/', '');

async function expectStudentWithoutName(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Student ${amaraId.slice(0, 8)} · This week`,
  );
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('of focused time');
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** A platform that refuses the lists or does not have them: a student can be opened all the same. */
function isGap({ status }: Outcome): boolean {
  return status === 403 || status === 404;
}

/** Opens the page of classes, which has none. */
async function openWithoutClasses(page: Page, outcome: Outcome): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Classes');
  await expect(page.getByText('Loading')).toHaveCount(0);
  if (isGap(outcome)) {
    await expect(page.getByText('No classes and no students to list')).toBeVisible();
    return;
  }
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(outcome.screen?.title ?? '');
  // Which of the lists is told first is nobody's choice.
  const [beforeList = ''] = (outcome.screen?.advice ?? '').split('classes');
  await expect(notice).toContainText(beforeList);
}

/** Opens a student by id, where the page offers that, or by an address that is known. */
async function openStudent(page: Page, outcome: Outcome): Promise<void> {
  if (!isGap(outcome)) {
    await page.goto(amaraPath);
    return;
  }
  await page.getByRole('textbox', { name: 'Student id in TimeBack' }).fill(amaraId);
  await page.getByRole('button', { name: 'Open student' }).click();
}

async function askAgain(page: Page, outcome: Outcome): Promise<void> {
  await (isGap(outcome) ? page.reload() : page.getByRole('button', { name: 'Try again' }).click());
}

function testRoster(fault: PlatformFault): void {
  const { does, behaviour, calls } = fault;
  const outcome = toRosterOutcome(fault);

  test(`the roster, where the platform ${does}`, async ({ page, house, expectConsole }) => {
    expectConsole(new RegExp(`${outcome.status} .*/rostering/`));
    await house.begin({ place: 'roster', behaviour });
    const openedAt = performance.now();
    await openWithoutClasses(page, outcome);
    const most = toMostTimesAsked(openedAt) * outcome.tries * calls.data;
    expect(house.calls().roster).toBeLessThanOrEqual(rosterLists * most);
    await openStudent(page, outcome);
    await expectStudentWithoutName(page);

    await openWithoutClasses(page, outcome);
    await house.end();
    house.passMs(longestTokenMs);
    await askAgain(page, outcome);
    await expect(page.getByRole('rowheader')).toHaveCount(15);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

function testApplications({ does, behaviour, outcome, calls }: PlatformFault): void {
  const refusals = outcome.status === 200 ? [] : [outcome.status];

  test(`names of applications, where the platform ${does}`, async ({ page, house, expectConsole }) => {
    for (const status of refusals) expectConsole(new RegExp(`${status} .*/applications/`));
    await house.begin({ place: 'applications', behaviour });
    const classOpenedAt = performance.now();
    await page.goto('/');
    await expect(page.getByText('15 students, all with data')).toBeVisible();
    const timesOfClass = toMostTimesAsked(classOpenedAt);
    const openedAt = performance.now();
    await page.goto(`${amaraPath}/insights`);
    const table = page.getByRole('region', { name: 'Signals table' });
    await expect(table.getByText(/^Application [\da-f]{8}/)).not.toHaveCount(0);
    await expect(page.getByText('Loading')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    const times = timesOfClass + toMostTimesAsked(openedAt);
    expect(house.calls().applications).toBeLessThanOrEqual(times * outcome.tries * calls.data);

    await house.end();
    house.passMs(longestTokenMs);
    await expect(async () => {
      await comeBackToTab(page);
      await expectNames(page);
    }).toPass();
  });
}

// Where nobody listens, nothing of the platform comes; and where it asks to wait (429), our server lets all questions wait.
const faults = pageFaults.filter(
  ({ behaviour, isSlow, outcome }) => behaviour !== null && isSlow !== true && outcome.status !== 429,
);
const daily = (fault: PlatformFault) => fault.does === 'answers 503';

test.describe('every day', () => {
  for (const fault of faults.filter(daily)) {
    testRoster(fault);
    testApplications(fault);
  }
});

test.describe('on demand', { tag: '@full' }, () => {
  for (const fault of faults.filter((each) => !daily(each))) {
    testRoster(fault);
    testApplications(fault);
  }
});
