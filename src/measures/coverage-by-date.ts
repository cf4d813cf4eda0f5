import type { Session } from '#src/contract/sessions.ts';
import { addDays, countDays, toCivilDate } from '#src/time/civil-dates.ts';
import { toCoverage, type Coverage } from './coverage.ts';

type DatedSession = Pick<Session, 'applicationId' | 'webcamEnabled' | 'startedAtTime' | 'endedAtTime'>;

/** What could be seen on each civil date of the zone: a session counts on every date that it touches. */
export function toCoverageByDate(
  sessions: readonly DatedSession[],
  isMeasured: (applicationId: string) => boolean,
  timeZone: string,
): ReadonlyMap<string, Coverage> {
  const touched = sessions.flatMap((session) =>
    toTouchedDates(session, timeZone).map((date) => ({ date, session })),
  );
  const byDate = Map.groupBy(touched, ({ date }) => date);
  return new Map(
    [...byDate].map(([date, entries]) => [
      date,
      toCoverage(
        entries.map(({ session }) => session),
        isMeasured,
      ),
    ]),
  );
}

function toTouchedDates({ startedAtTime, endedAtTime }: DatedSession, timeZone: string): string[] {
  const first = toCivilDate(startedAtTime, timeZone);
  const count = countDays(first, toCivilDate(endedAtTime, timeZone));
  // An end before the start is a fault of the data; the day it began on still counts.
  return Array.from({ length: Math.max(1, count) }, (_, index) => addDays(first, index));
}
