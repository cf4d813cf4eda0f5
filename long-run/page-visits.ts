/** What a teacher does on a page that stays open: a look now and then, all week. */
import { DeadlineError, untilAborted } from '#server/deadline.ts';
import { defaultSchool } from '#server/school-config.ts';
import type { Held } from '#scripts/testing/held-by-page.ts';
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
  /** Goes somewhere and comes back. */
  readonly goAndReturn: (open: OpenPage) => Promise<void>;
  readonly compare: (showing: Parameters<typeof compareHeadline>[0]) => Promise<void>;
}

interface PageVisits {
  readonly ledger: Ledger;
  readonly truth: Truth;
  readonly weather: Weather;
  readonly random: Random;
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
    const [windowName, choice] = random.pick(windows);
    await page
      .getByRole('navigation', { name: 'Time window' })
      .getByRole('link', { name: windowName })
      .click();
    await use.goAndReturn(open);
    // While TimeBack fails, whether there is an answer soon is nobody's promise: a teacher looks, and goes.
    if (weather.mayFail() || weather.mayBePart() || weather.mayBeOther()) return;
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
      await page.getByRole('region', { name: 'Summary' }).waitFor();
      await page.getByRole('navigation', { name: 'Pages of this student' }).waitFor();
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
  userId: string,
  visits: PageVisits,
): Promise<KeptPage> {
  return keepPage('page of a student', await browser.open(`/students/${userId}`, personId, now), visits, {
    async goAndReturn({ page }) {
      const pages = page.getByRole('navigation', { name: 'Pages of this student' });
      await pages.getByRole('link', { name: 'Sessions', exact: true }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await pages.getByRole('link', { name: 'Overview' }).click();
      await page.getByRole('region', { name: 'Summary' }).waitFor();
    },
    compare: (showing) => compareHeadline(showing, userId),
  });
}
