/** Words around the levels of a window. */
import type { LevelShare } from '#src/contract/overview.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { Coverage, OffTaskReading } from '#src/measures/coverage.ts';
import { levelName } from './levels.ts';

/**
 * The title of the breakdown: the API's `biggestInsight` as a sentence. A level's percentage is its share of all session
 * time, and the sentence says so.
 */
export function breakdownTitle(share: LevelShare | null, locale: string): string {
  if (share === null || share.durationInSeconds === 0) return 'Where off-task time went';
  const time = formatDuration(share.durationInSeconds, locale);
  const percentage = formatPercent(share.wastePercentage, locale);
  return `${levelName(share.level)} took the most off-task time: ${time}, ${percentage} of session time`;
}

/** In place of the levels where none came. */
export function noLevelsText(reading: OffTaskReading): string {
  switch (reading) {
    case 'known':
      return 'No off-task time is listed for these days.';
    case 'none-reported':
      return 'No off-task time was reported in these days.';
    case 'not-observed':
      return 'Off-task time was not observed: the camera was off in all of these sessions.';
    case 'not-measured':
      return 'Off-task time was not measured: the applications used do not measure it.';
  }
}

/** Off-task time that no level explains; `null` where there is none, or no more than rounding makes. */
export function unexplainedText(seconds: number, locale: string): string | null {
  if (seconds < 60) return null;
  return `TimeBack counts another ${formatDuration(seconds, locale)} as off-task without naming a level for it.`;
}

/** What the camera's absence means for the levels; `null` where it was on in every session that measures. */
export function cameraNote({ measured, withCamera, withoutCamera, cameraUnknown }: Coverage): string | null {
  if (measured === 0 || withCamera === measured) return null;
  const levels = 'Student not present and environmental distractions can be noticed by camera only';
  if (withoutCamera === measured) return `${levels}; it was off, so they were not observed.`;
  if (cameraUnknown === measured) return `${levels}; whether it was on was not reported.`;
  return `${levels}; it is known to have been on in ${withCamera} of ${measured} sessions.`;
}
