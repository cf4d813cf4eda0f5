/** What windows need of a school that has set nothing: weeks from Monday, no terms. */
export const plainSchool = { firstDayOfWeek: 1, terms: [] } as const;
