/** What a teacher and the school's IT person are told of roster files that are not quite right. Never a name. */
import type { RosterProblem, RosterReport } from '#src/contract/roster-report.ts';
import { formatCount } from '#src/format/counts.ts';

function countOf(count: number, [one, many]: readonly [string, string], locale: string): string {
  return `${formatCount(count, locale)} ${count === 1 ? one : many}`;
}

const students = ['student', 'students'] as const;
const rows = ['entry of the roster files', 'entries of the roster files'] as const;

/** @returns `null` where all is well */
export function rosterReportTitle(report: RosterReport, locale: string): string | null {
  const { isOutdated, unmatched, wrongRows } = report;
  if (isOutdated) return 'The roster files have changed, but the new ones cannot be used';
  const parts = [
    ...(unmatched > 0 ? [`${countOf(unmatched, students, locale)} could not be matched`] : []),
    ...(wrongRows > 0 ? [`${countOf(wrongRows, rows, locale)} could not be used`] : []),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

/** What to do, and what the reader sees meanwhile. */
export function rosterReportAdvice({ isOutdated, unmatched, matched }: RosterReport): string {
  if (isOutdated) {
    return 'The classes shown are those of the last files that could be used. Your school’s IT person can mend the places below; new files are in use within a minute or two.';
  }
  if (unmatched === 0) {
    return 'All else is shown. Your school’s IT person can mend the places below; new files are in use within a minute or two.';
  }
  const shown =
    matched === 0 ? 'No student is shown' : 'They are in no list on these pages; everybody else is shown';
  return `${shown}. A student is matched by e-mail address or identifier, or by the school’s mapping file, and never by name. Your school’s IT person can mend the places below.`;
}

interface ProblemGroup {
  /** "users.csv, lines 3 and 7". */
  readonly place: string;
  readonly reason: string;
}

const shownLines = 12;

function placeOf(file: string, lines: readonly number[]): string {
  const [first] = lines;
  if (first === undefined) return file;
  if (lines.length === 1) return `${file}, line ${first}`;
  const more = lines.length - shownLines;
  const shown = lines.slice(0, shownLines).join(', ');
  return `${file}, lines ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Problems that are the same but for their line, together. */
export function groupRosterProblems(problems: readonly RosterProblem[]): ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ file, reason }) => `${file}\n${reason}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lines = group.flatMap(({ line }) => (line === null ? [] : [line])).toSorted((a, b) => a - b);
    return [{ place: placeOf(first.file, lines), reason: first.reason }];
  });
}

/** How many places a list that is cut leaves out; `null` where it is whole. */
export function hiddenProblemsText(
  { problems, unmatched, wrongRows }: RosterReport,
  locale: string,
): string | null {
  const hidden = unmatched + wrongRows - problems.length;
  return hidden <= 0 ? null : `${countOf(hidden, ['more place', 'more places'], locale)}, not listed here.`;
}
