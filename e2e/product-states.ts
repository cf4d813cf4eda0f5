/**
 * The product's routes and states, with how a person gets there: the one table that all tests stand on which look at the
 * whole product. A session that runs out needs a server of its own, and is looked at where that is started, in
 * sign-in.spec.ts.
 */
import type { Locator, Page } from '@playwright/test';
import { become } from './become.ts';
import { amaraPath, scenarioPath } from './students.ts';
import { expect } from './test.ts';

export interface State {
  readonly what: string;
  readonly path: string;
  /** What a person does to get there. */
  readonly act?: (page: Page) => Promise<void>;
  /** What is on screen once the state is reached. */
  readonly shows: (page: Page) => readonly Locator[];
  /** Console errors that the state brings along. */
  readonly complaints?: readonly RegExp[];
  /** True where the state is that something has not come yet: figures, sessions and signals never do. */
  readonly isUnderWay?: true;
  /** True for one state of each route, with all that the route can hold: what is looked at in every width. */
  readonly isOfRoute?: true;
  /** True for states that are gone through heading by heading and stop by stop: every route, filled and failed. */
  readonly isWalked?: true;
}

const overview = (page: Page) => [
  page.getByRole('region', { name: 'Summary' }).getByRole('term').first(),
  page.getByRole('figure'),
  page.getByRole('region', { name: 'Sessions table' }),
];
const text = (words: string) => (page: Page) => [page.getByText(words).first()];
const twoAlerts = (page: Page) => [page.getByRole('alert').nth(1)];

/** Every route in every state that a browser can be brought to, each once. */
export const states: readonly State[] = [
  {
    what: 'a class',
    path: '/?window=last-week',
    shows: (page) => [page.getByRole('heading', { name: /^Going well \d/ }), page.getByText('all with data')],
    isOfRoute: true,
    isWalked: true,
  },
  {
    what: 'the rules of a class',
    path: '/',
    act: (page) => page.getByText('Why is this here?').click(),
    shows: text('Why is this here?'),
  },
  {
    what: 'the keys of a class',
    path: '/',
    act: (page) => page.getByRole('button', { name: 'Keys', exact: true }).click(),
    shows: (page) => [page.getByRole('switch', { name: 'Single keys' })],
  },
  {
    what: 'the review of a class',
    path: '/?window=last-week',
    async act(page) {
      // What changed comes in above what has the focus: the walk begins when all of it is there.
      await page.getByText('all with data').waitFor();
      // Both lists say it.
      await page
        .getByText(/^Still comparing/)
        .first()
        .waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Review the class' }).click();
    },
    shows: text('Student 1 of 15'),
    isWalked: true,
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
    isOfRoute: true,
  },
  {
    what: 'the table of days',
    path: `${scenarioPath(5)}?window=last-week&trend=table`,
    shows: (page) => [page.getByRole('rowheader', { name: 'Sun, Mar 8' })],
    isWalked: true,
  },
  {
    what: 'a day in the tooltip',
    path: `${scenarioPath(5)}?window=last-week`,
    act: (page) => page.getByRole('link', { name: /^Mon, Mar 2: / }).focus(),
    shows: (page) => [page.getByRole('tooltip').getByText('Mon, Mar 2')],
  },
  {
    what: 'the sessions',
    path: `${scenarioPath(15)}/sessions?window=four-weeks`,
    shows: (page) => [page.getByRole('region', { name: 'Sessions table' })],
    isOfRoute: true,
    isWalked: true,
  },
  {
    what: 'very many sessions, sorted',
    path: `${scenarioPath(25)}/sessions?window=four-weeks&sort=off-task`,
    shows: (page) => [
      page.getByRole('columnheader', { name: 'Off-task', exact: true }).locator('visible=true'),
    ],
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
  },
  {
    what: 'a session and its signals',
    path: `${scenarioPath(15)}/sessions`,
    act: (page) => page.getByRole('cell').getByRole('link').first().click(),
    shows: (page) => [page.getByRole('figure'), page.getByRole('region', { name: 'Signals table' })],
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
    isOfRoute: true,
    isWalked: true,
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
    isOfRoute: true,
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
  },
  { what: 'a student without signals', path: `${scenarioPath(2)}/insights`, shows: text('No signals in') },
  {
    what: 'the safety panel, open',
    path: `${scenarioPath(14)}/insights`,
    act: (page) => page.getByText(/^Safety:/).click(),
    shows: text('not an emergency channel'),
    isWalked: true,
  },
  {
    what: 'the student switcher',
    path: `${scenarioPath(4)}?trend=table`,
    act: (page) => page.getByRole('button', { name: 'Switch student' }).click(),
    shows: (page) => [page.getByRole('searchbox', { name: 'Find a student by name' })],
  },
  { what: 'the about page', path: '/about', shows: text('not affiliated'), isOfRoute: true, isWalked: true },
  {
    what: 'who can see a student',
    path: `${amaraPath}/access`,
    shows: text('Ingrid Fernwood'),
    isOfRoute: true,
    isWalked: true,
  },
  {
    what: 'who can see a student, for a teacher',
    path: '/about',
    async act(page) {
      await become(page, 'See as another role', /^Teacher of 7A/);
      await page.getByRole('button', { name: 'Ingrid Fernwood' }).waitFor();
      await page.goto(`${amaraPath}/access`);
    },
    shows: text('This page is for counselors and administrators.'),
  },
  {
    what: 'the record of access',
    path: '/access-record',
    shows: text('The record is not kept in a file here'),
    isOfRoute: true,
    isWalked: true,
  },
  {
    what: 'what TimeBack sends that nobody here knows',
    path: '/diagnostics',
    shows: text('Copy this report'),
    isOfRoute: true,
    isWalked: true,
  },
  {
    what: 'signed out',
    path: '/signed-out',
    shows: text('You are signed out'),
    isOfRoute: true,
    isWalked: true,
  },
  {
    what: 'a sign-in that failed',
    path: '/sign-in/failed?reason=expired&return=%2F',
    shows: text('This sign-in is no longer good'),
    isOfRoute: true,
    isWalked: true,
  },
  {
    what: 'the menu of roles',
    path: '/about',
    act: (page) => page.getByRole('button', { name: 'See as another role' }).click(),
    shows: (page) => [page.getByRole('link', { name: /^Teacher of 7B/ })],
  },
  {
    what: 'a role that was taken',
    path: '/about',
    async act(page) {
      await become(page, 'See as another role', /^Counselor/);
      await page.getByRole('button', { name: 'Odalys Brightwater' }).click();
    },
    shows: text('See the demo as'),
  },
  {
    what: 'the way to any student and window',
    path: '/?window=last-week',
    act: (page) => page.getByRole('button', { name: 'Go to' }).click(),
    shows: (page) => [
      page.getByRole('searchbox', { name: 'A student or a window; Enter goes to the first' }),
      page.getByRole('group', { name: 'Go to' }).getByRole('link', { name: 'Hana Applebrook' }),
    ],
  },
  {
    what: 'a figure opened to how it is measured',
    path: amaraPath,
    async act(page) {
      // The name and the chart move what stands below them, also from under a finger.
      await page.getByRole('heading', { level: 1, name: /^Amara Moonvale/ }).waitFor();
      await page.getByRole('figure').waitFor();
      await page.getByRole('button', { name: 'How focused time is measured' }).click();
    },
    shows: (page) => [
      page.getByRole('group', { name: 'How focused time is measured' }).getByRole('term').first(),
    ],
  },
  {
    what: 'a search in the class that finds',
    path: '/?window=last-week',
    act: (page) => page.getByRole('searchbox', { name: 'Find a student' }).fill('am'),
    shows: (page) => [page.getByRole('rowheader', { name: 'Amara Moonvale' })],
  },
  {
    what: 'levels in the bars of days',
    path: `${amaraPath}?window=last-week&stack=levels`,
    shows: overview,
  },
  {
    what: 'shares in the bars of days',
    path: `${amaraPath}?window=last-week&measure=percent`,
    shows: overview,
  },
  {
    what: 'a session that nobody knows',
    path: `${amaraPath}/sessions/0d1f7a3e-52b4-4b52-9c1a-6e1f0c9b7a10`,
    complaints: [/404/],
    shows: text('TimeBack does not know this session.'),
  },
  { what: 'the guide’s student', path: scenarioPath(1), shows: text('There is nothing to draw') },
  { what: 'no sessions', path: scenarioPath(2), shows: text('No sessions in these days.') },
  { what: 'a single short session', path: scenarioPath(3), shows: overview },
  { what: 'a single day', path: scenarioPath(4), shows: overview },
  {
    what: 'a week of a clock change',
    path: `${scenarioPath(5)}?window=last-week`,
    shows: overview,
    isWalked: true,
  },
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
    isUnderWay: true,
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
    isWalked: true,
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
    isWalked: true,
  },
  {
    what: 'an unknown address',
    path: '/grades',
    complaints: [/404/],
    shows: text('Page not found'),
    isOfRoute: true,
    isWalked: true,
  },
];

export const walkedStates = states.filter(({ isWalked }) => isWalked === true);

/** Opens a page and does what leads to the state, until all of it is on screen, the frame's own tools included. */
export async function openState(
  page: Page,
  { path, act, shows, complaints = [], isUnderWay }: State,
  expectConsole: (line: RegExp) => void,
): Promise<void> {
  for (const line of complaints) expectConsole(line);
  if (isUnderWay === true) await page.route(/\/api\/insights\//, () => undefined);
  await page.goto(path);
  await act?.(page);
  for (const part of shows(page)) await expect(part).toBeVisible();
  // Go to, Keys, Print, and who is looking.
  await expect(page.getByRole('banner').getByRole('button').nth(3)).toBeVisible();
  if (isUnderWay === true) return;
  // What is looked at must not change meanwhile. Until the roster has come, a student goes by the beginning of their id.
  await expect(page.getByRole('heading', { level: 1, name: /\bStudent [0-9a-f]{8}\b/ })).toHaveCount(0);
  await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
  // The last that comes to a class.
  await expect(page.getByText(/^Still comparing/)).toHaveCount(0);
}
