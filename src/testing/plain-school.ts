/** What windows need of a school that has set nothing: weeks from Monday, no terms. */
export const plainSchool = { firstDayOfWeek: 1, terms: [] } as const;

/** What a page knows of the person who runs the dashboard on the own computer. */
export const plainVisitor = {
  viewer: { name: null, role: 'operator', seesSafety: true },
  session: null,
  demoRoles: null,
} as const;
