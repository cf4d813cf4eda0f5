import { useDeferredValue, useMemo } from 'react';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { useUserInsights } from '#src/api/user-insights.ts';
import { useUserSessions } from '#src/api/user-sessions.ts';
import { toCoverageByDate } from '#src/measures/coverage-by-date.ts';
import { toCoverage } from '#src/measures/coverage.ts';
import { createSessionFinder } from '#src/measures/session-of-insight.ts';
import { toQuietDays } from '#src/measures/signal-finding.ts';
import { toSignals } from '#src/measures/signals.ts';
import { applicationNotTold } from '#src/routing/insight-list-view.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { insightTypeGroup } from '#src/measures/insight-groups.ts';
import { toIsMeasured } from '../is-measured.ts';

/** The signals of a window, each with its session, the lists they are made of, and what could be observed. */
export function useSignals(userId: string, window: StudyWindow) {
  const { timeZone } = useSchool();
  const insights = useUserInsights(userId, window);
  const sessions = useUserSessions(userId, window);
  const { data: applications } = useApplications();
  // Signals are counted once, with their sessions, and not again when those arrive; nor with the news of them, which is
  // drawn in one go.
  const isReady = useDeferredValue(insights.data !== undefined && !sessions.isPending);
  const signals = useMemo(
    () =>
      toSignals(isReady ? (insights.data?.insights ?? []) : [], {
        timeZone,
        findSession: createSessionFinder(sessions.data?.sessions ?? []),
        toCategory: insightTypeGroup,
        applicationNotTold,
      }),
    [isReady, insights.data, sessions.data, timeZone],
  );
  const observed = useMemo(() => {
    if (!isReady || sessions.data === undefined) return undefined;
    const isMeasured = toIsMeasured(applications);
    const isWhole = [insights.data, sessions.data].every((data) => data?.isComplete && data.unreadable === 0);
    const byDate = toCoverageByDate(sessions.data.sessions, isMeasured, timeZone);
    return {
      coverage: toCoverage(sessions.data.sessions, isMeasured),
      // Of a list with holes nobody can say on which days it has nothing.
      quietDays: isWhole ? toQuietDays(signals, byDate, window.today) : null,
    };
  }, [isReady, insights.data, sessions.data, applications, signals, timeZone, window.today]);
  return { insights, sessions, isReady, signals, observed };
}

export type StudentSignals = ReturnType<typeof useSignals>;
