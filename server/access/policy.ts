/**
 * Who may see whom, as pure functions of the roster of today, the school's rules and what the identity provider says. Nothing
 * is allowed that is not granted here, and each grant knows its reason.
 */
import type { SignedIn } from '../sign-in/signed-in.ts';
import type { AccessRules, GivenRole } from './access-rules.ts';
import type { Scope, Viewer, ViewerRole } from './viewer.ts';
import { isStudent, type RosterPerson, type WholeRoster } from './whole-roster.ts';

/** Why somebody may see some students. */
type Reason =
  | { readonly kind: 'teaches'; readonly classId: string }
  | { readonly kind: 'roster-role'; readonly role: string; readonly orgId: string }
  | { readonly kind: 'claim'; readonly claim: string; readonly value: string };

export interface Grant {
  readonly role: Exclude<ViewerRole, 'operator'>;
  readonly reason: Reason;
  readonly students: Scope;
  readonly classes: Scope;
  readonly orgs: Scope;
}

function isVerifiedEmail(claim: string, { claims }: SignedIn): boolean {
  return claim === 'email' && claims['email_verified'] === true;
}

function toKey(field: string, text: string): string {
  return field === 'email' ? text.trim().toLowerCase() : text.trim();
}

/** @returns the one active person of the roster; `null` where there is none, or more than one: then nobody knows who it is */
export function findPerson(
  signedIn: SignedIn,
  roster: WholeRoster,
  { match, trustEmail }: AccessRules,
): RosterPerson | null {
  if (match === null) return null;
  const { claim, rosterField } = match;
  const value = claim === 'sub' ? signedIn.subject : signedIn.claims[claim];
  if (typeof value !== 'string' || value.trim() === '') return null;
  if (rosterField === 'email' && !trustEmail && !isVerifiedEmail(claim, signedIn)) return null;
  const key = toKey(rosterField, value);
  const found = [...roster.people.values()].filter(
    (person) => toKey(rosterField, person[rosterField]) === key,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function union(sets: Iterable<ReadonlySet<string> | undefined>): Set<string> {
  return new Set([...sets].flatMap((set) => [...(set ?? [])]));
}

/** An organisation and all below it; a roster whose organisations go round in a circle ends, too. */
function withBelow(orgIds: Iterable<string>, { orgsBelow }: WholeRoster): Set<string> {
  const found = new Set(orgIds);
  // A set that grows while it is gone through is gone through to its new end.
  for (const orgId of found) for (const below of orgsBelow.get(orgId) ?? []) found.add(below);
  return found;
}

/** Students of these organisations: by their own role there, or by a class of theirs. */
function toOrgScopes(
  orgIds: Iterable<string>,
  roster: WholeRoster,
): Pick<Grant, 'students' | 'classes' | 'orgs'> {
  const orgs = withBelow(orgIds, roster);
  const classes = union([...orgs].map((orgId) => roster.classesByOrg.get(orgId)));
  const students = union([
    ...[...orgs].map((orgId) => roster.studentsByOrg.get(orgId)),
    ...[...classes].map((classId) => roster.studentsByClass.get(classId)),
  ]);
  return { students, classes, orgs };
}

function toTeachingGrants({ id }: RosterPerson, roster: WholeRoster): Grant[] {
  return [...(roster.classesByTeacher.get(id) ?? [])].map((classId) => {
    const orgId = roster.classes.get(classId)?.orgId ?? null;
    return {
      role: 'teacher',
      reason: { kind: 'teaches', classId },
      students: roster.studentsByClass.get(classId) ?? new Set(),
      classes: new Set([classId]),
      orgs: new Set(orgId === null ? [] : [orgId]),
    };
  });
}

const givenRoles: readonly GivenRole[] = ['administrator', 'counselor'];

function toRoleGrants({ roles }: RosterPerson, roster: WholeRoster, { rosterRoles }: AccessRules): Grant[] {
  return roles.flatMap(({ role: name, orgId }) =>
    givenRoles
      // A role at no organisation is a role nowhere.
      .filter((role) => orgId !== null && rosterRoles[role].includes(name))
      .map((role) => ({
        role,
        reason: { kind: 'roster-role', role: name, orgId: orgId ?? '' } as const,
        ...toOrgScopes([orgId ?? ''], roster),
      })),
  );
}

/** What the roster gives a person. Who is a student and nothing else gets nothing, whatever an enrollment says. */
export function toRosterGrants(
  person: RosterPerson,
  roster: WholeRoster,
  rules: AccessRules,
): readonly Grant[] {
  const isOnlyStudent = isStudent(person) && person.roles.every(({ role }) => role === 'student');
  if (isOnlyStudent) return [];
  return [...toRoleGrants(person, roster, rules), ...toTeachingGrants(person, roster)];
}

function toRuleGrant(rule: AccessRules['claims'][number], roster: WholeRoster): Grant {
  const { claim, value, role, orgs } = rule;
  const everybody = { students: 'everybody', classes: 'everybody', orgs: 'everybody' } as const;
  return {
    role,
    reason: { kind: 'claim', claim, value },
    ...(orgs === 'all' ? everybody : toOrgScopes(orgs, roster)),
  };
}

/** What the rules give to whoever has a claim, by rule. */
export function toClaimGrants(roster: WholeRoster, { claims }: AccessRules): readonly Grant[] {
  return claims.map((rule) => toRuleGrant(rule, roster));
}

function hasClaim({ claims }: SignedIn, { claim, value }: AccessRules['claims'][number]): boolean {
  const given = claims[claim];
  return Array.isArray(given) ? given.includes(value) : given === value;
}

function join(scopes: readonly Scope[]): Scope {
  return scopes.includes('everybody') ? 'everybody' : union(scopes.filter((scope) => scope !== 'everybody'));
}

/** The role that a person is called by where there are several. */
const rolesByRank: readonly Grant['role'][] = ['administrator', 'counselor', 'teacher'];

/** @returns `null` where nothing is granted */
export function toViewer(signedIn: SignedIn, roster: WholeRoster, rules: AccessRules): Viewer | null {
  const person = findPerson(signedIn, roster, rules);
  const grants = [
    ...(person === null ? [] : toRosterGrants(person, roster, rules)),
    ...rules.claims.filter((rule) => hasClaim(signedIn, rule)).map((rule) => toRuleGrant(rule, roster)),
  ];
  const role = rolesByRank.find((candidate) => grants.some((grant) => grant.role === candidate));
  if (role === undefined) return null;
  const safetyOf = join(
    grants.filter((grant) => rules.safetyRoles.includes(grant.role)).map(({ students }) => students),
  );
  return {
    id: person?.id ?? signedIn.subject,
    name: person?.name ?? signedIn.name,
    role,
    students: join(grants.map(({ students }) => students)),
    safetyOf,
    seesSafety: safetyOf === 'everybody' || safetyOf.size > 0,
    classes: join(grants.map(({ classes }) => classes)),
    orgs: join(grants.map(({ orgs }) => orgs)),
  };
}
