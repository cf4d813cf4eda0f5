/** No finding of axe on any route and state, themes and sizes of screen in pairs; and the keyboard alone. */
import { runAxe } from './axe.ts';
import { openState, states } from './product-states.ts';
import { amaraPath, scenarioPath } from './students.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './test.ts';

/** Each state in one of these; in all of them, and more, by `npm run test:full` (every-state.spec.ts). */
const surroundings = [
  { colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 1366, height: 768 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const;

for (const [place, { colorScheme, viewport }] of surroundings.entries()) {
  test.describe(`${colorScheme}, ${viewport.width} x ${viewport.height}`, () => {
    test.use({ colorScheme, viewport });

    const here = states.filter((_state, index) => index % surroundings.length === place);
    for (const state of here) {
      test(`axe finds nothing: ${state.what}`, async ({ page, expectConsole }) => {
        await openState(page, state, expectConsole);
        const { findings, looked } = await runAxe(page);
        expect(findings).toEqual([]);
        // WCAG 2.5.8: the rule is not among those that axe runs when it is told nothing.
        expect(looked).toContain('target-size');
      });
    }
  });
}

test.describe('the keyboard alone', () => {
  test('finds a student, reads last week as a table and comes back', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('searchbox', { name: 'Find a student' })).toBeVisible();
    await tabTo(page, page.getByRole('link', { name: 'Skip to the page' }), 1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('f');
    await expect(page.getByRole('searchbox', { name: 'Find a student' })).toBeFocused();
    await page.keyboard.type('olu');
    // In all lists: after two letters, another class has a match too, and Tab would go there.
    await expect(page.getByRole('main').getByRole('region').getByRole('link')).toHaveText([
      'Review the class',
      'Olu Oneday',
    ]);
    await tabTo(page, page.getByRole('link', { name: 'Olu Oneday' }), 4);
    await page.keyboard.press('Enter');

    await expect(page.getByRole('heading', { level: 1, name: 'Olu Oneday' })).toBeFocused();
    await expect(page.getByRole('figure')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Sessions table' })).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Refresh' }), 1);
    await tabTo(page, page.getByRole('link', { name: 'This week' }), 4);
    await tabTo(page, page.getByRole('link', { name: 'Last week' }), 1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${scenarioPath(4)}?window=last-week`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Last week');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(scenarioPath(4));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('This week');

    await tabTo(page, page.getByRole('link', { name: 'Show as table' }), 16);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Days as a table' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Show as chart' })).toBeFocused();
    await tabTo(page, page.getByRole('region', { name: 'Days as a table' }), 1);
    await tabTo(page, page.getByRole('link', { name: 'Mon, Mar 9', exact: true }), 1);
    await tabTo(page, page.getByRole('region', { name: 'Applications table' }), 5);
    await tabTo(page, page.getByRole('region', { name: 'Weekdays and hours table' }), 1);
    await tabTo(page, page.getByRole('region', { name: 'Sessions table' }), 2);
    await tabTo(page, page.getByRole('link', { name: 'Show as chart' }), 12, 'Shift+Tab');
    await expect(page.getByRole('link', { name: 'Show as chart' })).toBeFocused();

    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: '7A · This week' })).toBeFocused();
  });

  test('goes from where off-task time went to the signals, to one session and its neighbours, and back', async ({
    page,
  }) => {
    await page.goto(amaraPath);
    const seeSignals = page.getByRole('link', { name: /^See the signals: / }).first();
    await expect(seeSignals).toBeVisible();
    await tabTo(page, seeSignals, 60);
    const level = await seeSignals.getAttribute('aria-label');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/insights\?types=/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

    const session = page.getByRole('region', { name: 'Signals table' }).getByRole('link').first();
    await expect(session).toBeVisible();
    await tabTo(page, session, 40);
    const signals = page.url();
    const times = (await session.innerText()).replace(/^Session /, '');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(times);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const place = page.getByText(/^Session \d+ of \d+ this week$/);
    const firstPlace = await place.innerText();
    const first = page.url();

    await page.keyboard.press('p');
    await expect(page).not.toHaveURL(first);
    // The address is the next page's before the page is.
    await expect(page.getByText(firstPlace, { exact: true })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    // There is a way on as soon as the session is known, and not before.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d:\d\d/);
    await expect(place).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(times);

    for (let steps = 0; steps < 3; steps += 1) await page.goBack();
    await expect(page).toHaveURL(signals);
    await expect(session).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(amaraPath);
    await expect(page.getByRole('link', { name: level ?? '' })).toBeFocused();
  });

  test('walks along a session’s signals, selects one, reads its row and comes back', async ({ page }) => {
    await page.goto(`${scenarioPath(23)}/sessions?window=last-week`);
    const session = page.getByRole('cell').getByRole('link').first();
    await expect(session).toBeVisible();
    await session.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const whole = page.getByRole('link', { name: 'All signals 16' });
    await expect(whole).toBeVisible();
    const timeline = page.getByRole('listbox', { name: 'Signals along the session' });
    await tabTo(page, timeline, 30);
    const address = page.url();
    const ring = (name: RegExp) => timeline.getByRole('option', { name });

    await expect(ring(/^Looked away from the screen, .*, began before the session$/)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(ring(/^Paused for a long time, 12:34:00 AM, a moment$/)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/&signal=[\da-f-]{36}(?:&|$)/);
    await expect(page.getByRole('link', { name: '12:34:00 AM' })).toHaveAttribute('aria-current', 'true');

    await page.keyboard.press('+');
    await expect(page.getByText(/^Shown: /)).toBeVisible();
    await page.keyboard.press('0');
    await expect(page.getByText(/^Shown: /)).toHaveCount(0);
    await tabTo(page, page.getByRole('button', { name: 'Show in the table' }), 1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: '12:34:00 AM' })).toBeFocused();

    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('button', { name: 'Show in the table' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: '12:34:00 AM' })).toBeFocused();
    await tabTo(page, page.getByRole('region', { name: 'Signals table' }), 6, 'Shift+Tab');
    await tabTo(page, timeline, 1, 'Shift+Tab');
    await page.keyboard.press('End');
    await expect(ring(/^Paused for a long time, .*, went on after the session$/)).toBeVisible();
  });

  test('sets dates of its own and gets the message where it is', async ({ page }) => {
    await page.goto(scenarioPath(4));
    await expect(page.getByRole('figure')).toBeVisible();
    const toggle = page.getByRole('button', { name: 'Custom dates' });
    await tabTo(page, toggle, 30);
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Enter');
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await tabTo(page, page.getByLabel('From'), 3);
    // A date field has a stop for month, day, year and calendar; digits move on by themselves as far as the year.
    await page.keyboard.type('03062026');
    await tabTo(page, page.getByLabel('to', { exact: true }), 2);
    await page.keyboard.type('03022026');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('The last day lies before the first.');
    await expect(page.getByLabel('to', { exact: true })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('03082026');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${scenarioPath(4)}?from=2026-03-06&to=2026-03-08`);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByLabel('to', { exact: true })).toBeFocused();
  });
});
