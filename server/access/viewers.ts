import { LRUCache } from 'lru-cache';
import type { AccessRules } from './access-rules.ts';
import { toViewer } from './policy.ts';
import type { Viewer, Viewers } from './viewer.ts';
import type { WholeRoster } from './whole-roster.ts';

/** More people than sign in at one school within the minutes that a roster is kept. */
const mostDecisions = 5_000;

/** Decides by the roster of today and the school's rules. A decision holds as long as the roster that it was made by. */
export function createViewers(current: () => Promise<WholeRoster>, rules: AccessRules): Viewers {
  const decided = new WeakMap<WholeRoster, LRUCache<string, { readonly viewer: Viewer | null }>>();
  return {
    async toViewer(signedIn) {
      const roster = await current();
      const ofRoster = decided.get(roster) ?? new LRUCache({ max: mostDecisions });
      decided.set(roster, ofRoster);
      const key = JSON.stringify([signedIn.issuer, signedIn.subject, signedIn.claims]);
      const known = ofRoster.get(key) ?? { viewer: toViewer(signedIn, roster, rules) };
      ofRoster.set(key, known);
      return known.viewer;
    },
  };
}
