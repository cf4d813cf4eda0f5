/** One student for each state a dashboard must be able to show; docs/simulator.md has them as a table. */
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import type { Mishap, Person } from './person.ts';
import type { Plan } from './planned-session.ts';
import * as plans from './scenario-plans.ts';

const scenarioClass = 'Scenarios';

/** The current week and the four before it. */
const usualWeeks = 5;

interface Scenario {
  readonly number: number;
  readonly name: readonly [givenName: string, familyName: string];
  readonly shows: string | ((calendar: Calendar, now: number) => string);
  readonly plan: Plan;
  readonly weeks?: number;
  readonly mishap?: Mishap;
}

/** Numbers are for good: they make the ids, and people keep links. */
function toScenarioUserId(number: number): string {
  return `5ce0a210-0000-4000-8000-${number.toString().padStart(12, '0')}`;
}

function toClockChangeLine(calendar: Calendar, now: number): string {
  const [change] = calendar.clockChangesBefore(now, 1);
  if (change === undefined) return 'ordinary weeks: this zone has no clock changes';
  const { monday, dayStarts } = calendar.weekOf(change);
  const days = dayStarts.findLastIndex((start) => start <= change);
  const date = Temporal.PlainDate.from(monday).add({ days }).toString();
  return `sessions through the night of the last clock change, ${date}`;
}

/** The student whose bodies are the guide's own examples. */
export const guideUserId = toScenarioUserId(1);

const scenarios: readonly Scenario[] = [
  {
    number: 1,
    name: ['Gia', 'Guide'],
    shows: "the guide's example bodies, value for value, in January 2025",
    plan: plans.planNothing,
  },
  { number: 2, name: ['Emil', 'Empty'], shows: 'no sessions at all', plan: plans.planNothing },
  { number: 3, name: ['Thea', 'Thin'], shows: 'one session of 40 seconds', plan: plans.planThin, weeks: 1 },
  {
    number: 4,
    name: ['Olu', 'Oneday'],
    shows: 'sessions on a single day, Monday',
    plan: plans.planSingleDay,
    weeks: 1,
  },
  { number: 5, name: ['Dora', 'Daylight'], shows: toClockChangeLine, plan: plans.planClockChange },
  {
    number: 6,
    name: ['Milo', 'Midnight'],
    shows: 'sessions across local midnight',
    plan: plans.planMidnight,
  },
  {
    number: 7,
    name: ['Nora', 'Not-Observed'],
    shows: 'no camera, waste meter off: time, but nothing measured',
    plan: plans.planNotObserved,
  },
  {
    number: 8,
    name: ['Tove', 'Today'],
    shows: 'a day that is not over, with a session running now',
    plan: plans.planToday,
  },
  {
    number: 9,
    name: ['Lena', 'Unknown-Level'],
    shows: 'levels that the guide does not know',
    plan: plans.planUnknownLevel,
  },
  {
    number: 10,
    name: ['Tyra', 'Unknown-Type'],
    shows: 'insight types that the guide does not know',
    plan: plans.planUnknownType,
  },
  {
    number: 11,
    name: ['Rafa', 'Unknown-Result'],
    shows: 'proctoring results that the guide does not know',
    plan: plans.planUnknownResult,
  },
  {
    number: 12,
    name: ['Aki', 'Unknown-Application'],
    shows: 'an application that is in no list',
    plan: plans.planUnknownApplication,
  },
  {
    number: 13,
    name: ['Hank', '<b>Hostile</b>'],
    shows: 'names and reasons with markup, direction marks, formulas and 2,000 characters',
    plan: plans.planHostileText,
  },
  {
    number: 14,
    name: ['Sasha', 'Safety'],
    shows: 'every safety type among ordinary signals',
    plan: plans.planSafety,
  },
  {
    number: 15,
    name: ['Petra', 'Proctored'],
    shows: 'proctored sessions with mixed results and recordings',
    plan: plans.planProctored,
  },
  {
    number: 16,
    name: ['Hugo', 'Huge'],
    shows: '1,200 sessions and more in four weeks, one with 437 insights',
    plan: plans.planHuge,
    weeks: 4,
  },
  {
    number: 17,
    name: ['Sam', 'Slow'],
    shows: 'every insights answer takes 1.5 seconds',
    plan: plans.planUsualWeeks(),
    mishap: 'slow',
  },
  {
    number: 18,
    name: ['Uma', 'Unavailable (503)'],
    shows: 'every insights answer is 503',
    plan: plans.planUsualWeeks(),
    mishap: 'unavailable',
  },
  {
    number: 19,
    name: ['Fay', 'Forbidden (403)'],
    shows: 'every insights answer is 403',
    plan: plans.planUsualWeeks(),
    mishap: 'forbidden',
  },
  {
    number: 20,
    name: ['Bo', 'Broken-Shape'],
    shows: 'an overview out of contract, and one unreadable session on each page',
    plan: plans.planUsualWeeks(),
    mishap: 'broken shape',
  },
  {
    number: 21,
    name: ['Xenia', 'Expired-Token'],
    shows: 'a token counts as expired after three insights answers',
    plan: plans.planUsualWeeks(),
    mishap: 'expiring token',
  },
  {
    number: 22,
    name: ['Lotte', 'Long-Window'],
    shows: 'an overview of more than 31 days is refused (400)',
    plan: plans.planUsualWeeks(),
    mishap: 'long windows refused',
  },
  {
    number: 23,
    name: ['Ulla', 'Unruly-Signals'],
    shows: 'signals that overlap, take no time, or reach beyond their session, one of them over midnight',
    plan: plans.planUnrulySignals,
  },
  {
    number: 24,
    name: ['Dmitri', 'Dense-Session'],
    shows: 'one session with 5,000 signals',
    plan: plans.planDenseSession,
    weeks: 1,
  },
  {
    number: 25,
    name: ['Felix', 'Five-Thousand'],
    shows: '5,000 sessions and more in four weeks',
    plan: plans.planFiveThousand,
    weeks: 4,
  },
];

function toPerson({ number, name, shows, plan, weeks, mishap }: Scenario): Person {
  const [givenName, familyName] = name;
  return {
    userId: toScenarioUserId(number),
    givenName,
    familyName,
    role: 'student',
    classNames: [scenarioClass],
    weeks: weeks ?? usualWeeks,
    plan,
    ...(mishap && { mishap }),
    shows: typeof shows === 'string' ? () => shows : shows,
  };
}

export const scenarioStudents: readonly Person[] = scenarios.map(toPerson);
