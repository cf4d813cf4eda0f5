import { formatDateRange } from '#src/format/dates.ts';
import { toInnerName } from './slugs.ts';

const names = {
  'this-week': 'This week',
  'last-week': 'Last week',
  'four-weeks': 'Last 4 weeks',
  term: 'This term',
  'school-year': 'School year',
  custom: 'Custom dates',
} as const;

/**
 * The name of a window's choice; its exact dates always stand beside it.
 * @param otherTerm the own name of the term, where it is not the one of today: between terms none is "this" one
 */
export function windowName(choice: { readonly kind: keyof typeof names }, otherTerm?: string): string {
  return choice.kind === 'term' && otherTerm !== undefined ? otherTerm : names[choice.kind];
}

/** When, inside a sentence: "this week", "in the last 4 weeks", "in the days Mon, Feb 2 – Sun, Mar 1, 2026". */
export function windowPhrase(
  {
    choice,
    firstDate,
    lastDate,
  }: {
    readonly choice: { readonly kind: keyof typeof names };
    readonly firstDate: string;
    readonly lastDate: string;
  },
  locale: string,
): string {
  switch (choice.kind) {
    case 'this-week':
    case 'last-week':
      return toInnerName(names[choice.kind]);
    case 'four-weeks':
      return `in the ${toInnerName(names[choice.kind])}`;
    // Between terms none is "this" one, so that the dates of both say more.
    case 'term':
    case 'school-year':
    case 'custom':
      return `${firstDate === lastDate ? 'on' : 'in the days'} ${formatDateRange(firstDate, lastDate, locale)}`;
  }
}
