import { useSchool } from '#src/api/boot.ts';
import { formatDateRange, formatTime } from '#src/format/dates.ts';
import { countSchoolDays } from '#src/time/school-days.ts';
import { comparisonText, schoolDaysText } from '#src/words/changes.ts';
import type { StudentPicture } from './use-student-picture.ts';

/** Under the figures: which days they are compared with, up to when, and why not where they are not. */
export function ComparisonNote({ picture: { window, earlier, changes } }: { picture: StudentPicture }) {
  const { timeZone, school } = useSchool();
  const { locale } = school;
  if (earlier === null) return null;
  const { firstDate, lastDate, endAt } = earlier.window;
  const days = formatDateRange(firstDate, lastDate, locale);
  const until = window.isOpen ? `, until ${formatTime(endAt, timeZone, locale)}` : '';
  const lastDateNow = window.isOpen && window.today < window.lastDate ? window.today : window.lastDate;
  const schoolDays = schoolDaysText(
    countSchoolDays(window.firstDate, lastDateNow, school),
    countSchoolDays(firstDate, lastDate, school),
  );
  const obstacle = changes?.obstacle ?? null;
  return (
    <p className="mt-3 max-w-measure text-small text-pretty text-quiet print:mt-1.5">
      {comparisonText({ days: `${days}${until}`, schoolDays, obstacle, isLost: earlier.isLost })}
    </p>
  );
}
