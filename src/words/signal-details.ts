/** One signal in words: how long, how much of its session, and where it reaches beyond it. */
import { formatTime, formatTimeRange, formatTimeToSecond } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { PlaceInSession } from '#src/measures/signal-in-session.ts';

/** "9:15 – 9:20 AM"; within a minute "9:15:05 AM", because minutes would tell many short signals not apart. */
export function signalTimes(startAt: string, endAt: string, timeZone: string, locale: string): string {
  const range = formatTimeRange(startAt, endAt, timeZone, locale);
  return range === formatTime(startAt, timeZone, locale)
    ? formatTimeToSecond(startAt, timeZone, locale)
    : range;
}

/** "2 min", "45 s"; nothing measurable is "a moment", because "0 min" would say that nothing happened. */
export function signalLength(seconds: number, locale: string): string {
  return seconds === 0 ? 'a moment' : formatDuration(seconds, locale);
}

/**
 * "13% of the session", "under 1% of the session".
 * @param share from 0; `null` where the session is not known
 * @returns `null` where there is no share to speak of
 */
export function signalShare(share: number | null, locale: string): string | null {
  if (share === null || share === 0) return null;
  const isSmall = share < 0.01;
  return `${isSmall ? 'under ' : ''}${formatPercent(isSmall ? 1 : Math.round(share * 100), locale)} of the session`;
}

const places: Record<PlaceInSession, string | null> = {
  inside: null,
  before: 'before the session',
  'from-before': 'began before the session',
  'past-end': 'went on after the session',
  after: 'after the session',
  around: 'began before the session and went on after it',
};

/** Where a signal reaches beyond its session; `null` for one inside. */
export function signalPlace(place: PlaceInSession): string | null {
  return places[place];
}
