import type { SignedIn } from '../sign-in/signed-in.ts';

/** The person who runs the project on the own machine is the operator; everybody else has a role of the roster or of the config. */
export type ViewerRole = 'operator' | 'administrator' | 'counselor' | 'teacher';

/** Who answers for the school's data: they see what tells of the dashboard itself. */
export const administrators: readonly ViewerRole[] = ['operator', 'administrator'];

/** Ids without end: whoever has it may see what is added later, too. */
export type Scope = 'everybody' | ReadonlySet<string>;

/** What one person may see. */
export interface Viewer {
  /** The platform's or the roster's id of this person; in records of access, never on screen. */
  readonly id: string;
  readonly name: string | null;
  readonly role: ViewerRole;
  /** Platform ids of the students whose data may be released. */
  readonly students: Scope;
  /** Of these students, those whose safety signals may be released: who teaches one class and counsels another school sees both, and the signals of one. */
  readonly safetyOf: Scope;
  /** True where there is any student in `safetyOf`. */
  readonly seesSafety: boolean;
  /** Ids of the classes whose lists may be released. */
  readonly classes: Scope;
  /** Ids of the organisations that may be named. */
  readonly orgs: Scope;
}

export interface Viewers {
  /** @returns `null` where nothing was decided for this person: then nothing may be seen */
  readonly toViewer: (signedIn: SignedIn) => Promise<Viewer | null>;
}

/** Where there is no sign-in, the server listens on this computer only, and whoever sits at it sees everything. */
export const operator: Viewer = {
  id: 'operator',
  name: null,
  role: 'operator',
  students: 'everybody',
  safetyOf: 'everybody',
  seesSafety: true,
  classes: 'everybody',
  orgs: 'everybody',
};

export function includes(scope: Scope, id: string): boolean {
  return scope === 'everybody' || scope.has(id);
}
