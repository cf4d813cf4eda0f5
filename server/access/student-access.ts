/** Who can see one student, and why: the policy, asked the other way round. */
import type { z } from 'zod';
import type { StudentAccess, studentAccessSchema } from '#src/contract/access.ts';
import type { AccessRules } from './access-rules.ts';
import { toClaimGrants, toRosterGrants, type Grant } from './policy.ts';
import { includes } from './viewer.ts';
import type { WholeRoster } from './whole-roster.ts';

function toReason({ reason }: Grant, { classes, orgs }: WholeRoster): StudentAccess['reason'] {
  switch (reason.kind) {
    case 'teaches':
      return { kind: 'teaches', className: classes.get(reason.classId)?.title ?? '' };
    case 'roster-role':
      return { kind: 'roster-role', role: reason.role, orgName: orgs.get(reason.orgId)?.name ?? '' };
    case 'claim':
      return reason;
  }
}

function byName(a: { readonly name: string | null }, b: { readonly name: string | null }): number {
  return (a.name ?? '').localeCompare(b.name ?? '');
}

export function toStudentAccess(
  student: string,
  roster: WholeRoster,
  rules: AccessRules,
): Omit<z.infer<typeof studentAccessSchema>, 'isSignInNeeded'> {
  const toAccesses = (grants: readonly Grant[]): StudentAccess[] =>
    grants
      .filter(({ students }) => includes(students, student))
      .map((grant) => ({
        role: grant.role,
        seesSafety: rules.safetyRoles.includes(grant.role),
        reason: toReason(grant, roster),
      }));
  return {
    people: [...roster.people.values()]
      .map((person) => ({ name: person.name, accesses: toAccesses(toRosterGrants(person, roster, rules)) }))
      .filter(({ accesses }) => accesses.length > 0)
      .sort(byName),
    rules: toAccesses(toClaimGrants(roster, rules)),
  };
}
