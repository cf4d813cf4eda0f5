/** Somebody of the made-up school. */
import type { Calendar } from './calendar.ts';
import type { Plan } from './planned-session.ts';

/** What goes wrong, always and only, with a student's insights endpoints. */
export type Mishap =
  'slow' | 'unavailable' | 'forbidden' | 'broken shape' | 'expiring token' | 'long windows refused';

export interface Person {
  readonly userId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredFirstName?: string;
  /** In the words of OneRoster 1.2. */
  readonly role: 'student' | 'teacher' | 'counselor' | 'siteAdministrator';
  readonly classNames: readonly string[];
  /** How many weeks back the plan reaches, the current one counted. */
  readonly weeks: number;
  readonly plan: Plan;
  readonly mishap?: Mishap;
  /** One line for people who look for something to open. */
  readonly shows?: (calendar: Calendar, now: number) => string;
}
