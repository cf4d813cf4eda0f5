/** No finding of axe on any route and state, themes and sizes of screen in pairs; and the keyboard alone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { amaraPath, scenarioPath } from './students.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Two pairs: the two of a pair, 0 and 1 or 2 and 3, hold both themes and both sizes. */
const surroundings = [
  { colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 1366, height: 768 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const;

interface State {
  readonly what: string;
  readonly path: string;
  /** What a person does to get there. */
  readonly act?: (page: Page) => Promise<void>;
  /** What is on screen once the state is reached. */
  readonly shows: (page: Page) => readonly Locator[];
  /** Console errors that the state brings along. */
  readonly complaints?: readonly RegExp[];
  /** True for what is seen most and holds most: looked at in both themes and both sizes, the others in one place each. */
  readonly isSeenMost?: true;
}

const overview = (page: Page) => [
  page.getByRole('region', { name: 'Summary' }).getByRole('term').first(),
  page.getByRole('figure'),
  page.getByRole('region', { name: 'Sessions table' }),
];
const text = (words: string) => (page: Page) => [page.getByText(words).first()];
const twoAlerts = (page: Page) => [page.getByRole('alert').nth(1)];

const states: readonly State[] = [
  {
    what: 'a class',
    path: '/?window=last-week',
    shows: (page) => [page.getByRole('heading', { name: /^Going well \d/ }), page.getByText('all with data')],
    isSeenMost: true,
  },
  {
    what: 'the rules of a class',
    path: '/',
    act: (page) => page.getByText('Why is this here?').click(),
    shows: text('Why is this here?'),
    isSeenMost: true,
  },
  {
    what: 'the keys of a class',
    path: '/',
    act: (page) => page.getByRole('button', { name: 'Keys', exact: true }).click(),
    shows: (page) => [page.getByRole('switch', { name: 'Single keys' })],
    isSeenMost: true,
  },
  {
    what: 'the review of a class',
    path: '/?window=last-week',
    act: (page) => page.getByRole('link', { name: 'Review the class' }).click(),
    shows: text('Student 1 of 15'),
    isSeenMost: true,
  },
  {
    what: 'a search without a match',
    path: '/',
    act: (page) => page.getByRole('searchbox', { name: 'Find a student' }).fill('zzz'),
    shows: text('No student’s name contains'),
  },
  {
    what: 'custom dates in the wrong order',
    path: `${scenarioPath(4)}?from=2026-03-02&to=2026-03-06`,
    async act(page) {
      await page.getByLabel('to', { exact: true }).fill('2026-03-01');
      await page.getByRole('button', { name: 'Show' }).click();
    },
    shows: text('The last day lies before the first.'),
  },
  {
    what: 'the last 4 weeks',
    path: `${scenarioPath(5)}?window=four-weeks`,
    shows: overview,
    isSeenMost: true,
  },
  {
    what: 'the table of days',
    path: `${scenarioPath(5)}?window=last-week&trend=table`,
    shows: (page) => [page.getByRole('rowheader', { name: 'Sun, Mar 8' })],
    isSeenMost: true,
  },
  {
    what: 'a day in the tooltip',
    path: `${scenarioPath(5)}?window=last-week`,
    act: (page) => page.getByRole('link', { name: /^Mon, Mar 2: / }).focus(),
    shows: (page) => [page.getByRole('tooltip').getByText('Mon, Mar 2')],
    isSeenMost: true,
  },
  {
    what: 'the sessions',
    path: `${scenarioPath(15)}/sessions?window=four-weeks`,
    shows: (page) => [page.getByRole('region', { name: 'Sessions table' })],
    isSeenMost: true,
  },
  {
    what: 'very many sessions, sorted',
    path: `${scenarioPath(25)}/sessions?window=four-weeks&sort=off-task`,
    shows: (page) => [
      page.getByRole('columnheader', { name: 'Off-task', exact: true }).locator('visible=true'),
    ],
    isSeenMost: true,
  },
  {
    what: 'a list of sessions that was stopped, and a search in it without a match',
    path: `${scenarioPath(25)}/sessions`,
    async act(page) {
      await page.getByRole('region', { name: 'Sessions table' }).waitFor();
      await page.route(/offset=[3-9]00/, () => undefined);
      await page.getByRole('link', { name: 'Last week' }).click();
      await page.getByRole('button', { name: 'Stop loading' }).click();
      await page.getByRole('searchbox', { name: 'Find in this list' }).fill('zzz');
    },
    shows: (page) => [
      page.getByRole('button', { name: 'Load the rest' }),
      page.getByText('No session of this list has these words.'),
    ],
    isSeenMost: true,
  },
  {
    what: 'a session and its signals',
    path: `${scenarioPath(15)}/sessions`,
    act: (page) => page.getByRole('cell').getByRole('link').first().click(),
    shows: (page) => [page.getByRole('figure'), page.getByRole('region', { name: 'Signals table' })],
    isSeenMost: true,
  },
  {
    what: 'unruly signals, one of them selected',
    path: `${scenarioPath(23)}/sessions`,
    async act(page) {
      await page.getByRole('cell').getByRole('link').first().click();
      await page.getByRole('listbox', { name: 'Signals along the session' }).press('Enter');
    },
    shows: (page) => [
      page.getByRole('button', { name: 'Show in the table' }),
      page.getByText(/^Shaded: outside the session/),
    ],
    isSeenMost: true,
  },
  {
    what: 'a timeline zoomed in, with its keys shown',
    path: `${scenarioPath(23)}/sessions`,
    async act(page) {
      await page.getByRole('cell').getByRole('link').first().click();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.getByRole('button', { name: 'Timeline keys' }).click();
    },
    shows: (page) => [page.getByRole('group', { name: 'Keys of the timeline' }), page.getByText(/^Shown: /)],
    isSeenMost: true,
  },
  {
    what: 'a session with 5,000 signals',
    path: `${scenarioPath(24)}/sessions`,
    act: (page) => page.getByRole('cell').getByRole('link').first().click(),
    shows: (page) => [page.getByRole('figure'), page.getByRole('region', { name: 'Signals table' })],
  },
  {
    what: 'the signals of a week',
    path: `${scenarioPath(13)}/insights`,
    shows: (page) => [page.getByRole('region', { name: 'Signals table' })],
    isSeenMost: true,
  },
  {
    what: 'chosen signals by kind',
    path: `${scenarioPath(15)}/insights?window=four-weeks&types=UnauthorizedAppUse,Game&weekday=1&by=type`,
    async act(page) {
      const button = page.getByRole('button', { name: 'Narrow down' });
      await page.getByRole('region', { name: 'Signals table' }).waitFor();
      if (await button.isVisible()) await button.click();
    },
    shows: (page) => [
      page.getByRole('region', { name: 'Signals table' }),
      page.getByRole('link', { name: /chosen; show without it$/ }).first(),
    ],
    isSeenMost: true,
  },
  { what: 'a student without signals', path: `${scenarioPath(2)}/insights`, shows: text('No signals in') },
  {
    what: 'the safety panel, open',
    path: `${scenarioPath(14)}/insights`,
    act: (page) => page.getByText(/^Safety:/).click(),
    shows: text('not an emergency channel'),
    isSeenMost: true,
  },
  {
    what: 'the student switcher',
    path: `${scenarioPath(4)}?trend=table`,
    act: (page) => page.getByRole('button', { name: 'Switch student' }).click(),
    shows: (page) => [page.getByRole('searchbox', { name: 'Find a student by name' })],
    isSeenMost: true,
  },
  { what: 'the about page', path: '/about', shows: text('not affiliated') },
  { what: 'the guide’s student', path: scenarioPath(1), shows: text('There is nothing to draw') },
  { what: 'no sessions', path: scenarioPath(2), shows: text('No sessions in these days.') },
  { what: 'a single short session', path: scenarioPath(3), shows: overview },
  { what: 'a single day', path: scenarioPath(4), shows: overview },
  { what: 'a week of a clock change', path: `${scenarioPath(5)}?window=last-week`, shows: overview },
  { what: 'sessions over midnight', path: `${scenarioPath(6)}?window=last-week`, shows: overview },
  { what: 'nothing measured', path: scenarioPath(7), shows: text('not measured') },
  { what: 'a day that is not over', path: scenarioPath(8), shows: overview },
  { what: 'unknown levels', path: scenarioPath(9), shows: overview },
  { what: 'unknown types', path: scenarioPath(10), shows: overview },
  { what: 'unknown proctoring results', path: scenarioPath(11), shows: overview },
  { what: 'an unknown application', path: scenarioPath(12), shows: overview },
  { what: 'hostile text', path: scenarioPath(13), shows: overview },
  { what: 'a student with safety signals', path: scenarioPath(14), shows: overview },
  { what: 'proctored sessions', path: scenarioPath(15), shows: overview },
  { what: 'very many sessions', path: scenarioPath(16), shows: overview },
  {
    what: 'places held while answers are slow',
    path: scenarioPath(17),
    shows: (page) => [
      page.getByRole('heading', { level: 1 }),
      page.getByRole('status').filter({ hasText: 'Loading' }).first(),
    ],
  },
  {
    what: 'TimeBack not available',
    path: scenarioPath(18),
    complaints: [/503/],
    shows: twoAlerts,
    isSeenMost: true,
  },
  { what: 'data that may not be seen', path: scenarioPath(19), complaints: [/403/], shows: twoAlerts },
  {
    what: 'an answer out of the agreed form',
    path: scenarioPath(20),
    shows: text('1 session could not be read'),
  },
  {
    what: 'a window that TimeBack refuses',
    path: `${scenarioPath(22)}?from=2025-03-12&to=2026-03-11`,
    complaints: [/400/],
    shows: text('It does for 28 days'),
  },
  {
    what: 'an unknown student',
    path: '/students/not-an-id',
    complaints: [/400/],
    shows: text('Student not found'),
  },
  { what: 'an unknown address', path: '/grades', complaints: [/404/], shows: text('Page not found') },
];

for (const [place, { colorScheme, viewport }] of surroundings.entries()) {
  test.describe(`${colorScheme}, ${viewport.width} x ${viewport.height}`, () => {
    test.use({ colorScheme, viewport });

    const here = states.filter(({ isSeenMost }, index) =>
      isSeenMost === true ? index % 2 === Math.floor(place / 2) : index % surroundings.length === place,
    );
    for (const { what, path, act, shows, complaints = [] } of here) {
      test(`axe finds nothing: ${what}`, async ({ page, expectConsole }) => {
        for (const line of complaints) expectConsole(line);
        await page.goto(path);
        await act?.(page);
        for (const part of shows(page)) await expect(part).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const findings = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
        );
        expect(findings).toEqual([]);
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
    await page.keyboard.press('/');
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
    await tabTo(page, page.getByRole('button', { name: 'Refresh' }), 1);
    await tabTo(page, page.getByRole('link', { name: 'This week' }), 4);
    await tabTo(page, page.getByRole('link', { name: 'Last week' }), 1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${scenarioPath(4)}?window=last-week`);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(scenarioPath(4));

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
    await expect(page.getByText(/^Session \d+ of \d+ this week$/)).toBeVisible();
    const first = page.url();

    await page.keyboard.press('p');
    await expect(page).not.toHaveURL(first);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    // There is a way on as soon as the session is known, and not before.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d:\d\d/);
    await expect(page.getByText(/^Session \d+ of \d+ this week$/)).toBeVisible();
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
    await tabTo(page, timeline, 20);
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
    await tabTo(page, toggle, 20);
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
