/** Changes against the fair comparison, in words: more or less, without a judgement. */
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import type { Change, Changes } from '#src/measures/changes.ts';

type Unit = 'minutes' | 'points' | 'count';

/** "40 min more", "3 points less", "2 more", "the same", "new" */
export function changeText(change: Change, unit: Unit, locale: string): string {
  switch (change.kind) {
    case 'same':
      return 'the same';
    case 'new':
      return 'new';
    case 'more':
    case 'less':
      return `${amountText(change.by, unit, locale)} ${change.kind}`;
  }
}

function amountText(by: number, unit: Unit, locale: string): string {
  if (unit === 'minutes') return formatDuration(by * 60, locale);
  const count = formatCount(by, locale);
  if (unit === 'count') return count;
  return by === 1 ? `${count} point` : `${count} points`;
}

type WindowKind = 'this-week' | 'last-week' | 'four-weeks' | 'custom' | 'term' | 'school-year';

const earlierNames: Record<WindowKind, string> = {
  'this-week': 'last week',
  'last-week': 'the week before',
  'four-weeks': 'the four weeks before',
  custom: 'the days before',
  term: 'the term before',
  'school-year': 'the school year before',
};

/** "last week by this time": what a window is compared with; a window that is over, with a whole one. */
export function earlierName(kind: WindowKind, isOpen: boolean): string {
  return isOpen ? `${earlierNames[kind]} by this time` : earlierNames[kind];
}

interface Comparison {
  /** The days compared with and, where they are cut, up to when. */
  readonly days: string;
  /** How many school days each side had (schoolDaysText). */
  readonly schoolDays: string;
  readonly obstacle: Changes['obstacle'];
  /** True where the earlier figures could not be loaded. */
  readonly isLost: boolean;
}

/** What the changes beside the figures are against; where there are none, or not all, why. */
export function comparisonText({ days, schoolDays, obstacle, isLost }: Comparison): string {
  if (isLost) return `Not compared with ${days}: these days could not be loaded.`;
  const against = `Changes are against ${days} (${schoolDays}).`;
  switch (obstacle) {
    case 'little-time':
      return `Not compared with ${days}: one side has less than 30 minutes of session time.`;
    case 'unknown-off-task':
      return `${against} Off-task time is not compared: it is not known on both sides.`;
    case 'unequal-sight':
      return `${against} Off-task time is not compared: the two sides were not observed alike.`;
    case null:
      return against;
  }
}

/** "3 school days on both sides", "2 school days now, 4 then" */
export function schoolDaysText(now: number, earlier: number): string {
  const days = (count: number) => (count === 1 ? '1 school day' : `${count} school days`);
  return now === earlier ? `${days(now)} on both sides` : `${days(now)} now, ${earlier} then`;
}
