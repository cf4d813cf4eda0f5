import type { Dated } from '#src/contract/school.ts';

const weekPresets = [{ kind: 'this-week' }, { kind: 'last-week' }, { kind: 'four-weeks' }] as const;
const termPresets = [{ kind: 'term' }, { kind: 'school-year' }] as const;

/** The windows with a name; those of terms only where the school has told its terms. */
export function toWindowPresets(terms: readonly Dated[]) {
  return terms.length === 0 ? weekPresets : [...weekPresets, ...termPresets];
}
