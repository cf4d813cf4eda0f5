/** What a teacher does on a page that stays open: a look now and then, all week. */
import { defaultSchool } from '#server/school-config.ts';
import type { Random } from '#simulator/random.ts';
import { toWindow, type WindowChoice } from '#src/time/windows.ts';
import type { Ledger } from './ledger.ts';
import type { OpenBrowser, OpenPage } from './open-browser.ts';
import { compareHeadline, compareRows } from './shown-figures.ts';
import type { Weather } from './teacher.ts';
import { timeZone } from './the-week.ts';
import type { Truth } from './truth.ts';

const windows = {
  'This week': { kind: 'this-week' },
  'Last week': { kind: 'last-week' },
  'Last 4 weeks': { kind: 'four-weeks' },
} as const satisfies Record<string, WindowChoice>;

const windowNames = ['This week', 'Last week', 'Last 4 weeks'] as const;

export interface KeptPage extends Pick<OpenPage, 'readHeld'> {
  /** For a report. */
  readonly name: string;
  /** Looks at the page; where nothing may fail, its figures are held against the truth. */
  readonly look: (now: number) => Promise<void>;
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

  async function act(now: number): Promise<void> {
    await open.passTo(now);
    const windowName = random.pick(windowNames);
    await page
      .getByRole('navigation', { name: 'Time window' })
      .getByRole('link', { name: windowName })
      .click();
    await use.goAndReturn(open);
    // While TimeBack fails, whether there is an answer soon is nobody's promise: a teacher looks, and goes.
    if (weather.mayFail() || weather.mayBePart()) return;
    await refresh(open);
    const window = toWindow(windows[windowName], {
      ...defaultSchool,
      now: new Date(now).toISOString(),
      timeZone,
    });
    await use.compare({ ledger, truth, page, window, asOf: now });
  }

  return {
    name,
    readHeld: open.readHeld,
    async look(now) {
      try {
        await act(now);
      } catch (error) {
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
