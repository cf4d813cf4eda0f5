/** An ordinary student's term: school days with two to four sessions, holidays, quiet weeks, and habits of one's own. */
import { namedApplications } from './application-catalogue.ts';
import type { Week } from './calendar.ts';
import type { Plan, PlannedSession } from './planned-session.ts';
import type { Random } from './random.ts';
import { isHoliday } from './school-calendar.ts';
import { placeSignals, type Signal } from './signals.ts';

/** How the off-task share moves over the term. Only the course `ordinary` has quiet weeks. */
export type Course = 'ordinary' | 'steady' | 'improving' | 'sliding';

interface Profile {
  /** Usual off-task share of session time. */
  readonly share: number;
  readonly hasWebcam: boolean;
  /** Off-task types, the frequent ones several times. */
  readonly habits: readonly string[];
}

const deviceHabits = [
  'NonLearningContent',
  'Game',
  'Idling',
  'TopicShopping',
  'SkipAssessment',
  'IgnoringHelp',
  'AbandonedAssessment',
];
// Without a camera these cannot be noticed.
const cameraHabits = ['AwayFromSeat', 'EyesOffScreen', 'Socializing', 'Eating'];

const lessonApplications = [
  namedApplications.math,
  namedApplications.math,
  namedApplications.reading,
  namedApplications.reading,
  namedApplications.science,
  namedApplications.writing,
  namedApplications.history,
  namedApplications.vocabulary,
  namedApplications.coding,
].map(({ sourcedId }) => sourcedId);

function toProfile(random: Random): Profile {
  const hasWebcam = random.uniform() > 0.15;
  const known = hasWebcam ? [...deviceHabits, ...cameraHabits] : deviceHabits;
  const favourites = [random.pick(known), random.pick(known)];
  return {
    share: 0.05 + 0.17 * random.uniform(),
    hasWebcam,
    habits: [...known, ...favourites, ...favourites, ...favourites],
  };
}

/** Off-task share of a week; the two trends are steepest in the last weeks, so that they show against last week. */
function shareOf(course: Course, profile: Profile, random: Random, weeksAgo: number): number {
  switch (course) {
    case 'ordinary':
    case 'steady':
      return profile.share * (0.8 + 0.4 * random.uniform());
    case 'improving':
      return Math.min(0.05 + 0.04 * Math.sqrt(weeksAgo * 1.5), 0.25);
    case 'sliding':
      return Math.max(0.24 - 0.04 * Math.sqrt(weeksAgo * 1.5), 0.05);
  }
}

/** The school days of a week on which the student works; in a quiet week (ill, away) hardly any. */
function workingDays(week: Week, course: Course, random: Random): readonly number[] {
  const schoolDays = [0, 1, 2, 3, 4].filter((dayIndex) => !isHoliday(week.number, dayIndex));
  const roll = random.uniform();
  if (course !== 'ordinary' || roll > 0.1) return schoolDays;
  return roll < 0.03 ? [] : [random.pick(schoolDays)];
}

/** Splits off-task seconds into signals of up to four minutes. */
function toSignals(seconds: number, habits: readonly string[], random: Random): readonly Signal[] {
  const signals: Signal[] = [];
  for (let left = seconds; left >= 10;) {
    const length = Math.min(left, random.integer(20, 240));
    signals.push({ insightType: random.pick(habits), seconds: length });
    left -= length;
  }
  return signals;
}

interface Lesson {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly applicationId: string;
}

/** The day's lessons between 8:10 and 15:00 local time. */
function toTimetable(week: Week, dayIndex: number, random: Random): readonly Lesson[] {
  const lessons: Lesson[] = [];
  const count = random.integer(2, 4);
  let startedAt = week.at(dayIndex, 8 * 60 + 10) + random.integer(0, 40 * 60) * 1000;
  while (lessons.length < count) {
    const endedAt = startedAt + random.integer(15 * 60, 60 * 60) * 1000;
    lessons.push({ startedAt, endedAt, applicationId: random.pick(lessonApplications) });
    startedAt = endedAt + random.integer(5 * 60, 40 * 60) * 1000;
  }
  return lessons;
}

function toSession(lesson: Lesson, profile: Profile, share: number, random: Random): PlannedSession {
  const seconds = (lesson.endedAt - lesson.startedAt) / 1000;
  const offTask = Math.floor(seconds * share * (0.6 + 0.8 * random.uniform()));
  return {
    ...lesson,
    webcamEnabled: profile.hasWebcam,
    isProctored: false,
    isRecorded: false,
    insights: placeSignals(toSignals(offTask, profile.habits, random), lesson, random),
  };
}

/** The last lesson of every other Friday is a proctored check. */
function toCheck(session: PlannedSession, random: Random): PlannedSession {
  return {
    ...session,
    applicationId: namedApplications.check.sourcedId,
    webcamEnabled: true,
    isProctored: true,
    proctoredResult: random.uniform() < 0.9 ? 'PASSED' : 'FAILED',
    isRecorded: true,
  };
}

export function planLifelikeTerm(course: Course): Plan {
  return ({ weeks, stream }) => {
    const profile = toProfile(stream('profile'));
    return weeks.flatMap((week, index) => {
      // Times and amounts have streams of their own: a trend changes how much, never when.
      const times = stream(`times/${week.monday}`);
      const amounts = stream(`amounts/${week.monday}`);
      const share = shareOf(course, profile, amounts, weeks.length - 1 - index);
      return workingDays(week, course, times).flatMap((dayIndex) => {
        const sessions = toTimetable(week, dayIndex, times).map((lesson) =>
          toSession(lesson, profile, share, stream(`signals/${lesson.startedAt}`)),
        );
        const last = sessions.at(-1);
        if (last !== undefined && dayIndex === 4 && week.number % 2 === 0) {
          sessions.splice(-1, 1, toCheck(last, amounts));
        }
        return sessions;
      });
    });
  };
}
