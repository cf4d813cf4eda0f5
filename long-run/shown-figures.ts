/** The figures that stand on a page in a browser, each held against the truth. */
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright';
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { defaultSchool } from '#server/school-config.ts';
import type { Ledger } from './ledger.ts';
import type { Truth } from './truth.ts';

/** Data that have come are drawn a moment later; what is wrong after this is wrong. */
const longestDrawingMs = 60_000;
const lookEveryMs = 100;

const { locale } = defaultSchool;

export interface Showing {
  readonly ledger: Ledger;
  readonly truth: Truth;
  readonly page: Page;
  readonly window: StudyWindow;
  /** The instant at which the platform was asked. */
  readonly asOf: number;
}

const labels = ['focused', 'session time', 'off-task', 'off-task time', 'sessions'] as const;

/** Words in place of a number are nobody's figure: whether there have to be words is the business of other tests. */
const isFigure = (text: string | undefined) => /^\d/.test(text ?? '');

/** Reads until it is what is expected, for a while; the last that was read is what is shown. */
async function readUntil<Shown>(
  read: () => Promise<Shown>,
  toTruth: (shown: Shown) => unknown,
): Promise<readonly [shown: Shown, truth: unknown]> {
  const endAt = performance.now() + longestDrawingMs;
  for (;;) {
    const shown = await read();
    const truth = toTruth(shown);
    if (isDeepStrictEqual(shown, truth) || performance.now() > endAt) return [shown, truth];
    await wait(lookEveryMs);
  }
}

/** The number of each figure of a student's summary, by what it counts; none until they are there, or where there is no time. */
async function readFigures(page: Page): Promise<Readonly<Record<string, string>>> {
  const [text = ''] = await page.getByRole('region', { name: 'Summary' }).locator('dl').allInnerTexts();
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return Object.fromEntries(
    lines.flatMap((line, index) => {
      const label = line === 'session' ? 'sessions' : line;
      const number = lines[index + 1] ?? '';
      return labels.some((each) => each === label) && isFigure(number) ? [[label, number]] : [];
    }),
  );
}

function toFigures({ truth, window, asOf }: Showing, userId: string) {
  const span = { from: Date.parse(window.startAt), until: Date.parse(window.endAt) };
  const { total, focused, offTask, percentage } = truth.timeOf(userId, span, asOf);
  return {
    hasTime: total > 0,
    focused: formatDuration(focused, locale),
    'session time': formatDuration(total, locale),
    'off-task': formatPercent(percentage, locale),
    'off-task time': formatDuration(offTask, locale),
    sessions: formatCount(truth.sessionsOf(userId, span, asOf).length, locale),
  };
}

/** The headline of a student's overview. */
export async function compareHeadline(showing: Showing, userId: string): Promise<void> {
  const { ledger, page, window, asOf } = showing;
  const { hasTime, ...truth } = toFigures(showing, userId);
  const [shown, expected] = await readUntil(
    () => readFigures(page),
    (figures) => {
      // How long the student was there, and how often, is always told; off-task time where it is known.
      const isKnown = 'focused' in figures;
      const told = isKnown
        ? (['focused', 'off-task', 'off-task time', 'sessions'] as const)
        : (['session time', 'sessions'] as const);
      return hasTime ? Object.fromEntries(told.map((label) => [label, truth[label]])) : {};
    },
  );
  const where = `${userId.slice(0, 8)}, ${window.firstDate} to ${window.lastDate}, as of ${new Date(asOf).toISOString()}`;
  ledger.compare('in a browser, headline of a student', where, shown, expected);
}

/** The texts of each row, by student. */
async function readRows(page: Page): Promise<readonly (readonly [userId: string, texts: string[]])[]> {
  const rows = page.getByRole('region', { name: 'Students table' }).getByRole('row');
  const read = await rows.evaluateAll((elements) =>
    elements.map((row) => {
      const address = row.querySelector('th a')?.getAttribute('href') ?? '';
      // The head has links as well, by which the table is sorted.
      const [, userId = ''] = /^\/students\/([^/?]+)/.exec(address) ?? [];
      return [userId, [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())] as const;
    }),
  );
  return read.filter(([userId]) => userId !== '');
}

const focusedCell = 0;
const shareCell = 1;
const sessionsCell = 5;

/** What each row of a class shows of its student: focused time, off-task share, sessions; and that nobody is missing. */
export async function compareRows(showing: Showing, students: number): Promise<void> {
  const { ledger, truth, page, window, asOf } = showing;
  const toShown = (texts: readonly string[]) => {
    const [focused, share, sessions] = [focusedCell, shareCell, sessionsCell].map((cell) => texts[cell]);
    return sessions === undefined
      ? [focused]
      : [focused, isFigure(share) ? share : 'words in place of a share', sessions];
  };
  const toExpected = (
    userId: string,
    [shownFocused = '', shownShare = '']: readonly (string | undefined)[],
  ) => {
    const figures = toFigures(showing, userId);
    if (!figures.hasTime) return ['no sessions'];
    const isKnown = !shownFocused.endsWith('session time');
    return [
      isKnown ? figures.focused : `${figures['session time']} session time`,
      isFigure(shownShare) ? figures['off-task'] : shownShare,
      figures.sessions,
    ];
  };
  const read = async () => {
    const rows = await readRows(page);
    const told = rows.filter(([userId]) => truth.isTold(userId));
    return [rows.length, ...told.map(([userId, texts]) => [userId, ...toShown(texts)] as const)] as const;
  };
  const [shown, expected] = await readUntil(read, ([, ...rows]) => [
    students,
    ...rows.map(([userId, ...texts]) => [userId, ...toExpected(userId, texts)]),
  ]);
  const where = `class, ${window.firstDate} to ${window.lastDate}, as of ${new Date(asOf).toISOString()}`;
  ledger.compare('in a browser, rows of a class', where, shown, expected);
}
