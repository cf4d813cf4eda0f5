/** How long ago something was, through Intl. */
import { toMilliseconds } from '#src/time/civil-dates.ts';

const ageUnits = [
  { unit: 'day', milliseconds: 86_400_000 },
  { unit: 'hour', milliseconds: 3_600_000 },
  { unit: 'minute', milliseconds: 60_000 },
] as const;

/** How long ago an instant was, in its largest whole unit: "3 days ago"; an instant to come counts as now. */
export function formatAge(instant: string, now: string, locale: string): string {
  const passed = Math.max(0, toMilliseconds(now) - toMilliseconds(instant));
  const { unit, milliseconds } =
    ageUnits.find((candidate) => passed >= candidate.milliseconds) ?? ageUnits[2];
  return new Intl.RelativeTimeFormat(locale).format(-Math.floor(passed / milliseconds), unit);
}
