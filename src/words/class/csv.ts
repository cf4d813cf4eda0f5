/** The class table as a file. It holds what the table shows and nothing else; safety signals are no part of a class page. */
import { toCsv, type CsvCell } from '#src/format/csv.ts';
import type { Change } from '#src/measures/changes.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import type { StudentWeek } from '#src/measures/class/student-week.ts';
import { focusedText, shareText } from './rows.ts';
import { levelName } from '../levels.ts';

const header = [
  'student_id',
  'student',
  'focused_seconds',
  'session_seconds',
  'off_task_percent',
  'change_points',
  'largest_level',
  'sessions',
  'last_active',
  'remark',
] as const;

/** Times in seconds and shares in percent, as numbers; what has no number is an empty cell and a remark. */
export function toClassCsv(students: readonly ClassStudent[], locale: string): string {
  return toCsv(
    header,
    students.map(({ userId, label, week }) => [userId, label, ...toCells(week, locale)]),
  );
}

function toCells(week: StudentWeek, locale: string): readonly CsvCell[] {
  if (week.state !== 'time') {
    const remark = week.state === 'loading' ? 'not loaded yet' : focusedText(week, locale);
    return [null, null, null, null, null, null, null, remark];
  }
  const { headline, reading, isLittle, changes, summary, sessions, lastDate } = week;
  const isKnown = reading === 'known';
  return [
    isKnown ? headline.focusedSeconds : null,
    headline.totalSeconds,
    isKnown && !isLittle ? headline.wastePercentage : null,
    changes === null || typeof changes === 'string' ? null : toNumber(changes.share),
    isKnown && summary.biggestInsight !== null ? levelName(summary.biggestInsight.level) : null,
    typeof sessions === 'number' ? sessions : null,
    lastDate,
    isKnown && !isLittle ? null : shareText(week, locale),
  ];
}

/** Signed points; a share that is new has no number to come from. */
function toNumber(change: Change | null): number | null {
  switch (change?.kind) {
    case 'same':
      return 0;
    case 'more':
      return change.by;
    case 'less':
      return -change.by;
    case 'new':
    case undefined:
      return null;
  }
}
