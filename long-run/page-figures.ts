/** The figures of each page, by the app's own measures, each held against the truth. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { ApplicationMap } from '#src/api/applications.ts';
import type { Answer } from '#src/api/get-json.ts';
import type { Insights } from '#src/api/insights.ts';
import type { UserSessions } from '#src/api/user-sessions.ts';
import type { Overview } from '#src/contract/overview.ts';
import type { Session } from '#src/contract/sessions.ts';
import type { Change } from '#src/measures/changes.ts';
import type { StudentWeek } from '#src/measures/class/student-week.ts';
import { toHeadline } from '#src/measures/headline.ts';
import { toListedSessions } from '#src/measures/listed-sessions.ts';
import { createSessionFinder } from '#src/measures/session-of-insight.ts';
import { toSessionTotals } from '#src/measures/session-totals.ts';
import { toSignalTotals } from '#src/measures/signal-groups.ts';
import { toSignals } from '#src/measures/signals.ts';
import { toTimeByApplication } from '#src/measures/time-by-application.ts';
import { toTimeByHour } from '#src/measures/time-by-hour.ts';
import { insightTypeGroup } from '#src/measures/insight-groups.ts';
import { toTrendDays, type TrendDay } from '#src/measures/trend-days.ts';
import { toSessionsCsv } from '#src/pages/session-list/session-csv.ts';
import { toSignalsCsv } from '#src/pages/student-insights/signals-csv.ts';
import { Temporal } from '#src/time/temporal.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import type { Ledger } from './ledger.ts';
import { timeZone } from './the-week.ts';
import { toDaySpans, type SessionTruth, type Span, type TimeTruth, type Truth } from './truth.ts';

export function toSpan({ startAt, endAt }: Pick<StudyWindow, 'startAt' | 'endAt'>): Span {
  return { from: Date.parse(startAt), until: Date.parse(endAt) };
}

/** Whom and what an answer is about. */
export interface Subject {
  readonly userId: string;
  readonly window: StudyWindow;
}

interface Comparing {
  readonly ledger: Ledger;
  readonly truth: Truth;
}

function toWhere({ userId, window }: Subject, asOf: string): string {
  return `${userId.slice(0, 8)}, ${window.firstDate} to ${window.lastDate}, as of ${asOf}`;
}

/** The parts of the truth that a headline shows. */
function toHeadlineTruth({ total, offTask, focused, percentage }: TimeTruth) {
  return {
    focusedSeconds: focused,
    offTaskSeconds: offTask,
    totalSeconds: total,
    wastePercentage: percentage,
    hasTime: total > 0,
  };
}

function toDaysShown(days: readonly TrendDay[]) {
  return days.flatMap((day) =>
    day.state === 'time'
      ? [[day.date, day.totalSeconds, day.offTaskSeconds, day.focusedSeconds, day.wastePercentage]]
      : [],
  );
}

function toDaysTruth(truth: Truth, { userId, window }: Subject, asOf: number) {
  return toDaySpans(toSpan(window)).flatMap((day) => {
    const { total, offTask, focused, percentage } = truth.timeOf(userId, day, asOf);
    return total > 0 ? [[day.date, total, offTask, focused, percentage]] : [];
  });
}

function toSeconds(levels: Overview['breakdown']['levels']) {
  return Object.fromEntries(levels.map(({ level, durationInSeconds }) => [level, durationInSeconds]));
}

/** As a number, for a difference that is new as well. */
function toDifference(change: Change, now: number): number {
  switch (change.kind) {
    case 'same':
      return 0;
    case 'new':
      return now;
    case 'more':
      return change.by;
    case 'less':
      return -change.by;
  }
}

/** What an overview shows: the headline, the days and the parts of the off-task time. */
export function compareOverview(
  { ledger, truth }: Comparing,
  subject: Subject,
  { data, asOf }: Answer<Overview>,
): void {
  const { userId, window } = subject;
  const where = toWhere(subject, asOf);
  const at = Date.parse(asOf);
  const time = truth.timeOf(userId, toSpan(window), at);
  ledger.compare('headline', where, toHeadline(data.summary), toHeadlineTruth(time));
  ledger.compare(
    'days of the trend',
    where,
    toDaysShown(toTrendDays(data.trend.buckets, window)),
    toDaysTruth(truth, subject, at),
  );
  ledger.compare('off-task time by level', where, toSeconds(data.breakdown.levels), time.levels);
  const most = Math.max(0, ...Object.values(time.levels));
  ledger.compare('largest part', where, data.summary.biggestInsight?.durationInSeconds ?? 0, most);
}

interface RowAnswers {
  readonly overview: Answer<Overview>;
  readonly earlier: Answer<Overview> | null;
  readonly earlierWindow: StudyWindow | null;
  readonly sessions: UserSessions;
}

/** What the row of a class shows of one student. */
export function compareRow(
  { ledger, truth }: Comparing,
  subject: Subject,
  { overview, earlier, earlierWindow, sessions }: RowAnswers,
  row: StudentWeek,
): void {
  const { userId, window } = subject;
  const where = toWhere(subject, overview.asOf);
  const at = Date.parse(overview.asOf);
  const time = truth.timeOf(userId, toSpan(window), at);
  ledger.compare(
    'class row, whether there is time',
    where,
    row.state,
    time.total > 0 ? 'time' : 'no-sessions',
  );
  if (row.state !== 'time') return;
  const days = toDaysTruth(truth, subject, at);
  ledger.compare('class row, headline', where, row.headline, toHeadlineTruth(time));
  ledger.compare('class row, days', where, toDaysShown(row.days), days);
  ledger.compare('class row, last day', where, row.lastDate, days.at(-1)?.[0]);
  const began = truth.sessionsOf(userId, toSpan(window), Date.parse(sessions.asOf));
  ledger.compare('class row, sessions', where, row.sessions, began.length);
  if (earlier === null || earlierWindow === null) return;
  const before = truth.timeOf(userId, toSpan(earlierWindow), Date.parse(earlier.asOf));
  if (row.changes === null || typeof row.changes === 'string' || row.changes.share === null) return;
  ledger.compare(
    'class row, change of the share',
    where,
    toDifference(row.changes.share, time.percentage),
    time.percentage - before.percentage,
  );
}

function groupSeconds(
  sessions: readonly SessionTruth[],
  toKey: (session: SessionTruth) => string,
): Record<string, readonly [sessions: number, total: number, offTask: number]> {
  return Object.fromEntries(
    [...Map.groupBy(sessions, toKey)].map(([key, own]) => [
      key,
      [
        own.length,
        own.reduce((sum, { seconds }) => sum + seconds, 0),
        own.reduce((sum, { offTask }) => sum + offTask, 0),
      ],
    ]),
  );
}

function toHourKey({ startedAt }: SessionTruth): string {
  const local = Temporal.Instant.fromEpochMilliseconds(startedAt).toZonedDateTimeISO(timeZone);
  return `${local.dayOfWeek} ${local.hour}`;
}

const sessionRowsSchema = z.array(
  z.looseObject({
    session_id: z.string(),
    started_at: z.string(),
    duration_seconds: z.string(),
    off_task_seconds: z.string(),
  }),
);

function toListRow({ id, startedAtTime, endedAtTime, ...session }: Session) {
  const { durationInSeconds, wasteDurationInSeconds, wastePercentage } = session;
  return [
    id,
    Date.parse(startedAtTime),
    Date.parse(endedAtTime),
    durationInSeconds,
    wasteDurationInSeconds,
    wastePercentage,
  ];
}

function byFirst(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

function readCsv(text: string): unknown {
  return parse(text, { columns: true, bom: true });
}

/** What the list of sessions, its sums and its file show. */
export function compareSessions(
  { ledger, truth }: Comparing,
  subject: Subject,
  { sessions, asOf }: UserSessions,
  isMeasured: (applicationId: string) => boolean,
): void {
  const where = toWhere(subject, asOf);
  const { userId, window } = subject;
  const began = truth.sessionsOf(userId, toSpan(window), Date.parse(asOf));
  ledger.compare(
    'session list, each row',
    where,
    sessions.map(toListRow).sort(byFirst),
    began
      .map(({ id, startedAt, endedAt, seconds, offTask, percentage }) => [
        id,
        startedAt,
        endedAt,
        seconds,
        offTask,
        percentage,
      ])
      .sort(byFirst),
  );
  const totals = toSessionTotals(sessions, isMeasured);
  ledger.compare(
    'session list, sums',
    where,
    [totals.sessions, totals.totalSeconds, totals.offTaskSeconds],
    [
      began.length,
      began.reduce((sum, { seconds }) => sum + seconds, 0),
      began.reduce((sum, { offTask }) => sum + offTask, 0),
    ],
  );
  const { coverage } = totals;
  const measured = began.filter(({ applicationId }) => isMeasured(applicationId));
  ledger.compare(
    'sessions with a camera',
    where,
    coverage.withCamera,
    measured.filter(({ hasCamera }) => hasCamera).length,
  );
  ledger.compare(
    'time by application',
    where,
    Object.fromEntries(
      toTimeByApplication(sessions, isMeasured).map((each) => [
        each.applicationId,
        [each.sessions, each.totalSeconds, each.offTaskSeconds],
      ]),
    ),
    groupSeconds(began, ({ applicationId }) => applicationId),
  );
  ledger.compare(
    'time by hour',
    where,
    Object.fromEntries(
      toTimeByHour(sessions, timeZone, isMeasured).map((each) => [
        `${each.weekday} ${each.hour}`,
        [each.sessions, each.totalSeconds, each.offTaskSeconds],
      ]),
    ),
    groupSeconds(began, toHourKey),
  );
  const listed = toListedSessions(sessions, { timeZone, isMeasured, toName: (id) => id });
  const rows = sessionRowsSchema.parse(readCsv(toSessionsCsv(listed, { userId, timeZone })));
  const readings = new Map(listed.map(({ session, reading }) => [session.id, reading]));
  ledger.compare(
    'session file, each row',
    where,
    rows
      .map((row) => [row.session_id, Date.parse(row.started_at), row.duration_seconds, row.off_task_seconds])
      .sort(byFirst),
    began
      .map(({ id, startedAt, seconds, offTask }) => [
        id,
        startedAt,
        String(seconds),
        // What is not known is no number in a file (docs/csv.md).
        readings.get(id) === 'known' ? String(offTask) : '',
      ])
      .sort(byFirst),
  );
}

const signalRowsSchema = z.array(
  z.looseObject({ signal_id: z.string(), type: z.string(), from: z.string(), seconds: z.string() }),
);

/** What the page of signals and its file show. */
export function compareSignals(
  { ledger, truth }: Comparing,
  subject: Subject,
  { insights, safetySignals, asOf }: Insights,
  sessions: UserSessions,
  applications: ApplicationMap,
): void {
  const where = toWhere(subject, asOf);
  const { userId, window } = subject;
  const began = truth.signalsOf(userId, toSpan(window), Date.parse(asOf));
  const signals = toSignals(insights, {
    timeZone,
    findSession: createSessionFinder(sessions.sessions),
    toCategory: insightTypeGroup,
    applicationNotTold: '',
  });
  const of = (category: string) =>
    began.filter((signal) => insightTypeGroup(signal.insightType) === category);
  ledger.compare('signals by category', where, toSignalTotals(signals), {
    offTask: of('waste').length,
    offTaskSeconds: of('waste').reduce((sum, { seconds }) => sum + seconds, 0),
    proctoring: of('proctoring').length,
    other: of('other').length,
  });
  ledger.compare('safety signals that a teacher gets', where, safetySignals.length, 0);
  ledger.compare(
    'signal file, each row',
    where,
    signalRowsSchema
      .parse(readCsv(toSignalsCsv(signals, timeZone, applications)))
      .map((row) => [row.signal_id, row.type, Date.parse(row.from), row.seconds])
      .sort(byFirst),
    began
      .map(({ id, insightType, startedAt, seconds }) => [id, insightType, startedAt, String(seconds)])
      .sort(byFirst),
  );
}

/** What the page of one session shows. */
export function compareSession(
  { ledger, truth }: Comparing,
  { userId, window }: Subject,
  session: Session,
  { insights, asOf }: Insights,
): void {
  const where = toWhere({ userId, window }, asOf);
  const known = truth
    .sessionsOf(userId, toSpan(window), Date.parse(asOf))
    .find(({ id }) => id === session.id);
  ledger.compare(
    'signals of one session',
    where,
    insights.map(({ id, durationInSeconds }) => [id, durationInSeconds]).sort(byFirst),
    known?.signals.map(({ id, seconds }) => [id, seconds]).sort(byFirst),
  );
}
