/** What is said of a mark, by a screen reader and under the timeline. */
import { formatCount } from '#src/format/counts.ts';
import { toShareOfSession } from '#src/measures/signal-in-session.ts';
import { toInstant } from '#src/time/civil-dates.ts';
import { insightTypeName } from '#src/words/insight-types.ts';
import { signalLength, signalPlace, signalShare, signalTimes } from '#src/words/signal-details.ts';
import type { Session } from '#src/contract/sessions.ts';
import type { Mark, TimedSignal } from './timeline-geometry.ts';

interface Place {
  readonly timeZone: string;
  readonly locale: string;
}

/** "9:15 – 9:20 AM" */
export function toTimesText(
  { start, end }: { readonly start: number; readonly end: number },
  { timeZone, locale }: Place,
): string {
  return signalTimes(toInstant(start), toInstant(end), timeZone, locale);
}

/** "5 min, 6% of the session, went on after the session" */
export function toExtentText(
  { insight, place }: TimedSignal,
  session: Session | null,
  locale: string,
): string {
  const share = session === null ? null : toShareOfSession(insight, session);
  return [signalLength(insight.durationInSeconds, locale), signalShare(share, locale), signalPlace(place)]
    .filter((text) => text !== null)
    .join(', ');
}

/** "4 short signals" */
export function toClusterText(count: number, locale: string): string {
  return `${formatCount(count, locale)} short signals`;
}

/** Short, because it is heard at every step: "Left the seat, 9:15 – 9:20 AM, 5 min". */
export function toSpokenMark(mark: Mark, place: Place): string {
  const [first] = mark.signals;
  if (first === undefined) return '';
  const parts =
    mark.signals.length === 1
      ? [
          insightTypeName(first.insight.insightType),
          toTimesText(mark.span, place),
          signalLength(first.insight.durationInSeconds, place.locale),
          signalPlace(first.place),
        ]
      : [
          insightTypeName(first.insight.insightType),
          toClusterText(mark.signals.length, place.locale),
          toTimesText(mark.span, place),
        ];
  return parts.filter((text) => text !== null).join(', ');
}
