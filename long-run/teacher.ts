/** A teacher's visit: the class, a student's pages, another window, the files. */
import { applicationsQuery } from '#src/api/applications.ts';
import { ApiError } from '#src/api/api-error.ts';
import { rosterQuery } from '#src/api/roster.ts';
import { sessionInsightsQuery } from '#src/api/session-insights.ts';
import { userInsightsQuery } from '#src/api/user-insights.ts';
import { userOverviewQuery } from '#src/api/user-overview.ts';
import { userSessionsQuery } from '#src/api/user-sessions.ts';
import type { Boot } from '#src/contract/boot.ts';
import { toStudentWeek, type ClassSetting } from '#src/measures/class/student-week.ts';
import { toIsMeasured } from '#src/pages/is-measured.ts';
import { addDays, toCivilDate } from '#src/time/civil-dates.ts';
import { toEarlierWindow } from '#src/time/comparison.ts';
import { toUsualWindow } from '#src/time/usual.ts';
import { toWindow, type StudyWindow, type WindowChoice } from '#src/time/windows.ts';
import type { Random } from '#simulator/random.ts';
import { compareLists, type ClassRow } from './class-lists.ts';
import type { Ledger } from './ledger.ts';
import {
  compareOverview,
  compareRow,
  compareSession,
  compareSessions,
  compareSignals,
  toSpan,
} from './page-figures.ts';
import type { Tab } from './tab.ts';
import type { Truth } from './truth.ts';

/** What a visit has to know of the platform's faults. */
export interface Weather {
  /** True where an answer may fail. */
  readonly mayFail: () => boolean;
  /** True where a list may be a part. */
  readonly mayBePart: () => boolean;
  /** True where a list may tell other times than those of the simulator, and be whole. */
  readonly mayBeOther: () => boolean;
}

export interface Visit {
  readonly tab: Tab;
  readonly boot: Boot;
  readonly ledger: Ledger;
  readonly truth: Truth;
  readonly weather: Weather;
  readonly random: Random;
  /** Whom this teacher teaches, by the roster that the run has made. */
  readonly classSizes: ReadonlyMap<string, number>;
}

function toKind(error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  const { failure } = error;
  return failure.kind === 'http' ? `http ${failure.status}` : failure.kind;
}

/** The answer, or nothing where it failed, which is counted. */
export async function attempt<Data>(
  { ledger, weather }: Pick<Visit, 'ledger' | 'weather'>,
  where: string,
  ask: () => Promise<Data>,
): Promise<Data | null> {
  try {
    return await ask();
  } catch (error) {
    const cause =
      error instanceof ApiError && error.failure.kind === 'contract' ? ` (${error.failure.place})` : '';
    ledger.fail(toKind(error), `${where}${cause}`, weather.mayFail());
    return null;
  }
}

/** A whole list, or nothing: a part is counted, and nothing of it is compared; nor is a list of other times. */
function toWhole<List extends { readonly isComplete: boolean; readonly unreadable: number }>(
  { ledger, weather }: Visit,
  where: string,
  list: List | null,
): List | null {
  if (list === null || weather.mayBeOther()) return null;
  if (list.isComplete && list.unreadable === 0) return list;
  ledger.countPart(where, weather.mayBePart());
  return null;
}

function toWindowOf({ boot }: Visit, choice: WindowChoice): StudyWindow {
  const { now, timeZone, school } = boot;
  return toWindow(choice, { now, timeZone, firstDayOfWeek: school.firstDayOfWeek, terms: school.terms });
}

function chooseWindow(visit: Visit): StudyWindow {
  const { random, boot } = visit;
  const yesterday = addDays(toCivilDate(boot.now, boot.timeZone), -random.integer(1, 20));
  return toWindowOf(
    visit,
    random.pick<WindowChoice>([
      { kind: 'this-week' },
      { kind: 'last-week' },
      { kind: 'four-weeks' },
      { kind: 'custom', firstDate: addDays(yesterday, -random.integer(0, 9)), lastDate: yesterday },
    ]),
  );
}

/** The row of a student, or nothing where not all of it came. */
async function openRow(visit: Visit, userId: string, setting: ClassSetting): Promise<ClassRow | null> {
  const { tab, boot } = visit;
  const { window, usualWindow, isMeasured } = setting;
  const subject = { userId, window };
  const where = `class row of ${userId.slice(0, 8)}`;
  const [overview, sessions, usual] = await Promise.all([
    attempt(visit, where, () => tab.ask(userOverviewQuery(userId, window))),
    attempt(visit, where, () => tab.ask(userSessionsQuery(userId, window))),
    attempt(visit, where, () => tab.ask(userOverviewQuery(userId, usualWindow))),
  ]);
  if (overview === null) return null;
  const earlierWindow = toEarlierWindow(window, overview.asOf, boot.school.terms);
  const [earlier, earlierSessions] =
    earlierWindow === null
      ? [null, null]
      : await Promise.all([
          attempt(visit, where, () => tab.ask(userOverviewQuery(userId, earlierWindow))),
          attempt(visit, where, () => tab.ask(userSessionsQuery(userId, earlierWindow))),
        ]);
  compareOverview(visit, subject, overview);
  if (usual !== null) compareOverview(visit, { userId, window: usualWindow }, usual);
  const whole = toWhole(visit, where, sessions);
  const wholeEarlier = toWhole(visit, where, earlierSessions);
  if (whole === null || usual === null) return null;
  const week = toStudentWeek(
    {
      overview: overview.data,
      earlier: earlier?.data ?? null,
      sessions: whole.sessions,
      usual: usual.data,
      earlierSessions: wholeEarlier?.sessions ?? null,
    },
    setting,
  );
  compareRow(visit, subject, { overview, earlier, earlierWindow, sessions: whole }, week);
  const told = (asked: StudyWindow, overviewAt: string, sessionsAt: string) => ({
    span: toSpan(asked),
    overviewAt: Date.parse(overviewAt),
    sessionsAt: Date.parse(sessionsAt),
  });
  const isWithEarlier = earlierWindow !== null && earlier !== null && wholeEarlier !== null;
  if (earlierWindow !== null && !isWithEarlier) return null;
  return {
    week,
    told: {
      userId,
      isMeasured,
      today: window.today,
      window: told(window, overview.asOf, whole.asOf),
      earlier: isWithEarlier ? told(earlierWindow, earlier.asOf, wholeEarlier.asOf) : null,
      usual: told(usualWindow, usual.asOf, usual.asOf),
    },
  };
}

/** The class, as its page asks for it: three overviews of each student, and two lists of sessions. */
async function openClass(visit: Visit, userIds: readonly string[]): Promise<void> {
  const { tab, boot, ledger, truth } = visit;
  const applications = await attempt(visit, 'applications', () => tab.ask(applicationsQuery));
  const window = chooseWindow(visit);
  const setting = {
    window,
    usualWindow: toUsualWindow(window),
    calendar: boot.school,
    isMeasured: toIsMeasured(applications ?? undefined),
  };
  const rows = (await Promise.all(userIds.map((userId) => openRow(visit, userId, setting)))).filter(
    (row) => row !== null,
  );
  // Lists of nobody are equal whatever happens.
  if (rows.length === 0) return;
  const where = `class of ${userIds.length}, ${window.firstDate} to ${window.lastDate}`;
  compareLists(ledger, truth, where, rows);
}

/** A student's four pages in a window, and the two files. */
async function openStudent(visit: Visit, userId: string): Promise<void> {
  const { tab, boot, random } = visit;
  const window = chooseWindow(visit);
  const subject = { userId, window };
  const where = `pages of ${userId.slice(0, 8)}`;
  const [applications, overview, allSessions, allInsights] = await Promise.all([
    attempt(visit, where, () => tab.ask(applicationsQuery)),
    attempt(visit, where, () => tab.ask(userOverviewQuery(userId, window))),
    attempt(visit, where, () => tab.ask(userSessionsQuery(userId, window))),
    attempt(visit, where, () => tab.ask(userInsightsQuery(userId, window))),
  ]);
  if (overview !== null) {
    compareOverview(visit, subject, overview);
    const earlier = toEarlierWindow(window, overview.asOf, boot.school.terms);
    const before =
      earlier && (await attempt(visit, where, () => tab.ask(userOverviewQuery(userId, earlier))));
    if (earlier !== null && before !== null) compareOverview(visit, { userId, window: earlier }, before);
  }
  const isMeasured = toIsMeasured(applications ?? undefined);
  const sessions = toWhole(visit, `${where}, sessions`, allSessions);
  if (sessions !== null) compareSessions(visit, subject, sessions, isMeasured);
  const insights = toWhole(visit, `${where}, signals`, allInsights);
  if (insights !== null && sessions !== null && applications !== null) {
    compareSignals(visit, subject, insights, sessions, applications);
  }
  if (sessions === null || sessions.sessions.length === 0) return;
  const session = random.pick(sessions.sessions);
  const place = { userId, sessionId: session.id, at: session.startedAtTime };
  const ofSession = toWhole(
    visit,
    `${where}, one session`,
    await attempt(visit, `${where}, one session`, () => tab.ask(sessionInsightsQuery(place))),
  );
  if (ofSession !== null) compareSession(visit, subject, session, ofSession);
}

/**
 * @param isShort true where only a student is opened: the class is a hundred questions, too many to wait for each of them
 */
export async function makeVisit(visit: Visit, isShort: boolean): Promise<void> {
  const { tab, ledger, random, classSizes, truth } = visit;
  const roster = await attempt(visit, 'roster', () => tab.ask(rosterQuery));
  if (roster === null) return;
  ledger.compare(
    'classes, and how many are in them',
    'roster',
    Object.fromEntries(roster.classes.map(({ title, students }) => [title, students.length])),
    Object.fromEntries(classSizes),
  );
  const students = roster.students.map(({ userId }) => userId).filter((userId) => truth.isTold(userId));
  if (!isShort) {
    const { students: own } = random.pick(roster.classes);
    await openClass(
      visit,
      own.map(({ userId }) => userId).filter((userId) => truth.isTold(userId)),
    );
  }
  await openStudent(visit, random.pick(students));
  if (isShort || random.uniform() < 0.7) return;
  await tab.refresh();
  await openStudent(visit, random.pick(students));
}
