/** What a screen reader can jump by, on every route: landmarks and headings in their order, as the browser hands them on. */
import type { Page } from '@playwright/test';
import { readSpoken } from './accessibility-tree.ts';
import { openState, walkedStates } from './product-states.ts';
import { expect, test } from './test.ts';

const frame = ['banner', 'main'];

const ofStudent = (title: string) => [
  ...frame,
  '  navigation: Breadcrumbs',
  '  navigation: Students',
  `  h1 ${title}`,
  '  navigation: Pages of this student',
  '  navigation: Time window',
];

/** A panel whose title is its finding: the words are tested elsewhere, here it is how it begins. */
const panel = (title: string, ...inside: readonly string[]) => [
  `  region: ${title}…`,
  `    h2 ${title}…`,
  ...inside.map((line) => `    ${line}`),
];

const ofOverview = (...trend: readonly string[]) => [
  ...ofStudent('Dora Daylight · Last week'),
  '  region: Summary',
  ...panel('Off-task share', ...trend),
  ...panel(
    'On-device distractions took',
    'h3 On-device distractions',
    'h3 Student not present',
    'h3 Learning-app habits',
    'h3 Environmental distractions',
  ),
  ...panel('Most time in', 'region: Applications table'),
  ...panel('Session time', 'region: Weekdays and hours table', 'region: School hours table'),
  ...panel('Recent sessions', 'region: Sessions table'),
];

/** Lines as `readSpoken` makes them; of one that ends in "…", the beginning. */
const outlines: Readonly<Record<string, readonly string[]>> = {
  'a class': [
    ...frame,
    '  h1 7A · Last week',
    '  navigation: Classes',
    '  navigation: Time window',
    '  region: Summary',
    ...panel('Worth a look'),
    ...panel('Going well'),
    ...panel('Students', 'region: Students table'),
  ],
  'the review of a class': [
    ...frame,
    '  h1 7A · Last week',
    '  navigation: Classes',
    '  navigation: Time window',
    '  region: Summary',
    '  region: Review',
    '    h2 Hana Applebrook',
  ],
  'a week of a clock change': ofOverview(),
  'the table of days': ofOverview('region: Days as a table'),
  'the sessions': [
    ...ofStudent('Petra Proctored · Last 4 weeks'),
    ...panel('26 sessions', 'search', 'region: Sessions table'),
  ],
  'unruly signals, one of them selected': [
    ...frame,
    '  navigation: Breadcrumbs',
    '  h1 Mon, Mar 9, 12:20…',
    '  navigation: Sessions before and after',
    '  region: Summary',
    ...panel('1 session on'),
    ...panel('Signals along the session', 'navigation: Kinds of signals', 'region: Signals table'),
  ],
  'the safety panel, open': [
    ...ofStudent('Sasha Safety · This week'),
    ...panel(
      '5 off-task signals',
      'navigation: Kinds of signals',
      'navigation: Narrow down the signals',
      ...['Kind of signal', 'Application', 'Weekday'].flatMap((facet) => [
        `  region: ${facet}`,
        `    h3 ${facet}`,
      ]),
      'region: Signals table',
    ),
    '  region: Safety',
  ],
  'the about page': [...frame, '  h1 About Week in Focus'],
  'who can see a student': [...frame, '  h1 Who can see Amara Moonvale, and why', ...panel('People')],
  'the record of access': [...frame, '  h1 Record of access'],
  'what TimeBack sends that nobody here knows': [...frame, '  h1 Diagnostics'],
  'a sign-in that failed': [...frame, '  h1 This sign-in is no longer good'],
  'signed out': [...frame, '  h1 You are signed out'],
  'TimeBack not available': [
    ...ofStudent('Uma Unavailable (503) · This week'),
    '  region: Summary',
    ...panel('Recent sessions'),
  ],
  'an unknown student': [...frame, '  h1 Student not found'],
  'an unknown address': [...frame, '  h1 Page not found'],
};

/** The line that was expected, where the one that was read begins like it. */
function toExpected(read: string, line = ''): string {
  return line.endsWith('…') && read.startsWith(line.slice(0, -1)) ? line : read;
}

/** Names under which links outside of tables and lists, which would tell them apart, lead to several places (WCAG 2.4.4). */
async function findVagueLinks(page: Page): Promise<readonly string[]> {
  const links = await page.getByRole('link').evaluateAll((all) =>
    all
      .filter((link) => link.closest('tr, li, [role="gridcell"]') === null)
      .map((link) => ({
        name: link.getAttribute('aria-label') ?? link.textContent.trim(),
        href: link.getAttribute('href'),
      })),
  );
  return [...Map.groupBy(links, ({ name }) => name)].flatMap(([name, alike]) =>
    new Set(alike.map(({ href }) => href)).size > 1 ? [name] : [],
  );
}

for (const state of walkedStates) {
  test(`landmarks and headings make an outline, and every control has a name: ${state.what}`, async ({
    page,
    expectConsole,
  }) => {
    const expected = outlines[state.what] ?? [];
    await openState(page, state, expectConsole);
    const { outline: all, nameless } = await readSpoken(page);
    // Diagnostics have a heading for each endpoint that anybody has asked by now.
    const outline = all.filter((line) => !line.startsWith('  h2 GET '));
    expect(outline.map((read, index) => toExpected(read, expected[index]))).toEqual(expected);
    expect(nameless).toEqual([]);
    expect(await findVagueLinks(page)).toEqual([]);
    const levels = outline
      .flatMap((line) => Number(/^ *h(\d) /.exec(line)?.[1] ?? Number.NaN))
      .filter(Boolean);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
}
