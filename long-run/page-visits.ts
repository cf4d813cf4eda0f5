/** What a teacher does on a page that stays open: a look now and then, all week. */
import type { Locator, Page } from 'playwright';
import { DeadlineError, untilAborted } from '#server/deadline.ts';
import { defaultSchool } from '#server/school-config.ts';
import type { Held } from '#scripts/testing/held-by-page.ts';
import type { Person } from '#simulator/person.ts';
import type { Random } from '#simulator/random.ts';
import { toWindow, type WindowChoice } from '#src/time/windows.ts';
import type { Ledger } from './ledger.ts';
import type { OpenBrowser, OpenPage } from './open-browser.ts';
import { compareHeadline, compareRows } from './shown-figures.ts';
import type { Weather } from './teacher.ts';
import { timeZone } from './the-week.ts';
import type { Truth } from './truth.ts';

/** By the names of their links. */
const windows: readonly (readonly [name: string, choice: WindowChoice])[] = [
  ['This week', { kind: 'this-week' }],
  ['Last week', { kind: 'last-week' }],
  ['Last 4 weeks', { kind: 'four-weeks' }],
];

/** Longer than every wait in it may take; whoever has no answer by then gets none. */
const longestLookMs = 10 * 60_000;
const longestHeldMs = 60_000;

export interface KeptPage {
  /** For a report. */
  readonly name: string;
  /** Looks at the page; where nothing may fail, its figures are held against the truth. */
  readonly look: (now: number) => Promise<void>;
  /** `null` where it is not whole after the last look, or no longer answers. */
  readonly readHeld: () => Promise<Held | null>;
}

interface PageUse {
  /** Where a fault has left it elsewhere. */
  readonly comeBack?: (open: OpenPage) => Promise<void>;
  /** Goes somewhere and comes back, unless the page says on the way that the student is not found. */
  readonly goAndReturn: (open: OpenPage) => Promise<void>;
  readonly compare: (showing: Parameters<typeof compareHeadline>[0]) => Promise<void>;
}

interface PageVisits {
  readonly ledger: Ledger;
  readonly truth: Truth;
  readonly weather: Weather;
  readonly random: Random;
}

/** Stands in place of all the page where TimeBack answers 404. */
function notFoundOn(page: Page): Locator {
  return page.getByRole('heading', { level: 1, name: 'Student not found' });
}

/** @returns false where the page says instead that the student is not found */
async function isThere(page: Page, sought: Locator): Promise<boolean> {
  const notFound = notFoundOn(page);
  await sought.or(notFound).first().waitFor();
  return !(await notFound.isVisible());
}

/** Presses it; where the page says instead, even at the last moment, that the student is not found, a press on that does nothing. */
async function press(page: Page, link: Locator): Promise<void> {
  await link.or(notFoundOn(page)).click();
}

/** Presses Refresh, and waits until all that was asked has been answered. */
async function refresh({ page }: OpenPage): Promise<void> {
  const button = page.getByRole('button', { name: 'Refresh', exact: true });
  await button.waitFor();
  const answered = page.waitForResponse(/\/insights\//);
  await button.click();
  await answered;
  await button.waitFor();
}

function keepPage(name: string, open: OpenPage, visits: PageVisits, use: PageUse): KeptPage {
  const { ledger, truth, weather, random } = visits;
  const { page } = open;

  let isLost = false;
  /** What a page holds while parts of it are missing says nothing of what it will hold. */
  let isWhole = false;

  async function act(now: number): Promise<void> {
    await open.passTo(now);
    await use.comeBack?.(open);
    const [windowName, choice] = random.pick(windows);
    await press(
      page,
      page.getByRole('navigation', { name: 'Time window' }).getByRole('link', { name: windowName }),
    );
    await use.goAndReturn(open);
    // While TimeBack fails, whether there is an answer soon is nobody's promise: a teacher looks, and goes.
    if (weather.mayFail() || weather.mayBePart() || weather.mayBeOther()) return;
    if (await notFoundOn(page).isVisible()) throw new Error('the student is not found');
    await refresh(open);
    const window = toWindow(choice, {
      ...defaultSchool,
      now: new Date(now).toISOString(),
      timeZone,
    });
    await use.compare({ ledger, truth, page, window, asOf: now });
    isWhole = true;
  }

  return {
    name,
    async readHeld() {
      if (isLost || !isWhole) return null;
      try {
        return await untilAborted(open.readHeld(), AbortSignal.timeout(longestHeldMs));
      } catch (error) {
        isLost = true;
        const what = error instanceof Error ? error.message : String(error);
        ledger.fail('a page in a browser could not be measured', `${name}: ${what}`, false);
        return null;
      }
    },
    async look(now) {
      isWhole = false;
      if (isLost) return;
      try {
        await untilAborted(act(now), AbortSignal.timeout(longestLookMs));
      } catch (error) {
        // What a page that no longer answers is asked has no end of its own.
        isLost = error instanceof DeadlineError;
        const what = error instanceof Error ? error.message : String(error);
        ledger.fail('a page in a browser could not be used', `${name}: ${what}`, false);
      }
      for (const what of open.takeFailures())
        ledger.fail(`in a browser, http ${what}`, name, weather.mayFail());
      ledger.compare('in a browser, errors of the page', name, open.takeComplaints(), []);
    },
  };
}

/** The page of a class, from which a student is opened now and then. */
export async function keepClassPage(
  browser: OpenBrowser,
  personId: string,
  now: number,
  students: number,
  visits: PageVisits,
): Promise<KeptPage> {
  return keepPage('class page', await browser.open('/', personId, now), visits, {
    async goAndReturn({ page }) {
      const links = page.getByRole('rowheader').getByRole('link');
      await links.first().waitFor();
      await links.nth(visits.random.integer(0, students - 1)).click();
      if (await isThere(page, page.getByRole('region', { name: 'Summary' })))
        await isThere(page, page.getByRole('navigation', { name: 'Pages of this student' }));
      await page.goBack();
      await links.first().waitFor();
    },
    compare: (showing) => compareRows(showing, students),
  });
}

/** A student's overview, from which the list of sessions is opened. */
export async function keepStudentPage(
  browser: OpenBrowser,
  personId: string,
  now: number,
  { userId, preferredFirstName, givenName, familyName }: Person,
  visits: PageVisits,
): Promise<KeptPage> {
  const name = `${preferredFirstName ?? givenName} ${familyName}`;
  return keepPage('page of a student', await browser.open(`/students/${userId}`, personId, now), visits, {
    // As the page advises, and in the same document: one that leaks must not begin anew.
    async comeBack({ page }) {
      if (!(await notFoundOn(page).isVisible())) return;
      await page.getByRole('link', { name: 'All classes' }).click();
      await page.getByRole('rowheader').getByRole('link', { name, exact: true }).click();
      const isFound = await isThere(page, page.getByRole('region', { name: 'Summary' }));
      if (isFound || !visits.weather.mayFail())
        visits.ledger.compare(
          'in a browser, a student who was not found is there again',
          userId,
          isFound,
          true,
        );
    },
    async goAndReturn({ page }) {
      const pages = page.getByRole('navigation', { name: 'Pages of this student' });
      await press(page, pages.getByRole('link', { name: 'Sessions', exact: true }));
      if (!(await isThere(page, page.getByRole('heading', { level: 2 })))) return;
      await press(page, pages.getByRole('link', { name: 'Overview' }));
      await isThere(page, page.getByRole('region', { name: 'Summary' }));
    },
    compare: (showing) => compareHeadline(showing, userId),
  });
}
