/** A class, read and walked through in the browser. */
import { holdBack } from './hold-back.ts';
import { scenarioPath } from './students.ts';
import { expect, test } from './test.ts';

test('the first screen holds the days, the sentence, whom to look at and who does well', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/?window=last-week');
  await expect(page.getByText('15 students, all with data')).toBeInViewport();
  await expect(page.getByText('Central Time (America/Chicago)')).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText(
    'Half of the class was focused for',
  );
  for (const name of [/^Worth a look/, /^Going well/]) {
    await expect(page.getByRole('heading', { name })).toBeInViewport();
  }
  await expect(page.getByText(/^Still comparing/)).toHaveCount(0);
});

test('the table stays where it is when names come above it, of which three a side are shown until more are wanted', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const release = await holdBack(page, /\/overview\?.*2026-02-/);
  await page.goto('/');
  await expect(page.getByText('15 students, all with data')).toBeVisible();
  const table = page.getByRole('region', { name: 'Students table' });
  const side = page.getByRole('region', { name: /^Going well/ });
  const before = await table.boundingBox();
  await expect(side).toContainText('Still comparing each student');
  release();
  await expect(side.getByRole('heading')).toHaveText('Going well 6');
  await expect(side.getByRole('listitem')).toHaveCount(3);
  expect(await table.boundingBox()).toEqual(before);
  await expect(page.getByRole('rowheader').getByRole('link').first()).toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  await expect(side.getByRole('listitem'), 'on paper nothing can be opened').toHaveCount(5);
  await page.emulateMedia({ media: null });
  await side.getByRole('button', { name: 'Show 2 more: Going well' }).press('Enter');
  await expect(side.getByRole('listitem')).toHaveCount(5);
  await expect(side.getByText('and 1 more whom the review shows')).toBeVisible();
  const fewer = side.getByRole('button', { name: 'Show fewer: Going well' });
  await expect(fewer).toBeFocused();
  await fewer.press('Enter');
  await expect(side.getByRole('listitem')).toHaveCount(3);
});

test('a class is reviewed with one key for each student', async ({ page }) => {
  await page.goto('/?window=last-week');
  await expect(page.getByText('15 students, all with data')).toBeVisible();
  await page.getByRole('link', { name: 'Review the class' }).click();
  const review = page.getByRole('region', { name: 'Review' });
  await expect(page.getByRole('button', { name: 'Looked at, next student' })).toBeFocused();
  const students = 15;
  let actions = 0;
  for (let place = 1; place <= students; place += 1) {
    await expect(review).toContainText(`Student ${place} of ${students}, ${place - 1} looked at`);
    await page.keyboard.press('Enter');
    actions += 1;
  }
  expect(actions).toBe(students);
  await expect(page.getByText('15 of 15 looked at')).toBeVisible();
  await expect(page).toHaveURL('/?window=last-week');
});

test('evidence is one link away, and back returns to the review', async ({ page }) => {
  await page.goto('/?window=last-week');
  await page.getByRole('link', { name: 'Review the class' }).click();
  const review = page.getByRole('region', { name: 'Review' });
  await expect(review).toContainText('Student 1 of 15, 0 looked at');
  await page.keyboard.press('j');
  await expect(review).toContainText('Student 2 of 15, 1 looked at');
  await review.getByRole('link', { name: /^Open / }).click();
  await expect(page).toHaveURL(/\/students\/.+window=last-week$/);
  await expect(review).toHaveCount(0);
  await page.goBack();
  await expect(review).toContainText('Student 2 of 15, 1 looked at');
});

test('rows fail alone, say what they lack and are asked for again', async ({ page, expectConsole }) => {
  expectConsole(/503/);
  expectConsole(/403/);
  await page.goto('/');
  await page.getByRole('link', { name: 'Scenarios' }).click();
  await expect(page.getByText(/^25 students: /)).toContainText('3 not loaded');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('Emil Empty')).toContainText('no sessions');
  await expect(row('Thea Thin')).toContainText('too little data');
  await expect(row('Nora Not-Observed')).toContainText('not');
  await expect(row('Uma Unavailable')).toContainText('could not be loaded');
  // Nothing else asks then.
  await expect(page.getByText(/^Still comparing/)).toHaveCount(0);
  const askedAgain = page.waitForRequest(/\/overview\?/);
  await page.getByRole('button', { name: /^Try again: Uma/ }).click();
  await askedAgain;
  await expect(row('Uma Unavailable')).toContainText('could not be loaded');
  await row('Olu Oneday').getByRole('link').click();
  await expect(page).toHaveURL(scenarioPath(4));
});

test('the table is sorted, narrowed by the strip and walked by keys, and the address keeps it', async ({
  page,
}) => {
  await page.goto('/?window=last-week');
  await expect(page.getByText('15 students, all with data')).toBeVisible();
  await page.getByRole('link', { name: 'Off-task' }).click();
  await expect(page).toHaveURL('/?window=last-week&sort=share');
  await expect(page.getByRole('columnheader', { name: 'Off-task' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page
    .getByRole('list', { name: 'Students by off-task share' })
    .getByRole('link')
    .nth(1)
    .press('Enter');
  await expect(page).toHaveURL('/?window=last-week&sort=share&band=5');
  await page.reload();
  await expect(page.getByText('15 students, all with data')).toBeVisible();
  const shown = page.getByRole('rowheader');
  await expect(shown.first()).toBeVisible();
  await expect(shown).not.toHaveCount(15);
  await page.keyboard.press('j');
  await expect(shown.first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(shown.nth(1).getByRole('link')).toBeFocused();
});
