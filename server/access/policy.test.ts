import { describe, expect, it } from 'vitest';
import type { SignedIn } from '../sign-in/signed-in.ts';
import { districtFacts, toSignedIn } from '../testing/district.ts';
import { claimsOf, defaultAccessRules, type AccessRules } from './access-rules.ts';
import { findPerson, toViewer } from './policy.ts';
import { toWholeRoster } from './whole-roster.ts';

const roster = toWholeRoster(districtFacts);
const rules: AccessRules = { ...defaultAccessRules, match: { claim: 'sub', rosterField: 'sourcedId' } };
const see = (signedIn: SignedIn, changed: Partial<AccessRules> = {}) =>
  toViewer(signedIn, roster, { ...rules, ...changed });
const sorted = (scope: 'everybody' | ReadonlySet<string> | undefined) =>
  scope === 'everybody' || scope === undefined ? scope : [...scope].sort();

describe('Who may see whom', () => {
  it.each([
    ['a teacher: the students of the own class', 'tea', 'teacher', ['ann'], [], ['n1'], ['north']],
    [
      'a teacher of two classes, whatever else the roster says: both',
      'sub',
      'teacher',
      ['ben', 'cid'],
      [],
      ['n2', 's1'],
      ['north', 'south'],
    ],
    [
      'a counselor: the own school and what is below it, signals about safety too',
      'con',
      'counselor',
      ['cid', 'dot'],
      ['cid', 'dot'],
      ['b1', 's1'],
      ['branch', 'south'],
    ],
    [
      'an administrator of the district: all schools',
      'adm',
      'administrator',
      ['ann', 'ben', 'cid', 'dot', 'eve'],
      ['ann', 'ben', 'cid', 'dot', 'eve'],
      ['b1', 'n1', 'n2', 's1'],
      ['branch', 'district', 'north', 'south'],
    ],
    [
      'one who teaches here and counsels there: both, and signals there',
      'two',
      'counselor',
      ['ann', 'dot'],
      ['dot'],
      ['b1', 'n1'],
      ['branch', 'north'],
    ],
  ])('%s', (_who, id, role, students, safetyOf, classes, orgs) => {
    const viewer = see(toSignedIn(`s-${id}`));
    expect(viewer).toMatchObject({ id, role, name: `Name of ${id}`, seesSafety: safetyOf.length > 0 });
    expect(sorted(viewer?.students)).toEqual(students);
    expect(sorted(viewer?.safetyOf)).toEqual(safetyOf);
    expect(sorted(viewer?.classes)).toEqual(classes);
    expect(sorted(viewer?.orgs)).toEqual(orgs);
  });

  it.each([
    ['a role that the rules do not name', 'nil'],
    ['a role at no organisation', 'air'],
    ['a student', 'ann'],
    ['a student whom an enrollment calls a teacher', 'ben'],
    ['somebody who is not in the roster', 'stranger'],
  ])('%s: nobody', (_who, id) => {
    expect(see(toSignedIn(`s-${id}`))).toBeNull();
  });

  it('a teacher of a class that is of no school: its students, and no school', () => {
    const teaching = { role: 'teacher', personId: 'tea', classId: 'lost' } as const;
    const ofLost = toWholeRoster({
      ...districtFacts,
      enrollments: [...districtFacts.enrollments.slice(0, 5), teaching],
    });
    const viewer = toViewer(toSignedIn('s-tea'), ofLost, rules);
    expect([sorted(viewer?.students), sorted(viewer?.orgs)]).toEqual([['ann'], []]);
  });

  it('a student who has another role, too: what that role gives', () => {
    const roles = ['student', 'counselor'].map((role) => ({ role, orgId: 'branch' }));
    const people = districtFacts.people.map((person) =>
      person.id === 'dot' ? { ...person, roles } : person,
    );
    const viewer = toViewer(toSignedIn('s-dot'), toWholeRoster({ ...districtFacts, people }), rules);
    expect(viewer?.role).toBe('counselor');
  });

  it('by default nobody, as nothing says how people are found', () => {
    expect(toViewer(toSignedIn('s-adm'), roster, defaultAccessRules)).toBeNull();
  });

  it('goes by the roles that the school’s rules name', () => {
    const rosterRoles = { administrator: [], counselor: ['aide'] };
    expect(see(toSignedIn('s-nil'), { rosterRoles })).toMatchObject({ role: 'counselor' });
    expect(see(toSignedIn('s-adm'), { rosterRoles })).toBeNull();
  });

  it('shows safety signals to the roles that the school’s rules name', () => {
    expect(see(toSignedIn('s-tea'), { safetyRoles: ['teacher'] })).toMatchObject({ seesSafety: true });
    expect(see(toSignedIn('s-con'), { safetyRoles: [] })).toMatchObject({ seesSafety: false });
  });
});

describe('A claim of the identity provider', () => {
  const claims = [{ claim: 'groups', value: 'pastoral', role: 'counselor', orgs: ['south'] }] as const;

  it.each<[string, SignedIn['claims'], string[] | undefined]>([
    ['gives a role at organisations where it has the value', { groups: 'pastoral' }, ['cid', 'dot']],
    ['gives it where the value is one of several', { groups: ['staff', 'pastoral'] }, ['cid', 'dot']],
    ['gives nothing where the value only looks like it', { groups: 'Pastoral' }, undefined],
    ['gives nothing where the value is a part of it', { groups: ['pastoral-2'] }, undefined],
    ['gives nothing under another name', { roles: 'pastoral' }, undefined],
  ])('%s', (_what, given, students) => {
    expect(sorted(see(toSignedIn('x', given), { claims })?.students)).toEqual(students);
  });

  it('adds to what the roster gives', () => {
    const viewer = see(toSignedIn('s-tea', { groups: 'pastoral' }), { claims });
    expect(viewer?.role).toBe('counselor');
    expect(sorted(viewer?.students)).toEqual(['ann', 'cid', 'dot']);
    expect(sorted(viewer?.safetyOf)).toEqual(['cid', 'dot']);
  });

  it('may open everything', () => {
    const all = [{ claim: 'groups', value: 'it', role: 'administrator', orgs: 'all' }] as const;
    const viewer = see({ ...toSignedIn('x', { groups: 'it' }), name: 'Xen' }, { claims: all });
    expect(viewer).toMatchObject({
      id: 'x',
      name: 'Xen',
      role: 'administrator',
      students: 'everybody',
      safetyOf: 'everybody',
      seesSafety: true,
      classes: 'everybody',
      orgs: 'everybody',
    });
  });
});

describe('A person is found', () => {
  const byEmail = { claim: 'email', rosterField: 'email' } as const;
  const byUpn = { claim: 'upn', rosterField: 'email' } as const;
  const byNumber = { claim: 'employeeId', rosterField: 'identifier' } as const;

  it.each<[string, AccessRules['match'], boolean, SignedIn['claims'], string | null]>([
    [
      'by a verified address, in any case',
      byEmail,
      false,
      { email: 'TEA@a.example', email_verified: true },
      'tea',
    ],
    ['not by an unverified one', byEmail, false, { email: 'tea@a.example', email_verified: false }, null],
    ['not where nobody says that it is verified', byEmail, false, { email: 'tea@a.example' }, null],
    ['not where a text says it', byEmail, false, { email: 'tea@a.example', email_verified: 'true' }, null],
    ['by any address of the school’s own tenant', byEmail, true, { email: 'tea@a.example' }, 'tea'],
    [
      'not by another claim that looks like one',
      byUpn,
      false,
      { upn: 'tea@a.example', email_verified: true },
      null,
    ],
    ['by such a claim of the school’s own tenant', byUpn, true, { upn: 'tea@a.example' }, 'tea'],
    ['by an identifier', byNumber, false, { employeeId: 'i-tea' }, 'tea'],
    ['by an identifier with blanks around it', byNumber, false, { employeeId: ' i-tea ' }, 'tea'],
    ['not by one in another case', byNumber, false, { employeeId: 'I-TEA' }, null],
    ['not where two have the address', byEmail, true, { email: 'twin@a.example' }, null],
    ['not where two have the identifier', byNumber, false, { employeeId: 'same' }, null],
    ['not by an empty value', byNumber, false, { employeeId: '' }, null],
    ['not by an empty address', byEmail, true, { email: ' ' }, null],
    ['not by several values', byNumber, false, { employeeId: ['i-tea'] }, null],
    ['not without the claim', byNumber, true, {}, null],
  ])('%s', (_how, match, trustEmail, claims, id) => {
    const found = findPerson(toSignedIn('s-adm', claims), roster, { ...rules, match, trustEmail });
    expect(found?.id ?? null).toBe(id);
  });
});

it('Of claims only those are kept that the rules need', () => {
  expect(claimsOf(defaultAccessRules)).toEqual([]);
  expect(claimsOf(rules)).toEqual([]);
  expect(
    claimsOf({
      ...rules,
      match: { claim: 'email', rosterField: 'email' },
      claims: [{ claim: 'groups', value: 'x', role: 'counselor', orgs: 'all' }],
    }),
  ).toEqual(['email', 'groups', 'email_verified']);
  expect(
    claimsOf({
      ...rules,
      match: { claim: 'employeeId', rosterField: 'identifier' },
      claims: [
        { claim: 'groups', value: 'x', role: 'counselor', orgs: 'all' },
        { claim: 'groups', value: 'y', role: 'administrator', orgs: 'all' },
      ],
    }),
  ).toEqual(['employeeId', 'groups']);
});
