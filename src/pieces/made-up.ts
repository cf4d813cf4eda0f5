/** A few values, made up once, in which every look of a chart or table occurs. */
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import type { SessionTotals } from '#src/measures/session-totals.ts';
import type { TrendDay } from '#src/measures/trend-days.ts';

const minute = 60;

function toDay(date: string, focused: number, byLevel: Readonly<Record<string, number>>, unexplained = 0) {
  const levels = Object.entries(byLevel).map(([level, minutes]) => ({
    level,
    durationInSeconds: minutes * minute,
  }));
  const offTask = unexplained + Object.values(byLevel).reduce((sum, minutes) => sum + minutes, 0);
  return {
    state: 'time',
    date,
    lastDate: date,
    totalSeconds: (focused + offTask) * minute,
    offTaskSeconds: offTask * minute,
    focusedSeconds: focused * minute,
    wastePercentage: Math.round((100 * offTask) / (focused + offTask)),
    levels,
    remainderSeconds: unexplained * minute,
    isPartial: false,
    reading: 'known',
  } as const;
}

/** All levels, one that nobody knows yet, what no level explains, nothing seen, no sessions, so far, not yet. */
export const days: readonly TrendDay[] = [
  toDay('2026-03-02', 60, {
    OnDeviceDistractions: 16,
    StudentNotPresent: 14,
    EnvironmentalDistractions: 12,
    LearningAppBestPractices: 10,
  }),
  toDay('2026-03-03', 80, { OnDeviceDistractions: 10, SomethingNew: 12 }, 14),
  { ...toDay('2026-03-04', 70, {}), reading: 'not-observed' },
  { state: 'none', date: '2026-03-05', lastDate: '2026-03-05' },
  { ...toDay('2026-03-06', 40, { StudentNotPresent: 20 }), isPartial: true },
  { state: 'not-yet', date: '2026-03-07', lastDate: '2026-03-07' },
];

export const earlierDays: readonly TrendDay[] = [
  toDay('2026-02-23', 90, { StudentNotPresent: 30 }),
  toDay('2026-02-24', 50, { StudentNotPresent: 10 }),
];

export const totals: SessionTotals = {
  sessions: 4,
  totalSeconds: 12_000,
  offTaskSeconds: 1560,
  wastePercentage: 13,
  reading: 'known',
  coverage: { sessions: 4, measured: 4, withCamera: 3, withoutCamera: 1, cameraUnknown: 0 },
};

export const session: Session = {
  id: 'made-up',
  applicationId: 'made-up',
  startedAtTime: '2026-03-04T15:00:00Z',
  endedAtTime: '2026-03-04T16:00:00Z',
  durationInSeconds: 3600,
  wasteDurationInSeconds: 600,
  wastePercentage: 17,
  recordingStartedAtTime: '2026-03-04T15:02:00Z',
  recordingEndedAtTime: '2026-03-04T15:50:00Z',
  hasRecording: true,
};

function toInsight(insightType: string, from: string, to: string, seconds: number): Insight {
  return {
    id: `${insightType} ${from}`,
    insightType,
    startedAtTime: `2026-03-04T${from}Z`,
    endedAtTime: `2026-03-04T${to}Z`,
    durationInSeconds: seconds,
  };
}

/** Of each group one, some close together, one that goes on after the session. */
export const insights: readonly Insight[] = [
  toInsight('Game', '15:05:00', '15:12:00', 420),
  toInsight('Idling', '15:20:00', '15:20:02', 2),
  toInsight('Idling', '15:20:04', '15:20:06', 2),
  toInsight('Idling', '15:55:00', '16:05:00', 600),
  toInsight('UnauthorizedAppUse', '15:30:00', '15:34:00', 240),
  toInsight('SomethingNew', '15:40:00', '15:45:00', 300),
];
