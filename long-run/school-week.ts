/**
 * A school week: teachers who open their classes while the clock moves from Monday to Friday and faults come and go, against
 * our server in its own process, in front of a platform that can be made to fail; all of them on real sockets.
 */
import { startFaultyPlatform } from '#scripts/faults/faulty-platform.ts';
import { createSimulator } from '#simulator/create-simulator.ts';
import { lifelikeStudents, toGrownUp } from '#simulator/lifelike-people.ts';
import type { Person } from '#simulator/person.ts';
import { createRandom } from '#simulator/random.ts';
import { toEmail } from '#simulator/roster-records.ts';
import { scenarioStudents } from '#simulator/scenario-people.ts';
import type { Held } from '#scripts/testing/held-by-page.ts';
import type { Sample } from './dashboard-messages.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { openBrowser } from './open-browser.ts';
import { keepClassPage, keepStudentPage, type KeptPage } from './page-visits.ts';
import { startDashboard } from './start-dashboard.ts';
import { openTab, type Tab } from './tab.ts';
import { attempt, makeVisit } from './teacher.ts';
import { schoolSeed, timeZone, toSchoolInstant } from './the-week.ts';
import { createTruth } from './truth.ts';
import { createWeather, toRoundsForAll, type ChangingWeather } from './weather.ts';

interface WeekOptions {
  /** Who comes when, what they open, and which faults there are. */
  readonly seed: number;
  /** Between two rounds the clock moves. */
  readonly rounds: number;
  readonly teachers: number;
  /** Told after each round. */
  readonly onRound?: (round: number, now: number) => void;
  readonly faults?: Parameters<typeof createWeather>[2];
  /** Without classes, whose pages ask a hundred questions, a visit is a student's pages. */
  readonly withClasses?: boolean;
  readonly timeoutMs?: number;
  /** The program file of a browser in which pages stay open all week; none where not given. */
  readonly browserPath?: string | undefined;
}

export interface WeekReport extends ReturnType<Ledger['read']> {
  readonly visits: number;
  /** Those that were met, those that were not, and whether the week was long enough for all of them. */
  readonly faults: ReturnType<ChangingWeather['read']> & { readonly isTimeForAll: boolean };
  readonly samples: readonly Sample[];
  /** What each page in a browser held after each round in which it was whole. */
  readonly pages: readonly { readonly name: string; readonly held: readonly Held[] }[];
}

/**
 * Faults that keep silent are waited for as long; our server's own default would take most of the run. What a busy machine needs
 * for a good answer is far less.
 */
const shortTimeoutMs = 5_000;

/** A session ends when nobody was there for half an hour (server/sign-in/sign-in-settings.ts). */
const idleMs = 29 * 60_000;

/** So short that each two rounds need a new one, and a fault of tokens meets somebody. */
const tokenSeconds = 300;

/** Whoever has a browser: nobody of the others, whose visits are the same with and without it. */
const atBrowser = toGrownUp('teacher', 'Colleague At-a-browser', ['7A']);

const classChoices = [['7A'], ['7B'], ['7A', '7B'], ['7A', 'Scenarios']] as const;

function toTeachers(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) =>
    toGrownUp('teacher', `Colleague Number-${index + 1}`, classChoices[index % classChoices.length] ?? []),
  );
}

function toClassSizes({ classNames }: Person): ReadonlyMap<string, number> {
  const students = [...lifelikeStudents, ...scenarioStudents];
  return new Map(
    classNames.map((name) => [name, students.filter((student) => student.classNames.includes(name)).length]),
  );
}

/** Whose tab it is, and when its session was last seen. */
interface Place {
  readonly person: Person;
  readonly tab: Tab;
  seenAt: number;
}

/** Rounds in a row stand close together, so that kept answers are met, and then the clock moves on. */
function toInstants(rounds: number, seed: number): readonly number[] {
  const random = createRandom(`${seed}/clock`);
  return Array.from({ length: rounds }, (_, round) =>
    round % 2 === 0
      ? toSchoolInstant(round / rounds)
      : toSchoolInstant((round - 1) / rounds) + random.integer(15, 90) * 1000,
  );
}

export async function liveThroughWeek(options: WeekOptions): Promise<WeekReport> {
  const { seed, rounds, teachers, onRound = () => undefined, withClasses = true } = options;
  const instants = toInstants(rounds, seed);
  let now = instants[0] ?? toSchoolInstant(0);
  const teaching = toTeachers(teachers);
  const people = [...teaching, atBrowser];
  const simulator = createSimulator({
    seed: schoolSeed,
    now: () => now,
    timeZone,
    colleagues: people,
    tokenSeconds,
  });
  const platform = await startFaultyPlatform(simulator);
  const dashboard = await startDashboard({
    platformOrigin: platform.origin,
    tokenUrl: platform.tokenUrl,
    now,
    timeoutMs: options.timeoutMs ?? shortTimeoutMs,
    isInBrowser: options.browserPath !== undefined,
    people: people.map((person) => ({
      id: person.userId,
      name: `${person.givenName} ${person.familyName}`,
      email: toEmail(person),
    })),
  });
  const truth = createTruth();
  const weather = createWeather(platform, createRandom(`${seed}/weather`), options.faults);
  const ledger = createLedger(weather.describe);
  const random = createRandom(`${seed}/visits`);
  const places = teaching.map((person): Place => ({
    person,
    tab: openTab({ origin: dashboard.origin, onRequest: ledger.countRequest }),
    seenAt: -Infinity,
  }));
  const browser =
    options.browserPath === undefined ? null : await openBrowser(options.browserPath, dashboard.origin);
  const samples: Sample[] = [];
  let visits = 0;

  async function visit(place: Place, round: number, isShort: boolean): Promise<void> {
    const { person, tab } = place;
    visits += 1;
    if (place.seenAt + idleMs < now) await tab.signIn(person.userId);
    place.seenAt = now;
    const boot = await attempt({ ledger, weather }, 'the page', () => tab.open());
    if (boot === null) return;
    await makeVisit(
      {
        tab,
        boot,
        ledger,
        truth,
        weather,
        random: createRandom(`${seed}/${round}/${person.userId}`),
        classSizes: toClassSizes(person),
      },
      isShort,
    );
  }

  async function openPages(): Promise<readonly KeptPage[]> {
    if (browser === null) return [];
    // Each has its own, as nobody knows which of the two comes first.
    const toVisits = (name: string) => ({ ledger, truth, weather, random: createRandom(`${seed}/${name}`) });
    const students = lifelikeStudents.filter(({ classNames }) => classNames.includes('7A'));
    const student = createRandom(`${seed}/pages`).pick(students);
    return [
      await keepClassPage(browser, atBrowser.userId, now, students.length, toVisits('class page')),
      await keepStudentPage(browser, atBrowser.userId, now, student, toVisits('page of a student')),
    ];
  }

  const pages: { readonly page: KeptPage; readonly held: Held[] }[] = [];
  try {
    pages.push(...(await openPages()).map((page) => ({ page, held: [] })));
    for (const [round, instant] of instants.entries()) {
      now = instant;
      await dashboard.setClock(now);
      await weather.change(now);
      const isHeavy = weather.isHeavy();
      const guests = isHeavy ? 1 : Math.min(places.length, random.integer(2, 4));
      const coming = Array.from({ length: guests }, () => random.pick(places));
      await Promise.all([
        ...[...new Set(coming)].map((place, index) =>
          visit(place, round, isHeavy || index > 0 || !withClasses),
        ),
        ...pages.map(({ page }) => page.look(now)),
      ]);
      for (const { page, held } of pages) {
        const sample = await page.readHeld();
        if (sample !== null) held.push(sample);
      }
      samples.push(await dashboard.sample());
      onRound(round, now);
    }
    await weather.end(now);
  } finally {
    for (const { tab } of places) tab.close();
    await browser?.close();
    await dashboard.stop();
    await platform.close();
  }
  return {
    ...ledger.read(),
    visits,
    faults: { ...weather.read(), isTimeForAll: rounds >= toRoundsForAll(options.faults?.length) },
    samples,
    pages: pages.map(({ page: { name }, held }) => ({ name, held })),
  };
}
