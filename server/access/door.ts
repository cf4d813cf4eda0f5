/** Who is asking, before anything is answered. */
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../problem.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';
import type { AccessRules } from './access-rules.ts';
import { toViewer } from './policy.ts';
import { operator, type Viewer, type Viewers } from './viewer.ts';
import type { WholeRoster } from './whole-roster.ts';

/** As far as this room is concerned, a sign-in is what knows who sent a request. */
export interface SignInCheck {
  /** @returns `null` where nobody is signed in */
  toSignedIn(request: Request): Promise<SignedIn | null>;
  /** True where who has not signed in is the operator: on the simulator, whose students are nobody's. */
  readonly isOptional: boolean;
}

/** Decisions hold as long as the roster that they were made by. */
export function createViewers(current: () => Promise<WholeRoster>, rules: AccessRules): Viewers {
  const decided = new WeakMap<WholeRoster, LRUCache<string, { readonly viewer: Viewer | null }>>();
  return {
    async toViewer(signedIn) {
      const roster = await current();
      const ofRoster = decided.get(roster) ?? new LRUCache({ max: 5_000 });
      decided.set(roster, ofRoster);
      const key = JSON.stringify([signedIn.issuer, signedIn.subject, signedIn.claims]);
      const known = ofRoster.get(key) ?? { viewer: toViewer(signedIn, roster, rules) };
      ofRoster.set(key, known);
      return known.viewer;
    },
  };
}

/** What a request is turned away with, by the reason that stands in the record. */
export class NoViewerError extends ProblemError {
  readonly reason: 'signed-out' | 'nobody';

  constructor(reason: 'signed-out' | 'nobody') {
    if (reason === 'signed-out') super(401, 'You are signed out. Please sign in again.');
    else super(403, 'Your school has not decided yet what you may see here. Please ask your IT person.');
    this.reason = reason;
  }
}

/**
 * @param signIn `null` where there is none: then the server listens on this computer only
 * @returns finds the viewer of a request; it throws a {@link NoViewerError} where there is none
 */
export function createDoor(signIn: SignInCheck | null, viewers: Viewers) {
  return async (request: Request): Promise<Viewer> => {
    if (signIn === null) return operator;
    const signedIn = await signIn.toSignedIn(request);
    if (signedIn === null) {
      if (signIn.isOptional) return operator;
      throw new NoViewerError('signed-out');
    }
    const viewer = await viewers.toViewer(signedIn);
    if (viewer === null) throw new NoViewerError('nobody');
    return viewer;
  };
}
