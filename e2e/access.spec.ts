/** The pages for those who answer for who sees what: by keyboard, for each role. */
import { amaraPath, scenarioPath } from './students.ts';
import { tabTo } from './tab-to.ts';
import { become } from './become.ts';
import { expect, test } from './test.ts';
import { expectWholeOverview } from './whole-overview.ts';

test('a counselor is led from a student to who can see that student, and back, by keyboard alone', async ({
  page,
}) => {
  await page.goto('/about');
  await become(page, 'See as another role', /^Counselor/);
  await expect(page.getByRole('button', { name: 'Odalys Brightwater' })).toBeVisible();
  await page.goto(amaraPath);
  const link = page.getByRole('link', { name: 'Who can see this student, and why' });
  await expect(link).toBeVisible();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who can see Amara Moonvale, and why');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('region', { name: 'People' })).toContainText('Ingrid Fernwood');
  await expect(page.getByRole('region', { name: 'People' })).not.toContainText('Tomasz Applegarth');
  await tabTo(page, page.getByRole('link', { name: 'Back to Amara Moonvale' }), 1, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(amaraPath);
});

test('a teacher is neither led there nor shown anything there, and reads no safety signal', async ({
  page,
}) => {
  await page.goto('/about');
  await become(page, 'See as another role', /^Teacher of 7A/);
  await expect(page.getByRole('button', { name: 'Ingrid Fernwood' })).toBeVisible();
  await page.goto(amaraPath);
  await expect(page.getByRole('heading', { level: 1, name: /Amara Moonvale/ })).toBeVisible();
  await expectWholeOverview(page);
  await expect(page.getByRole('link', { name: /^Who can see/ })).toHaveCount(0);
  await page.goto(`${amaraPath}/access`);
  await expect(page.getByText('This page is for counselors and administrators.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'People' })).toHaveCount(0);
  await page.goto(`${scenarioPath(14)}/insights`);
  await expect(page.getByRole('region', { name: 'Signals table' })).toBeVisible();
  await expect(page.getByText(/^Safety:/)).toHaveCount(0);
});
