/** What a school decides about access, in its settings file (docs/access.md). */
import type { ViewerRole } from './viewer.ts';

/** The roles that are given; a teacher is whom the roster enrols as one. */
export type GivenRole = Extract<ViewerRole, 'administrator' | 'counselor'>;

type RosterField = 'sourcedId' | 'identifier' | 'email';

interface ClaimRule {
  /** A claim of the identity provider, such as `groups`, and the value that it must have or hold. */
  readonly claim: string;
  readonly value: string;
  readonly role: GivenRole;
  /** Ids of organisations in the roster, with all below them. */
  readonly orgs: 'all' | readonly string[];
}

export interface AccessRules {
  /** How a person is found in the roster; `null`: nobody is. */
  readonly match: { readonly claim: string; readonly rosterField: RosterField } | null;
  /** True: an e-mail address counts without `email_verified`, because the issuer has one tenant, the school. */
  readonly trustEmail: boolean;
  /** Which roles of the roster, in small letters, make somebody what. */
  readonly rosterRoles: Readonly<Record<GivenRole, readonly string[]>>;
  readonly claims: readonly ClaimRule[];
  /** Who gets to see safety signals. */
  readonly safetyRoles: readonly Exclude<ViewerRole, 'operator'>[];
}

/** Of the roles of OneRoster 1.1 and 1.2, those that mean the school as a whole. */
export const defaultAccessRules: AccessRules = {
  match: null,
  trustEmail: false,
  rosterRoles: {
    administrator: ['administrator', 'siteadministrator', 'districtadministrator', 'principal'],
    counselor: ['counselor'],
  },
  claims: [],
  safetyRoles: ['administrator', 'counselor'],
};

/** The claims that decisions need, and no others: what else a provider tells about a person is not kept. */
export function claimsOf({ match, claims }: AccessRules): readonly string[] {
  const named = [...(match === null ? [] : [match.claim]), ...claims.map(({ claim }) => claim)];
  return [...new Set(match?.rosterField === 'email' ? [...named, 'email_verified'] : named)].filter(
    (claim) => claim !== 'sub',
  );
}
