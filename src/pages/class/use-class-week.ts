import { useMemo } from 'react';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { useClassAnswers, type StudentQueries } from '#src/api/class/answers.ts';
import type { RosterStudent } from '#src/api/roster.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import {
  toStudentWeek,
  type Awaited,
  type ClassSetting,
  type StudentAnswers,
} from '#src/measures/class/student-week.ts';
import { toUsualWindow } from '#src/time/usual.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { toIsMeasured } from '../is-measured.ts';
import { studentLabel } from '../student-label.ts';

export interface ClassWeek {
  /** In the order of the class list; a student stays the same object until an answer about that student comes. */
  readonly students: readonly ClassStudent[];
  readonly queries: readonly StudentQueries[];
  readonly retry: (userId: string) => void;
}

/** All that a class page shows of a window. */
export function useClassWeek(roster: readonly RosterStudent[], window: StudyWindow): ClassWeek {
  const { school } = useSchool();
  const applications = useApplications().data;
  const userIds = useMemo(() => roster.map(({ userId }) => userId), [roster]);
  const { students: queries, retry } = useClassAnswers(userIds, window);
  const toStudent = useMemo(() => {
    const labels = new Map(roster.map(({ userId, name }) => [userId, studentLabel(userId, name)]));
    const setting: ClassSetting = {
      window,
      usualWindow: toUsualWindow(window),
      calendar: school,
      isMeasured: toIsMeasured(applications),
    };
    return onceForEach((each: StudentQueries): ClassStudent => ({
      userId: each.userId,
      label: labels.get(each.userId) ?? each.userId,
      week: toStudentWeek(toAnswers(each), setting),
    }));
  }, [roster, window, school, applications]);
  return useMemo(() => ({ students: queries.map(toStudent), queries, retry }), [queries, toStudent, retry]);
}

/** A function that makes its value once for each object. */
function onceForEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

interface Result<Data> {
  readonly data: Data | undefined;
  /** How often it has failed: a try after a failure is not news, and no row goes back to loading for it. */
  readonly errorUpdateCount: number;
}

function toAwaited<Data, Wanted>(
  { data, errorUpdateCount }: Result<Data>,
  pick: (data: Data) => Wanted,
): Awaited<Wanted> {
  if (data !== undefined) return pick(data);
  return errorUpdateCount > 0 ? 'failed' : 'pending';
}

function toAnswers({ overview, earlier, sessions, usual, earlierSessions }: StudentQueries): StudentAnswers {
  const isAgain = overview.isPending && overview.errorUpdateCount > 0;
  return {
    overview: isAgain ? 'again' : toAwaited(overview, ({ data }) => data),
    earlier: earlier && toAwaited(earlier, ({ data }) => data),
    sessions: toAwaited(sessions, (list) => list.sessions),
    usual: toAwaited(usual, ({ data }) => data),
    earlierSessions: earlierSessions && toAwaited(earlierSessions, (list) => list.sessions),
  };
}
