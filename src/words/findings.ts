/** Findings as titles: plain English, "off-task" and never the API's "waste". */
import { formatDay } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { TrendFinding } from '#src/measures/findings.ts';

/** The title of the trend chart: what the days show. */
export function trendTitle(finding: TrendFinding, locale: string): string {
  const percent = (whole: number) => formatPercent(whole, locale);
  switch (finding.kind) {
    case 'no-time':
      return 'No session time on these days';
    case 'not-yet':
      return 'No session time yet';
    case 'little-time':
      return `Too little time for a trend: ${formatDuration(finding.totalSeconds, locale)} in all`;
    case 'unseen':
      return `Session time by day; ${unseenTexts[finding.reading]}`;
    case 'partly-seen':
      return 'Session time by day; off-task time is known for some of it only';
    case 'lower':
    case 'higher': {
      const { kind, count, compared, unit } = finding;
      const where = unit === 'day' ? 'on' : 'in';
      return `Off-task share ${kind} than ${earlierText(finding.daysApart)} ${where} ${count} of ${compared} ${unit}s`;
    }
    case 'one-day': {
      const day = formatDay(finding.date, locale);
      const share = percent(finding.wastePercentage);
      return finding.isPartial
        ? `${share} of session time off-task so far on ${day}`
        : `${share} of session time off-task on ${day}`;
    }
    case 'fell':
    case 'rose': {
      const earlier = percent(finding.earlierPercentage);
      const later = percent(finding.laterPercentage);
      return `Off-task share ${finding.kind} from ${earlier} in the earlier days to ${later} in the later days`;
    }
    case 'varied': {
      const { lowest, highest } = finding;
      const least = `Lowest off-task share on ${formatDay(lowest.date, locale)} (${percent(lowest.wastePercentage)})`;
      return `${least}, highest on ${formatDay(highest.date, locale)} (${percent(highest.wastePercentage)})`;
    }
    case 'steady': {
      const lowest = percent(finding.lowestPercentage);
      const highest = percent(finding.highestPercentage);
      return lowest === highest
        ? `Off-task share steady at ${lowest}`
        : `Off-task share steady between ${lowest} and ${highest}`;
    }
  }
}

const unseenTexts = {
  'not-measured': 'off-task time was not measured',
  'not-observed': 'off-task time was not observed',
  'none-reported': 'no off-task time was reported',
} as const;

/** What days are compared with, by how many days lie between: "the week before", "4 weeks before", "10 days before". */
export function earlierText(daysApart: number): string {
  if (daysApart === 1) return 'the day before';
  if (daysApart === 7) return 'the week before';
  return daysApart % 7 === 0 ? `${daysApart / 7} weeks before` : `${daysApart} days before`;
}
