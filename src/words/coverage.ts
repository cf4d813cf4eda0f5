/** What could be seen, in words. */
import type { Coverage, OffTaskReading } from '#src/measures/coverage.ts';

/** What stands in place of a number that would mislead; a known amount has its own text. */
export function readingText(reading: Exclude<OffTaskReading, 'known'>): string {
  switch (reading) {
    case 'not-measured':
      return 'not measured';
    case 'not-observed':
      return 'not observed';
    case 'none-reported':
      return 'none reported';
  }
}

/** "observed in 3 of 7 sessions": what the camera saw; `null` where it was on throughout, or there were no sessions. */
export function observationText({ sessions, measured, withCamera, cameraUnknown }: Coverage): string | null {
  if (sessions === 0 || withCamera === sessions) return null;
  if (measured === 0) return 'not measured in these applications';
  if (withCamera > 0) return `observed in ${withCamera} of ${sessions} sessions`;
  return cameraUnknown === measured ? 'camera use not reported' : 'not observed: camera off';
}
