/**
 * Every field of every body as something of another type, in a browser over real sockets. Which fields there are, the schemas say;
 * what a page may make of it, they do not: either it shows what it showed of the good body, or it says what it has not read.
 * With all kinds of values, and by the words of the schemas, a test of pages tries the same (src/pages/fields-out-of-contract.test.tsx).
 */
import type { Page } from '@playwright/test';
import { bodyFields } from '#src/contract/samples/body-fields.ts';
import { withValue } from '#src/contract/samples/change.ts';
import { changing, type Behaviour } from '#scripts/faults/behaviours.ts';
import { longestTokenMs, type FaultyHouse } from '#scripts/faults/faulty-house.ts';
import type { ActiveFault } from '#scripts/faults/faulty-platform.ts';
import { test, toMostTimesAsked } from './faulty-house.ts';
import { amaraPath } from './students.ts';
import { expect } from './test.ts';
import { expectNames, expectOverview } from './whole-overview.ts';

/** What a field is made into: nothing, and something of another type than what belongs there. */
const wrongs: readonly ((good: unknown) => unknown)[] = [
  () => null,
  (good) => (typeof good === 'string' ? 7 : 'text'),
];

interface BodyOnPage {
  readonly what: string;
  readonly place: ActiveFault['place'];
  /** Of the platform. */
  readonly path: RegExp;
  readonly fields: readonly string[];
  readonly toPath: (page: Page) => string | Promise<string>;
  /** What is there when all of a good body is. */
  readonly isWhole: (page: Page) => Promise<void>;
}

const lastWeek = '?window=last-week';
const insightsPath = `${amaraPath}/insights${lastWeek}`;

async function findSession(page: Page): Promise<string> {
  await page.goto(`${amaraPath}/sessions${lastWeek}`);
  const link = page.getByRole('region', { name: 'Sessions table' }).getByRole('cell').getByRole('link');
  return (await link.first().getAttribute('href')) ?? '';
}

const showsTable = (name: string) => async (page: Page) => {
  await expect(page.getByRole('region', { name })).toBeVisible();
  await expectNames(page);
};

const bodies: readonly BodyOnPage[] = [
  {
    what: 'the overview',
    place: 'data',
    path: /\/users\/[^/]+\/overview$/,
    fields: bodyFields.overview,
    toPath: () => `${amaraPath}${lastWeek}`,
    isWhole: expectOverview,
  },
  {
    what: 'the list of sessions',
    place: 'data',
    path: /\/users\/[^/]+\/sessions$/,
    fields: bodyFields.sessions,
    toPath: () => `${amaraPath}/sessions${lastWeek}`,
    isWhole: showsTable('Sessions table'),
  },
  {
    what: 'the signals of a student',
    place: 'data',
    path: /\/users\/[^/]+$/,
    fields: bodyFields.insights,
    toPath: () => insightsPath,
    isWhole: async (page) => {
      await expect(page.getByText(/% of the session/).first()).toBeVisible();
      await showsTable('Signals table')(page);
    },
  },
  {
    what: 'the signals of a session',
    place: 'data',
    path: /\/insights\/1\.0\/sessions\/[^/]+$/,
    fields: bodyFields.insights,
    toPath: findSession,
    isWhole: async (page) => {
      await expect(page.getByRole('link', { name: /^(?:Previous|Next) session/ }).first()).toBeVisible();
      await showsTable('Signals table')(page);
    },
  },
  {
    what: 'the list of applications',
    place: 'applications',
    path: /^\/applications\//,
    fields: bodyFields.applications,
    toPath: () => insightsPath,
    isWhole: showsTable('Signals table'),
  },
  ...(['classes', 'enrollments', 'users'] as const).map((name) => ({
    what: `the list of ${name}`,
    place: 'roster' as const,
    path: new RegExp(`/rostering/1\\.0/${name}$`),
    fields: bodyFields[name],
    toPath: () => `/${lastWeek}`,
    isWhole: async (page: Page) => {
      await expect(page.getByText('15 students, all with data')).toBeVisible();
      await expectNames(page);
    },
  })),
];

/** Where no application has a name, which is all that is told of them. */
const noName = /Application [\da-f]{8}/;

/**
 * What a page says in the place of a field, and no more: of what may be missing by the contract, and of applications
 * (docs/faults.md, "Fields that are not as agreed").
 */
const inPlace: Readonly<Partial<Record<string, RegExp>>> = {
  'summary.biggestInsight': /of session time\. /,
  'sessions.0.isProctored': /Not reported/,
  'sessions.0.proctoredResult': /% Proctored \d/,
  'sessions.0.recordingStartedAtTime': /times not reported/,
  'sessions.0.recordingEndedAtTime': /end not reported/,
  'sessions.0.webcamEnabled': /observed in 1 of 2 sessions/,
  'insights.0.reason': /No reason given/,
  // Its share of the session.
  'insights.0.sessionId': /\d min [A-Z]/,
  ...Object.fromEntries(
    bodyFields.applications
      .filter((field) => field !== 'applications.0.logoUrl')
      .map((field) => [field, noName]),
  ),
};

function isParent(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function readValue(body: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => (isParent(value) ? Reflect.get(value, key) : undefined), body);
}

/** Makes one field wrong in bodies of this path, also where the platform sends none of it, and counts them. */
function createChange({ path }: BodyOnPage, field: string, toWrong: (good: unknown) => unknown) {
  let changed = 0;
  const keys = field.split('.');
  const toOther = (body: unknown) => {
    // A list may be empty, and a part may be null.
    if (!isParent(readValue(body, keys.slice(0, -1)))) return body;
    changed += 1;
    return withValue(body, field, toWrong(readValue(body, keys)));
  };
  const behaviour: Behaviour = (call) =>
    changing(path.test(call.url.pathname) ? toOther : (body) => body)(call);
  return { behaviour, countChanged: () => changed };
}

interface Seen {
  readonly text: string;
  readonly alerts: readonly string[];
  readonly notes: readonly string[];
}

async function readPage(page: Page): Promise<Seen> {
  const main = page.getByRole('main');
  const notes = main.getByText(/could not be read and (?:is|are) left out\.$/);
  return {
    text: (await main.innerText()).replaceAll(/\s+/g, ' '),
    alerts: await main.getByRole('alert').allInnerTexts(),
    notes: await notes.allInnerTexts(),
  };
}

async function expectLoaded(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/Loading|^Still comparing/)).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

const nonsense = /.{0,20}(?:NaN|Infinity|undefined|\[object|Invalid|This part could not be shown).{0,20}/g;

/** What a page says of a body that it does not take. */
const refusal = /differs from the agreed form at “([^”]+)”/;
const noList = /is not a list of/;

/** Whether a notice is about this field, or what holds it. */
function isAbout(alert: string, field: string): boolean {
  const place = refusal.exec(alert)?.[1];
  if (place === undefined) return noList.test(alert) && !field.includes('.');
  return field === place || field.startsWith(`${place}.`);
}

/** Where two texts begin to differ. */
function toDifference(text: string, good: string): string {
  const [words, goodWords] = [text.split(' '), good.split(' ')];
  const start = words.findIndex((word, index) => word !== goodWords[index]);
  const toPart = (all: readonly string[]) => all.slice(Math.max(0, start - 8), start + 8).join(' ');
  return `“${toPart(words)}” in place of “${toPart(goodWords)}”`;
}

function findFaults({ text, alerts, notes }: Seen, good: Seen, field: string): string[] {
  const isTold = alerts.length + notes.length > 0 || inPlace[field]?.test(text) === true;
  return [
    ...(text.match(nonsense) ?? []),
    ...(isTold || text === good.text ? [] : [`says nothing of it: ${toDifference(text, good.text)}`]),
    ...alerts.filter((alert) => !isAbout(alert, field)),
  ];
}

interface Opened {
  readonly path: string;
  readonly seen: Seen;
  /** What the page asked the platform. */
  readonly calls: number;
}

const goodPages = new Map<BodyOnPage, Opened>();

/** The page of a good body, read once by each worker. */
async function openGood(page: Page, house: FaultyHouse, body: BodyOnPage): Promise<Opened> {
  const known = goodPages.get(body);
  if (known !== undefined) return known;
  const path = await body.toPath(page);
  house.passMs(longestTokenMs);
  await house.begin({ place: body.place, behaviour: changing((good) => good) });
  await page.goto(path);
  await body.isWhole(page);
  await expectLoaded(page);
  const good = { path, seen: await readPage(page), calls: house.calls()[body.place] };
  goodPages.set(body, good);
  return good;
}

function testField(body: BodyOnPage, field: string): void {
  // What is no list at all does not pass our server.
  const isList = body.place === 'roster' && body.fields.includes(`${field}.0.sourcedId`);
  const complaints = isList ? [/502 .*\/rostering\//] : [];

  test(`${body.what}, with ${field} of another type`, async ({ page, house, expectConsole }) => {
    for (const complaint of complaints) expectConsole(complaint);
    const good = await openGood(page, house, body);
    for (const toWrong of wrongs) {
      const { behaviour, countChanged } = createChange(body, field, toWrong);
      house.passMs(longestTokenMs);
      await house.begin({ place: body.place, behaviour });
      const openedAt = performance.now();
      await page.goto(good.path);
      // Until then, the page may show what it shows of what has not come.
      await expect.poll(countChanged).toBeGreaterThan(0);
      await expectLoaded(page);
      await expect.poll(async () => findFaults(await readPage(page), good.seen, field)).toEqual([]);
      expect(house.calls()[body.place]).toBeLessThanOrEqual(toMostTimesAsked(openedAt) * good.calls);
      // What this page has asked, no other one gets.
      await page.goto('about:blank');
    }
  });
}

for (const body of bodies) {
  test.describe(body.what, { tag: '@full' }, () => {
    for (const field of body.fields) testField(body, field);
  });
}
