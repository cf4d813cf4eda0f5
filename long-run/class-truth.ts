/**
 * What has changed for a student, by the rules that docs/decisions/0018 tells, once more in plain arithmetic from the
 * simulator's own sessions: no measure of the dashboard has a part in it.
 */
import { Temporal } from '#src/time/temporal.ts';
import { toDaySpans, type SessionTruth, type Span, type TimeTruth, type Truth } from './truth.ts';

/** A time of which two answers told: overview and sessions, each at its own instant. */
interface ToldTime {
  readonly span: Span;
  readonly overviewAt: number;
  readonly sessionsAt: number;
}

export interface ToldStudent {
  readonly userId: string;
  readonly window: ToldTime;
  /** The fair comparison, which tells what a camera saw then; `null` where there is none. */
  readonly earlier: ToldTime | null;
  /** The four weeks before. */
  readonly usual: Pick<ToldTime, 'span' | 'overviewAt'>;
  /** The civil date at the school: its day is not over. */
  readonly today: string;
  readonly isMeasured: (applicationId: string) => boolean;
}

export interface ChangeTruth {
  readonly kind: 'share' | 'time';
  readonly direction: 'worth-a-look' | 'going-well';
  readonly from: number;
  readonly to: number;
  /** How many times the limit. */
  readonly size: number;
}

const hour = 3600;
const tenMinutes = 600;
const lastSchoolDay = 5;

interface Seen extends TimeTruth {
  /** A time without off-task time is known to be so only where a camera was on in all of it. */
  readonly isKnown: boolean;
  readonly hasCamera: boolean;
}

function toSeen(truth: Truth, { userId, isMeasured }: ToldStudent, told: ToldTime): Seen {
  const time = truth.timeOf(userId, told.span, told.overviewAt);
  const sessions = truth.sessionsOf(userId, told.span, told.sessionsAt);
  const measured = sessions.filter(({ applicationId }) => isMeasured(applicationId));
  const isFilmed = ({ hasCamera }: SessionTruth) => hasCamera;
  const isUnmeasured = sessions.length > 0 && measured.length === 0;
  const isAllFilmed = measured.length > 0 && measured.length === sessions.length && measured.every(isFilmed);
  return {
    ...time,
    isKnown: !isUnmeasured && (time.offTask > 0 || isAllFilmed),
    hasCamera: measured.some(isFilmed),
  };
}

/** False where a camera saw one of the two times and not the other. */
function isSeenAlike(now: Seen, earlier: Seen | null): boolean {
  if (earlier === null || Math.min(now.total, earlier.total) < hour / 2) return true;
  return !now.isKnown || !earlier.isKnown || now.hasCamera === earlier.hasCamera;
}

function toWeekday(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The mean of the second and the third of four. */
function toMiddleOfFour(numbers: readonly number[]): number {
  const [, second = 0, third = 0] = numbers.toSorted((a, b) => a - b);
  return (second + third) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The off-task share: 5 points and 10 minutes of time, where both sides hold an hour. */
function toShareChange(now: Seen, usual: TimeTruth): ChangeTruth | null {
  const [from, to] = [usual.percentage, now.percentage];
  const points = Math.abs(to - from);
  if (Math.min(now.total, usual.total) < hour || points < 5) return null;
  if (points * now.total < 100 * tenMinutes) return null;
  return {
    kind: 'share',
    direction: to > from ? 'worth-a-look' : 'going-well',
    from,
    to,
    size: points / 5,
  };
}

/** Time on school days that are over: an hour and a third of what is usual for these weekdays. */
function toTimeChange(from: number, to: number): ChangeTruth | null {
  const difference = Math.abs(to - from);
  if (from < hour || difference < hour || 3 * difference < from) return null;
  return {
    kind: 'time',
    direction: to < from ? 'worth-a-look' : 'going-well',
    from,
    to,
    size: difference / Math.max(hour, from / 3),
  };
}

/** What has changed, the largest first. */
export function toChangesTruth(truth: Truth, student: ToldStudent): readonly ChangeTruth[] {
  const { userId, window, earlier, usual, today } = student;
  const now = toSeen(truth, student, window);
  if (now.total === 0) return [];
  const before = truth.timeOf(userId, usual.span, usual.overviewAt);
  const usualDays = toDaySpans(usual.span).map((day) => ({
    ...day,
    ...truth.timeOf(userId, day, usual.overviewAt),
  }));
  const weeks = new Set(usualDays.flatMap(({ total }, index) => (total > 0 ? [Math.floor(index / 7)] : [])));
  if (weeks.size < 3) return [];
  const isAlike = isSeenAlike(now, earlier === null ? null : toSeen(truth, student, earlier));
  const isComparable = now.isKnown && before.offTask > 0 && isAlike;
  const over = toDaySpans(window.span).filter(({ date }) => date < today && toWeekday(date) <= lastSchoolDay);
  const key = isComparable ? 'focused' : 'total';
  const to = sum(over.map((day) => truth.timeOf(userId, day, window.overviewAt)[key]));
  const from = sum(
    over.map(({ date }) =>
      toMiddleOfFour(
        usualDays.filter((day) => toWeekday(day.date) === toWeekday(date)).map((day) => day[key]),
      ),
    ),
  );
  return [isComparable ? toShareChange(now, before) : null, over.length < 2 ? null : toTimeChange(from, to)]
    .filter((change) => change !== null)
    .sort((a, b) => b.size - a.size);
}
