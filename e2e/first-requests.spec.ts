/**
 * What each page asks for, and that nothing of it waits for an answer that it does not need. Answers are held back until all
 * has been asked that can be asked without them: no clock has a part in it.
 */
import type { Locator, Page } from '@playwright/test';
import { holdBack } from './hold-back.ts';
import { amaraPath } from './students.ts';
import { expect, test } from './test.ts';

/** How many script files a page may load, those that come later included: one more than today, to be lowered with the build. */
const mostScripts = {
  class: 21,
  student: 23,
  sessions: 22,
  session: 20,
  insights: 20,
  plain: 12,
} as const;

/** Names of students, classes and applications, which every page of a student needs. */
const names = [
  '/applications/1.0',
  '/rostering/1.0/classes',
  '/rostering/1.0/enrollments',
  '/rostering/1.0/users',
];

interface Held {
  /** What has been asked so far, in the order of the alphabet; of a list its first page. */
  readonly asked: () => readonly string[];
  /** Lets answers come from now on, and those that are held back. */
  readonly release: (isWanted?: (path: string) => boolean) => void;
  /** The paths of answers that are held back, with their ids. */
  readonly heldBack: (path: RegExp) => readonly string[];
  readonly scripts: () => number;
}

/** Further pages of a list come after its first one by nature. */
function isFirstPage(url: URL): boolean {
  return ['0', null].includes(url.searchParams.get('offset'));
}

/** Paths below /api, without the ids of students and sessions. */
function toShown(url: URL): string {
  return url.pathname
    .replace(/^\/api/, '')
    .replace(/\/(users|students)\/[\w-]{8,}/, '/$1/:userId')
    .replace(/\/sessions\/[\w-]{8,}/, '/sessions/:sessionId');
}

async function holdAnswers(page: Page): Promise<Held> {
  const asked: string[] = [];
  const waiting: { readonly path: string; readonly go: () => void }[] = [];
  let isLet: (path: string) => boolean = () => false;
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  await page.route('**/api/**', async (route) => {
    const url = new URL(route.request().url());
    if (isFirstPage(url)) asked.push(toShown(url));
    if (!isLet(url.pathname)) {
      await new Promise<void>((resolve) => waiting.push({ path: url.pathname, go: resolve }));
    }
    await route.continue();
  });
  return {
    asked: () => [...asked].sort(),
    release(isWanted = () => true) {
      isLet = isWanted;
      for (const each of waiting.splice(0)) {
        if (isWanted(each.path)) each.go();
        else waiting.push(each);
      }
    },
    heldBack: (wanted) => waiting.map(({ path }) => path).filter((path) => wanted.test(path)),
    scripts: () => scripts.size,
  };
}

/** A link to one session, as the list has it. */
async function findSessionPath(page: Page): Promise<string> {
  await page.goto(`${amaraPath}/sessions?window=last-week`);
  const link = page
    .getByRole('region', { name: 'Sessions table' })
    .getByRole('cell')
    .getByRole('link')
    .first();
  const path = await link.getAttribute('href');
  await page.goto('about:blank');
  return path ?? '';
}

interface PageKind {
  readonly what: string;
  readonly toPath: (page: Page) => string | Promise<string>;
  /** All that the page asks for, before any answer has come. */
  readonly asks: readonly string[];
  readonly shows: (page: Page) => readonly Locator[];
  readonly mostScripts: number;
}

const user = '/insights/1.0/users/:userId';
const region = (name: string) => (page: Page) => [page.getByRole('region', { name })];
const title = (name: string) => (page: Page) => [page.getByRole('heading', { level: 1, name })];

const kinds: readonly PageKind[] = [
  {
    what: 'a student',
    toPath: () => amaraPath,
    // Of the window, and of the same days of the week before.
    asks: [...names, `${user}/overview`, `${user}/overview`, `${user}/sessions`, `${user}/sessions`],
    shows: (page) => [page.getByRole('figure'), page.getByRole('region', { name: 'Sessions table' })],
    mostScripts: mostScripts.student,
  },
  {
    what: 'a student’s days as a table',
    toPath: () => `${amaraPath}?trend=table`,
    asks: [...names, `${user}/overview`, `${user}/overview`, `${user}/sessions`, `${user}/sessions`],
    shows: (page) => [...region('Days as a table')(page), ...region('Sessions table')(page)],
    mostScripts: mostScripts.student,
  },
  {
    what: 'sessions',
    toPath: () => `${amaraPath}/sessions`,
    asks: [...names, `${user}/sessions`],
    shows: region('Sessions table'),
    mostScripts: mostScripts.sessions,
  },
  {
    what: 'a session',
    toPath: findSessionPath,
    // The session by its start, its signals, and the days around it.
    asks: [...names, `${user}/sessions`, `${user}/sessions`, `${user}/sessions/:sessionId`],
    shows: (page) => [
      page.getByRole('listbox', { name: 'Signals along the session' }),
      ...region('Signals table')(page),
    ],
    mostScripts: mostScripts.session,
  },
  {
    what: 'signals',
    toPath: () => `${amaraPath}/insights`,
    asks: [...names, user, `${user}/sessions`],
    shows: region('Signals table'),
    mostScripts: mostScripts.insights,
  },
  {
    what: 'who can see a student',
    toPath: () => `${amaraPath}/access`,
    // The list of applications is for those pages that name one.
    asks: [...names.slice(1), '/access/students/:userId'],
    shows: region('People'),
    mostScripts: mostScripts.plain,
  },
  {
    what: 'the record of access',
    toPath: () => '/access-record',
    asks: ['/access/record'],
    shows: (page) => [page.getByText('The record is not kept in a file here')],
    mostScripts: mostScripts.plain,
  },
  {
    what: 'diagnostics',
    toPath: () => '/diagnostics',
    asks: ['/diagnostics'],
    shows: (page) => [page.getByRole('button', { name: 'Copy this report' })],
    mostScripts: mostScripts.plain,
  },
  {
    what: 'about',
    toPath: () => '/about',
    asks: [],
    shows: title('About Week in Focus'),
    mostScripts: mostScripts.plain,
  },
  {
    what: 'the end of a session',
    toPath: () => '/signed-out',
    asks: [],
    shows: title('You are signed out'),
    mostScripts: mostScripts.plain,
  },
];

for (const { what, toPath, asks, shows, mostScripts: most } of kinds) {
  test(`the page of ${what} asks at once for all it needs, and for no more`, async ({ page }) => {
    const path = await toPath(page);
    const held = await holdAnswers(page);
    await page.goto(path);
    await expect.poll(held.asked).toEqual([...asks].sort());
    held.release();
    for (const part of shows(page)) await expect(part).toBeVisible();
    await expect(page.getByText('Loading')).toHaveCount(0);
    expect(held.asked()).toEqual([...asks].sort());
    console.log(`scripts of ${what}: ${held.scripts()} of at most ${most}`);
    expect(held.scripts()).toBeLessThanOrEqual(most);
  });
}

/** The first script asks for it, names of applications excepted, which stand further down (docs/decisions/0025). */
const ownData = kinds
  .filter(({ asks }) => asks.includes('/applications/1.0'))
  .map((kind) => ({ ...kind, asks: kind.asks.filter((path) => path !== '/applications/1.0') }));

for (const { what, toPath, asks, shows } of [
  ...ownData,
  { what: 'a class', toPath: () => '/', asks: names.slice(1), shows: region('Students table') },
]) {
  test(`the page of ${what} asks for its own data before it has a program to draw it with`, async ({
    page,
  }) => {
    const path = await toPath(page);
    const held = await holdAnswers(page);
    let letProgramCome: () => void = () => undefined;
    const programMayCome = new Promise<void>((resolve) => (letProgramCome = resolve));
    let isProgramHeld = false;
    await page.route(/\/assets\/app-[^/]+\.js$/, async (route) => {
      isProgramHeld = true;
      await programMayCome;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    await expect.poll(held.asked).toEqual([...asks].sort());
    await expect.poll(() => isProgramHeld).toBe(true);
    held.release();
    letProgramCome();
    for (const part of shows(page)) await expect(part).toBeVisible();
  });
}

test('the page of a class asks who is in it together with its first script, and not once more after it', async ({
  page,
}) => {
  const roster = names.slice(1);
  const held = await holdAnswers(page);
  const letScriptsCome = await holdBack(page, /\/assets\/.*\.js$/);
  await page.goto('/', { waitUntil: 'commit' });
  await expect.poll(held.asked).toEqual(roster);
  held.release();
  letScriptsCome();
  for (const table of region('Students table')(page)) await expect(table).toBeVisible();
  expect(held.asked().filter((path) => roster.includes(path))).toEqual(roster);
});

/** Of the first class of the simulator. */
const students = 15;
/** The figures, the sessions, both of the days before, and the usual. */
const questionsOfStudent = { overview: 3, sessions: 2 };

test('the page of a class asks for its students as soon as it knows them, and waits for nothing else', async ({
  page,
}) => {
  const held = await holdAnswers(page);
  await page.goto('/');
  await expect.poll(held.asked).toEqual(names);
  // Who is in the class is all that has to be known: the figures of the first six students leave at once.
  held.release((path) => path.startsWith('/api/rostering/'));
  await expect.poll(held.asked).toEqual([...names, ...Array<string>(6).fill(`${user}/overview`)].sort());
  // The names of applications are not needed to know whom to ask about, nor the overviews of one student for the others.
  const [overviewOfOne] = held.heldBack(/\/overview$/);
  held.release((path) => !path.startsWith('/api/applications/') && path !== overviewOfOne);
  await expect
    .poll(() => held.asked().length)
    .toBe(names.length + students * (questionsOfStudent.overview + questionsOfStudent.sessions));
  held.release();
  await expect(page.getByText('all with data')).toBeVisible();
  await expect(page.getByText('Loading')).toHaveCount(0);
  const ofStudents = Map.groupBy(held.asked(), (path) => path);
  expect(Object.fromEntries([...ofStudents].map(([path, all]) => [path, all.length]))).toEqual({
    ...Object.fromEntries(names.map((path) => [path, 1])),
    [`${user}/overview`]: students * questionsOfStudent.overview,
    [`${user}/sessions`]: students * questionsOfStudent.sessions,
  });
  console.log(`scripts of a class: ${held.scripts()} of at most ${mostScripts.class}`);
  expect(held.scripts()).toBeLessThanOrEqual(mostScripts.class);
});
