import { useSchool } from '#src/api/boot.ts';
import { formatDateRange, formatTime } from '#src/format/dates.ts';
import { obstacleText } from '#src/words/changes.ts';
import type { StudentPicture } from './use-student-picture.ts';

/** Under the figures: which days they are compared with, up to when, and why not where they are not. */
export function ComparisonNote({ picture: { window, earlier, changes } }: { picture: StudentPicture }) {
  const { timeZone, school } = useSchool();
  const { locale } = school;
  if (earlier === null) return null;
  const { firstDate, lastDate, endAt } = earlier.window;
  const days = formatDateRange(firstDate, lastDate, locale);
  const until = window.isOpen ? `, until ${formatTime(endAt, timeZone, locale)}` : '';
  const obstacle = earlier.isLost ? 'They could not be loaded.' : obstacleText(changes?.obstacle ?? null);
  return (
    <p className="mt-3 text-small text-quiet">
      Changes are against {days}
      {until}.{obstacle === null ? null : ` ${obstacle}`}
    </p>
  );
}
