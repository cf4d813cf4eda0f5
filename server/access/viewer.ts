import type { SignedIn } from '../sign-in/signed-in.ts';

/** The person who runs the project on the own machine is the operator; everybody else has a role of the roster or of the config. */
export type ViewerRole = 'operator' | 'administrator' | 'counselor' | 'teacher';

/** What one person may see. */
export interface Viewer {
  /** The platform's or the roster's id of this person; in records of access, never on screen. */
  readonly id: string;
  readonly name: string | null;
  readonly role: ViewerRole;
  /** Platform ids of the students whose data may be released. */
  readonly students: 'everybody' | ReadonlySet<string>;
  readonly seesSafety: boolean;
}

export interface Viewers {
  /** @returns `null` where nothing was decided for this person: then nothing may be seen */
  readonly toViewer: (signedIn: SignedIn) => Promise<Viewer | null>;
}
