/** A made-up district with two schools, the second of which has a branch, and who is what there. */
import type { RosterFacts, RosterPerson } from '../access/whole-roster.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';

export function toSignedIn(subject: string, claims: SignedIn['claims'] = {}): SignedIn {
  return { issuer: 'https://login.example', subject, name: null, claims };
}

function toPerson(id: string, roles: RosterPerson['roles'], more: Partial<RosterPerson> = {}): RosterPerson {
  return {
    id,
    sourcedId: `s-${id}`,
    name: `Name of ${id}`,
    email: `${id}@a.example`,
    identifier: `i-${id}`,
    roles,
    ...more,
  };
}

const at = (orgId: string | null, role: string) => ({ role, orgId });
const enrol = (role: 'student' | 'teacher', personId: string, classId: string) => ({
  role,
  personId,
  classId,
});

export const districtFacts: RosterFacts = {
  orgs: [
    { id: 'district', name: 'District', parentId: null },
    { id: 'north', name: 'North', parentId: 'district' },
    { id: 'south', name: 'South', parentId: 'district' },
    { id: 'branch', name: 'Branch', parentId: 'south' },
  ],
  classes: [
    { id: 'n1', title: 'N1', orgId: 'north' },
    { id: 'n2', title: 'N2', orgId: 'north' },
    { id: 's1', title: 'S1', orgId: 'south' },
    { id: 'b1', title: 'B1', orgId: 'branch' },
    { id: 'lost', title: 'Lost', orgId: null },
  ],
  people: [
    toPerson('ann', [at('north', 'student')]),
    toPerson('ben', [at('north', 'student')]),
    toPerson('cid', [at('south', 'student')]),
    toPerson('dot', [at('branch', 'student')]),
    toPerson('eve', [at('north', 'student')]),
    toPerson('tea', [at('north', 'teacher')]),
    toPerson('sub', []),
    toPerson('con', [at('south', 'counselor')]),
    toPerson('adm', [at('district', 'districtadministrator')]),
    toPerson('two', [at('north', 'teacher'), at('branch', 'counselor')]),
    toPerson('nil', [at('north', 'aide')]),
    toPerson('air', [at(null, 'counselor')]),
    toPerson('tw1', [at('north', 'teacher')], { email: 'Twin@a.example ', identifier: 'same' }),
    toPerson('tw2', [at('north', 'teacher')], { email: 'twin@A.example', identifier: 'same' }),
    toPerson('bare', [at('north', 'counselor')], { email: '', identifier: '' }),
  ],
  enrollments: [
    enrol('student', 'ann', 'n1'),
    enrol('student', 'ben', 'n2'),
    enrol('student', 'cid', 's1'),
    enrol('student', 'dot', 'b1'),
    enrol('student', 'ann', 'lost'),
    enrol('student', 'gone', 'n1'),
    enrol('teacher', 'tea', 'n1'),
    enrol('teacher', 'sub', 'n2'),
    enrol('teacher', 'sub', 's1'),
    enrol('teacher', 'two', 'n1'),
    enrol('teacher', 'ben', 'n1'),
    enrol('teacher', 'tea', 'closed'),
  ],
  lists: { orgs: [], classes: [], enrollments: [], users: [] },
};
