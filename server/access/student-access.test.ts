import { describe, expect, it } from 'vitest';
import { districtFacts } from '../testing/district.ts';
import { defaultAccessRules, type AccessRules } from './access-rules.ts';
import { toStudentAccess } from './student-access.ts';
import { toWholeRoster } from './whole-roster.ts';

const roster = toWholeRoster(districtFacts);
const rules: AccessRules = {
  ...defaultAccessRules,
  claims: [
    { claim: 'groups', value: 'pastoral', role: 'counselor', orgs: ['south'] },
    { claim: 'groups', value: 'it', role: 'administrator', orgs: 'all' },
  ],
};

const teaches = (className: string) => ({
  role: 'teacher',
  seesSafety: false,
  reason: { kind: 'teaches', className },
});
const has = (role: 'administrator' | 'counselor', ofRoster: string, orgName: string) => ({
  role,
  seesSafety: true,
  reason: { kind: 'roster-role', role: ofRoster, orgName },
});
const byClaim = (role: 'administrator' | 'counselor', value: string) => ({
  role,
  seesSafety: true,
  reason: { kind: 'claim', claim: 'groups', value },
});

const administrator = {
  name: 'Name of adm',
  accesses: [has('administrator', 'districtadministrator', 'District')],
};

describe('Who can see a student, and why', () => {
  it('is told of everybody in the roster by name, and of each rule about claims', () => {
    expect(toStudentAccess('dot', roster, rules)).toEqual({
      people: [
        administrator,
        { name: 'Name of con', accesses: [has('counselor', 'counselor', 'South')] },
        { name: 'Name of two', accesses: [has('counselor', 'counselor', 'Branch')] },
      ],
      rules: [byClaim('counselor', 'pastoral'), byClaim('administrator', 'it')],
    });
  });

  it('is told by class of whoever teaches, and only of those who reach this student', () => {
    expect(toStudentAccess('ann', roster, rules)).toEqual({
      people: [
        administrator,
        { name: 'Name of bare', accesses: [has('counselor', 'counselor', 'North')] },
        { name: 'Name of tea', accesses: [teaches('N1')] },
        { name: 'Name of two', accesses: [teaches('N1')] },
      ],
      rules: [byClaim('administrator', 'it')],
    });
  });

  it('says who sees signals about safety as the school decides', () => {
    const { people, rules: ofClaims } = toStudentAccess('ann', roster, {
      ...rules,
      safetyRoles: ['teacher'],
    });
    expect(people.flatMap(({ accesses }) => accesses).filter(({ seesSafety }) => seesSafety)).toEqual([
      { ...teaches('N1'), seesSafety: true },
      { ...teaches('N1'), seesSafety: true },
    ]);
    expect(ofClaims).toEqual([{ ...byClaim('administrator', 'it'), seesSafety: false }]);
  });

  it('puts whoever has no name first, and leaves out the name of what the roster does not name', () => {
    const { people } = toStudentAccess(
      'ann',
      toWholeRoster({
        ...districtFacts,
        orgs: [],
        people: districtFacts.people.map((person) =>
          person.id === 'tea' ? { ...person, name: null } : person,
        ),
      }),
      rules,
    );
    expect(people).toEqual([
      { name: null, accesses: [teaches('N1')] },
      { name: 'Name of bare', accesses: [has('counselor', 'counselor', '')] },
      { name: 'Name of two', accesses: [teaches('N1')] },
    ]);
  });

  it('is nobody of the roster for a student whom it does not have, and who holds a claim for all', () => {
    expect(toStudentAccess('stranger', roster, rules)).toEqual({
      people: [],
      rules: [byClaim('administrator', 'it')],
    });
  });
});
