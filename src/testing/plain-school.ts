import type { Boot } from '#src/contract/boot.ts';

/** What windows need of a school that has set nothing: weeks from Monday, no terms. */
export const plainSchool = { firstDayOfWeek: 1, terms: [] } as const;

/** What a page knows of the person who runs the dashboard on the own computer. */
export const plainVisitor = {
  viewer: { name: null, role: 'operator', seesSafety: true },
  session: null,
  demoRoles: null,
} as const;

/** What a page is told where the school has set nothing, but for the time. */
export const plainBoot: Omit<Boot, 'now'> = {
  timeZone: 'America/Chicago',
  isTimeZoneUnset: false,
  safety: null,
  upstream: { isSimulator: true, name: 'embedded simulator' },
  school: {
    name: null,
    locale: 'en-US',
    firstDayOfWeek: 1,
    schoolDays: [1, 2, 3, 4, 5],
    schoolHours: null,
    terms: [],
    daysOff: [],
  },
  classesFrom: 'platform',
  laterScripts: [],
  version: '0.0.0-test',
  ...plainVisitor,
};
