/** A class's window as a whole. Nothing here is an average of percentages, and nobody is placed above anybody. */
import { toSpread, type Spread } from './statistics.ts';
import { hasTellingShare, type StudentWeek } from './student-week.ts';

export interface ClassSummary {
  readonly students: number;
  /** Students whose row stands: with session time, without, or failed. */
  readonly arrived: number;
  readonly withTime: number;
  readonly withoutTime: number;
  readonly failed: number;
  /** Of session time below what a comparison needs; they are part of `withTime` and of no spread. */
  readonly withLittle: number;
  /** Focused time in seconds, of students whose off-task time is known. */
  readonly focused: Spread | null;
  /** Off-task share in whole percent, of the same students. */
  readonly share: Spread | null;
}

export function toClassSummary(weeks: readonly StudentWeek[]): ClassSummary {
  const count = (state: StudentWeek['state']) => weeks.filter((week) => week.state === state).length;
  const telling = weeks.filter(hasTellingShare);
  return {
    students: weeks.length,
    arrived: weeks.length - count('loading'),
    withTime: count('time'),
    withoutTime: count('no-sessions'),
    failed: count('failed') + count('asked-again'),
    withLittle: weeks.filter((week) => week.state === 'time' && week.isLittle).length,
    focused: toSpread(telling.map(({ headline }) => headline.focusedSeconds)),
    share: toSpread(telling.map(({ headline }) => headline.wastePercentage)),
  };
}
