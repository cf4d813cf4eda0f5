import { formatCount } from '#src/format/counts.ts';

/** Said under a class some of whose students are missing; `null` where none is. A class page begins with it. */
export function unmatchedInClassText(count: number, locale: string): string | null {
  if (count === 0) return null;
  return `${formatCount(count, locale)} more ${count === 1 ? 'student' : 'students'} could not be matched`;
}
