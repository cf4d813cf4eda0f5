const names = {
  'this-week': 'This week',
  'last-week': 'Last week',
  'four-weeks': 'Last 4 weeks',
  term: 'This term',
  'school-year': 'School year',
  custom: 'Custom dates',
} as const;

/** The name of a window's choice; its exact dates always stand beside it. */
export function windowName(choice: { readonly kind: keyof typeof names }): string {
  return names[choice.kind];
}
