import type { SchoolSettings } from '#src/contract/school.ts';
import { toLocalTime } from '#src/time/local-times.ts';
import { toSessionTotals, type CountedSession, type SessionTotals } from './session-totals.ts';

type SchoolTimes = Pick<SchoolSettings, 'schoolDays' | 'schoolHours' | 'daysOff'>;

export interface SchoolHoursSplit {
  readonly inside: SessionTotals;
  readonly outside: SessionTotals;
}

/**
 * Sessions that began in school hours (a school day, not a day off, from the first minute until before the last) and all
 * others; `null` where the school has not told its hours. Each session counts as a whole, by its start.
 *
 * @param isMeasured false only where an application's `wasteMeter` is `off`
 */
export function toSchoolHoursSplit(
  sessions: readonly CountedSession[],
  timeZone: string,
  { schoolDays, schoolHours, daysOff }: SchoolTimes,
  isMeasured: (applicationId: string) => boolean,
): SchoolHoursSplit | null {
  if (schoolHours === null) return null;
  const isInside = ({ startedAtTime }: CountedSession) => {
    const { date, weekday, time } = toLocalTime(startedAtTime, timeZone);
    const isOff = daysOff.some(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate);
    return schoolDays.includes(weekday) && !isOff && schoolHours.from <= time && time < schoolHours.to;
  };
  const { inside = [], outside = [] } = Object.groupBy(sessions, (session) =>
    isInside(session) ? 'inside' : 'outside',
  );
  return { inside: toSessionTotals(inside, isMeasured), outside: toSessionTotals(outside, isMeasured) };
}
