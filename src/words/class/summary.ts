/** A class's window in words: the sentence, who is counted, and how many have come. */
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { ClassSummary } from '#src/measures/class/summary.ts';
import type { Spread } from '#src/measures/class/statistics.ts';
import { failedRefreshNote } from '../failures.ts';

/** The class's window in two sentences, the strength first. Says nothing of a class that is not whole yet. */
export function classSentence(summary: ClassSummary, locale: string): string {
  const { arrived, students, withTime, failed, focused, share } = summary;
  if (arrived < students) return `Reading the days of ${studentCount(students, locale)}.`;
  if (students > 0 && failed === students) return 'The days of this class could not be loaded.';
  if (withTime === 0) return 'No session time is recorded for this class on these dates.';
  if (focused === null || share === null) {
    const had = `${studentCount(withTime, locale)} had session time`;
    return `${had}. It is too little, or its off-task time is not known, so nothing is said of the class.`;
  }
  const duration = (seconds: number) => formatDuration(seconds, locale);
  const percent = (whole: number) => formatPercent(whole, locale);
  if (focused.count === 1) {
    return `One student can be told of: focused for ${duration(focused.median)}, off-task share ${percent(share.median)}.`;
  }
  const half = `Half of the class was focused for ${duration(focused.median)} or more${rangeText(focused, duration)}.`;
  return `${half} Off-task share: ${percent(share.median)} in the middle${rangeText(share, percent)}.`;
}

function rangeText({ low, high, kind }: Spread, toText: (value: number) => string): string {
  const [from, to] = [toText(low), toText(high)];
  const range = from === to ? from : `${from} to ${to}`;
  return kind === 'middle-half' ? `, the middle half ${range}` : `, all of them ${range}`;
}

/** "1 student", "30 students" */
export function studentCount(count: number, locale: string): string {
  return `${formatCount(count, locale)} ${count === 1 ? 'student' : 'students'}`;
}

/** "30 students: 26 with data, 2 with too little, 1 without, 1 not loaded"; "30 students, all with data" */
export function classCountsText(summary: ClassSummary, locale: string): string {
  const { students, arrived, withTime, withLittle, withoutTime, failed } = summary;
  const parts = [
    [withTime - withLittle, 'with data'],
    [withLittle, 'with too little'],
    [withoutTime, 'without'],
    [failed, 'not loaded'],
    [students - arrived, 'on the way'],
  ] as const;
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${formatCount(count, locale)} ${what}`);
  if (students > 0 && withTime - withLittle === students)
    return `${studentCount(students, locale)}, all with data`;
  return told.length === 0
    ? studentCount(students, locale)
    : `${studentCount(students, locale)}: ${told.join(', ')}`;
}

/** Whom the sentence counts, and what the middle half is. */
export function classSentenceNote({ focused }: ClassSummary, locale: string): string | null {
  if (focused === null || focused.count < 2) return null;
  const counted = `the ${formatCount(focused.count, locale)} with 30 min or more and known off-task time`;
  return focused.kind === 'middle-half'
    ? `Middle half: without the lowest and highest quarter of ${counted}.`
    : `This is about ${counted}.`;
}

/** "The last refresh failed; this is what came before."; of some "The last refresh failed for 2 of 30; …" */
export function failedRefreshText(failed: number, students: number, locale: string): string {
  if (failed === students) return failedRefreshNote;
  const some = `${formatCount(failed, locale)} of ${formatCount(students, locale)}`;
  return `The last refresh failed for ${some}; of them, this is what came before.`;
}

/** "23 of 30" */
export function progressText({ arrived, students }: ClassSummary, locale: string): string {
  return `${formatCount(arrived, locale)} of ${formatCount(students, locale)}`;
}
