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
