import type { UseQueryResult } from '@tanstack/react-query';
import { useApplications } from '#src/api/applications.ts';
import { useNow, useSchool } from '#src/api/boot.ts';
import type { Answer } from '#src/api/get-json.ts';
import { useUserOverview } from '#src/api/user-overview.ts';
import { useUserSessions, type UserSessions } from '#src/api/user-sessions.ts';
import type { Overview } from '#src/contract/overview.ts';
import { toChanges, type Changes } from '#src/measures/changes.ts';
import { toCoverageByDate } from '#src/measures/coverage-by-date.ts';
import { toCoverage, type Coverage } from '#src/measures/coverage.ts';
import { toEarlierWindow } from '#src/time/comparison.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { toIsMeasured } from '../is-measured.ts';

/** The fair comparison of a window and what came for it. */
interface EarlierPicture {
  readonly window: StudyWindow;
  readonly overview: Overview | undefined;
  /** True where it could not be loaded. */
  readonly isLost: boolean;
}

/** All that the overview page shows of one window: four answers, started at the same time. */
export interface StudentPicture {
  readonly window: StudyWindow;
  readonly overview: UseQueryResult<Answer<Overview>>;
  readonly sessions: UseQueryResult<UserSessions>;
  /** `undefined` until the sessions are there. */
  readonly coverage: Coverage | undefined;
  /** By civil date, of the window and of the earlier one. */
  readonly coverageOn: (date: string) => Coverage | undefined;
  /** `null` where there is nothing to compare with. */
  readonly earlier: EarlierPicture | null;
  /** `null` until both overviews are there. */
  readonly changes: Changes | null;
}

/** What came for a window and for its fair comparison; without a comparison `earlier` is not read. */
interface StudentAnswers {
  readonly overview: StudentPicture['overview'];
  readonly sessions: StudentPicture['sessions'];
  readonly earlier: {
    readonly overview: StudentPicture['overview'];
    readonly sessions: StudentPicture['sessions'];
  } | null;
}

export function toStudentPicture(
  window: StudyWindow,
  earlierWindow: StudyWindow | null,
  { overview, sessions, earlier: before }: StudentAnswers,
  isMeasured: (applicationId: string) => boolean,
): StudentPicture {
  const listed = sessions.data?.sessions;
  const coverage = listed && toCoverage(listed, isMeasured);
  const earlier =
    earlierWindow === null || before === null
      ? null
      : {
          window: earlierWindow,
          overview: before.overview.data?.data,
          isLost: before.overview.isError && before.overview.data === undefined,
        };
  const earlierListed = before?.sessions.data?.sessions;
  const toByDate = (each: typeof listed) => each && toCoverageByDate(each, isMeasured, window.timeZone);
  const [coverageByDate, earlierByDate] = [toByDate(listed), toByDate(earlierListed)];
  return {
    window,
    overview,
    sessions,
    coverage,
    coverageOn: (date) => coverageByDate?.get(date) ?? earlierByDate?.get(date),
    earlier,
    changes:
      overview.data && earlier?.overview
        ? toChanges(
            { overview: overview.data.data, coverage },
            { overview: earlier.overview, coverage: earlierListed && toCoverage(earlierListed, isMeasured) },
          )
        : null,
  };
}

export function useStudentPicture(userId: string, window: StudyWindow): StudentPicture {
  const { school } = useSchool();
  const now = useNow();
  const overview = useUserOverview(userId, window);
  const sessions = useUserSessions(userId, window);
  // Cut where the figures end and not where the clock stands: an answer of ten minutes ago is compared up to then.
  const earlierWindow = toEarlierWindow(window, overview.data?.asOf ?? now, school.terms);
  // Where there is nothing to compare with, the same two answers are looked at again and nothing more is asked.
  const earlierOverview = useUserOverview(userId, earlierWindow ?? window);
  const earlierSessions = useUserSessions(userId, earlierWindow ?? window);
  return toStudentPicture(
    window,
    earlierWindow,
    { overview, sessions, earlier: { overview: earlierOverview, sessions: earlierSessions } },
    toIsMeasured(useApplications().data),
  );
}
