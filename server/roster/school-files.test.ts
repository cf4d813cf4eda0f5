import { describe, expect, it } from 'vitest';
import { toContents, version11, version12 } from '../testing/roster-files.ts';
import { readSchoolFiles } from './school-files.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const minimal = {
  'users.csv': 'sourcedId,givenName,familyName\ns1,Ada,Amberley\n',
  'classes.csv': 'sourcedId,title\nc1,Math\n',
  'enrollments.csv': 'sourcedId,classSourcedId,userSourcedId,role\ne1,c1,s1,student\n',
};

function readFiles(files: Files, mappingFile: string | null = null) {
  return readSchoolFiles(toContents(files), mappingFile);
}

/** All problems as `file:line reason`. */
function listProblems(files: Files, mappingFile: string | null = null): string[] {
  const { problems } = readFiles(files, mappingFile);
  return [...problems.list('file'), ...problems.list('row')].map(
    ({ kind, file, line, reason }) => `${kind} ${file}:${line ?? '-'} ${reason}`,
  );
}

/** A text in Latin-1, as older programs write it: not UTF-8 where it has accents. */
function inLatin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('readSchoolFiles', () => {
  it('reads files of OneRoster 1.1', () => {
    const files = readFiles(version11);
    expect([...files.users.values()]).toEqual([
      {
        sourcedId: 's1',
        line: 2,
        givenName: 'Ada',
        familyName: 'Amberley',
        preferredFirstName: '',
        preferredLastName: '',
        email: 'ada@larch.example',
        identifier: '',
      },
      expect.objectContaining({ sourcedId: 's2', line: 3, email: '', identifier: 'A-2' }),
      expect.objectContaining({ sourcedId: 's3', line: 4 }),
    ]);
    expect(files).toMatchObject({
      inactiveUsers: new Set(['s4', 's5']),
      notStudents: new Set(['t1']),
      classes: new Map([['c1', { sourcedId: 'c1', title: 'Math, "period" 2', schoolId: '10' }]]),
      inactiveClasses: new Set(['c2']),
      orgs: [{ sourcedId: '10', name: 'Larch Hill School', type: 'school', parentId: '' }],
      roles: null,
      unusable: new Set(),
    });
    expect(files.enrollments.map(({ sourcedId, line }) => [sourcedId, line])).toEqual([
      ['e1', 2],
      ['e2', 3],
      ['e3', 4],
      ['e4', 5],
      ['e5', 6],
      ['e6', 7],
    ]);
    expect(files.enrollments[0]).toMatchObject({ beginDate: '2026-01-05', endDate: '2026-05-30' });
    expect(files.problems.count('row')).toBe(0);
  });

  it('reads files of OneRoster 1.2', () => {
    const files = readFiles(version12);
    expect(files.users.get('s1')).toMatchObject({ givenName: 'Adelaide', preferredFirstName: 'Ada' });
    expect([...files.users.keys()]).toEqual(['s1', 's2', 't1']);
    expect(files.roles?.get('t1')).toEqual([
      { role: 'teacher', orgId: '10', beginDate: null, endDate: null },
      { role: 'student', orgId: '10', beginDate: null, endDate: '2026-01-31' },
    ]);
    expect(files.enrollments.map(({ userId }) => userId)).toEqual(['s1', 's2', 't1']);
    expect(files.orgs).toEqual([]);
    expect(listProblems(version12)).toEqual([]);
  });

  it('keeps no password, telephone number or any other text that it was not asked for', () => {
    const { problems, ...files } = readFiles(version11);
    const text = JSON.stringify({ ...files, users: [...files.users], classes: [...files.classes] });
    expect(text).toContain('Amberley');
    expect(text).not.toMatch(/secret|555-01|Thornbury|Disabled/);
    expect(problems.count('row')).toBe(0);
  });

  it.each<[what: string, files: Files, problems: string[]]>([
    [
      'a missing file',
      { 'users.csv': minimal['users.csv'], 'classes.csv': minimal['classes.csv'] },
      ['file enrollments.csv:- The file is missing.'],
    ],
    [
      'an empty folder',
      {},
      ['users.csv', 'classes.csv', 'enrollments.csv'].map((file) => `file ${file}:- The file is missing.`),
    ],
    [
      'a missing column',
      { ...minimal, 'classes.csv': 'sourcedId,name\nc1,Math\n' },
      ['file classes.csv:1 The first line lacks "title".'],
    ],
    [
      'a file in UTF-16',
      { ...minimal, 'users.csv': new Uint8Array(Buffer.from('\uFEFFsourcedId,givenName\n', 'utf16le')) },
      ['file users.csv:1 The file is not UTF-8 but UTF-16. Save it as UTF-8.'],
    ],
    [
      'Latin-1 in a name, which is shown as it can be read',
      { ...minimal, 'users.csv': inLatin1('sourcedId,givenName,familyName\ns1,Zoë,Amberley\n') },
      [
        'row users.csv:2 Some characters are not UTF-8. Save the file as UTF-8. The text is shown as far as it can be read.',
      ],
    ],
    [
      'Latin-1 in the title of a class',
      { ...minimal, 'classes.csv': inLatin1('sourcedId,title\nc1,Español\n') },
      [
        'row classes.csv:2 Some characters are not UTF-8. Save the file as UTF-8. The text is shown as far as it can be read.',
      ],
    ],
    [
      'Latin-1 in an id',
      { ...minimal, 'users.csv': inLatin1('sourcedId,givenName,familyName\nsé,Ada,Amberley\n') },
      ['row users.csv:2 Some characters are not UTF-8. Save the file as UTF-8. The row is left out.'],
    ],
    [
      'a row with too few cells',
      { ...minimal, 'users.csv': 'sourcedId,givenName,familyName\ns1,Ada\n' },
      ['row users.csv:2 The row has fewer cells than the first line. It is left out.'],
    ],
    [
      'a row without an id',
      { ...minimal, 'users.csv': 'sourcedId,givenName,familyName\n ,Ada,Amberley\n' },
      ['row users.csv:2 "sourcedId" is empty. The row is left out.'],
    ],
    [
      'an enrollment in no class',
      { ...minimal, 'enrollments.csv': 'sourcedId,classSourcedId,userSourcedId,role\ne1,,s1,Student\n' },
      ['row enrollments.csv:2 "classSourcedId" is empty. The row is left out.'],
    ],
    [
      'an id that stands twice',
      { ...minimal, 'users.csv': 'sourcedId,givenName,familyName\ns1,Ada,Amberley\ns1,Ben,B\n' },
      ['row users.csv:3 Its "sourcedId" stands on line 2 already. The row is left out.'],
    ],
    [
      'a status that does not exist',
      { ...minimal, 'classes.csv': 'sourcedId,title,status\nc1,Math,deleted\n' },
      ['row classes.csv:2 "status" is none of "active", "inactive", "tobedeleted". The row is left out.'],
    ],
    [
      'an enabledUser that is no flag',
      { ...minimal, 'users.csv': 'sourcedId,givenName,familyName,enabledUser\ns1,Ada,Amberley,maybe\n' },
      ['row users.csv:2 "enabledUser" is neither "true" nor "false". The row is left out.'],
    ],
    ...['8/31/2026', 'x2026-08-31', '2026-02-30', '31.08.2026', '20260831', '2026-08-31x'].map(
      (date): [string, Files, string[]] => [
        `the date ${date}`,
        {
          ...minimal,
          'enrollments.csv': `sourcedId,classSourcedId,userSourcedId,role,endDate\ne1,c1,s1,student,${date}\n`,
        },
        ['row enrollments.csv:2 "endDate" is not a date such as "2026-08-31". The row is left out.'],
      ],
    ),
    ...(
      [
        ['classes.csv', 'sourcedId,title\nc1,Math\nc1,Art\n'],
        [
          'enrollments.csv',
          'sourcedId,classSourcedId,userSourcedId,role\ne1,c1,s1,student\ne1,c1,s2,student\n',
        ],
        ['orgs.csv', 'sourcedId,name\no1,North\no1,South\n'],
      ] as const
    ).map(([file, text]): [string, Files, string[]] => [
      `an id that stands twice in ${file}`,
      { ...minimal, [file]: text },
      [`row ${file}:3 Its "sourcedId" stands on line 2 already. The row is left out.`],
    ]),
    [
      'a role of nobody',
      { ...minimal, 'roles.csv': 'userSourcedId,role\n,student\n' },
      ['row roles.csv:2 "userSourcedId" is empty. The row is left out.'],
    ],
    [
      'a manifest that names what is no file of ours',
      {
        ...minimal,
        'manifest.csv':
          'propertyName,value\nfile.demographics,delta\nusers.file.,delta\nold.file.users,delta\nusersfile.,delta\nfile.users,Bulk\n',
      },
      [],
    ],
    [
      'changes in capitals',
      { ...minimal, 'manifest.csv': 'propertyName,value\nfile.users,DELTA\n' },
      [
        'file users.csv:- By line 2 of manifest.csv it holds changes only ("delta"). Export complete files ("bulk").',
      ],
    ],
    [
      'changes in place of the whole',
      { ...minimal, 'manifest.csv': 'propertyName,value\nfile.users,bulk\nfile.enrollments,delta\n' },
      [
        'file enrollments.csv:- By line 3 of manifest.csv it holds changes only ("delta"). Export complete files ("bulk").',
      ],
    ],
  ])('names %s by file and line, never with a value of the file', (_what, files, problems) => {
    expect(listProblems(files)).toEqual(problems);
  });

  it.each([
    ['ACTIVE', true],
    ['Active', true],
    ['', true],
    ['inactive', false],
    ['ToBeDeleted', false],
  ])('takes the status "%s" for active: %s', (status, isActive) => {
    const files = readFiles({
      ...minimal,
      'classes.csv': `sourcedId,title,status\nc1,Math,${status}\n`,
    });
    expect(files.classes.has('c1')).toBe(isActive);
    expect(files.problems.count('row')).toBe(0);
  });

  it.each([
    ['2026-08-31', '2026-08-31'],
    ['2026-08-31T00:00:00.000Z', '2026-08-31'],
    ['', null],
  ])('reads the date "%s" as %s', (text, beginDate) => {
    const { enrollments } = readFiles({
      ...minimal,
      'enrollments.csv': `sourcedId,classSourcedId,userSourcedId,role,beginDate\ne1,c1,s1,student,${text}\n`,
    });
    expect(enrollments).toEqual([expect.objectContaining({ beginDate })]);
  });

  it('reads the other files where one cannot be used', () => {
    const files = readFiles({ ...minimal, 'classes.csv': 'nothing\n' });
    expect(files.unusable).toEqual(new Set(['classes.csv']));
    expect([...files.users.keys()]).toEqual(['s1']);
    expect(files.enrollments).toHaveLength(1);
  });

  it.each([
    ['preferredFirstName,preferredLastName', 'Nan,Oak', 'Nan', 'Oak'],
    ['preferredGivenName,preferredFamilyName', 'Nan,Oak', 'Nan', 'Oak'],
    ['preferredFirstName,preferredGivenName', 'Nan,Ann', 'Nan', ''],
    ['preferredFamilyName,preferredLastName', 'Ash,Oak', '', 'Oak'],
  ])(
    'reads %s as the names that a student prefers',
    (columns, cells, preferredFirstName, preferredLastName) => {
      const { users } = readFiles({
        ...minimal,
        'users.csv': `sourcedId,givenName,familyName,${columns}\ns1,Ada,Amberley,${cells}\n`,
      });
      expect(users.get('s1')).toMatchObject({ preferredFirstName, preferredLastName });
    },
  );

  it.each([
    ['orgSourcedIds', '"10, 11,"', ['10', '11']],
    ['primaryOrgSourcedId', '10', ['10']],
    ['orgSourcedIds,primaryOrgSourcedId', '"10,11",12', ['10', '11', '12']],
    ['orgSourcedIds', '', []],
  ])('reads %s %s as the organisations of a person', (columns, cells, orgIds) => {
    const { people } = readFiles({
      ...minimal,
      'users.csv': `sourcedId,givenName,familyName,role,${columns}\nt1,Tea,Thornbury,Teacher,${cells}\n`,
    });
    expect(people.get('t1')).toMatchObject({ role: 'teacher', orgIds });
  });

  it('reads what is active, of organisations and roles', () => {
    const { orgs, roles } = readFiles({
      ...minimal,
      'orgs.csv':
        'sourcedId,name,type,parentSourcedId,status\no1,North,school,o2,active\no2,Gone,,,tobedeleted\n',
      'roles.csv':
        'userSourcedId,role,orgSourcedId,beginDate,endDate,status\n' +
        's1,Student,o1,2026-01-01,2026-06-01,active\ns1,aide,,,,\ns1,teacher,o1,,,inactive\n',
    });
    expect(orgs).toEqual([{ sourcedId: 'o1', name: 'North', type: 'school', parentId: 'o2' }]);
    expect(roles?.get('s1')).toEqual([
      { role: 'student', orgId: 'o1', beginDate: '2026-01-01', endDate: '2026-06-01' },
      { role: 'aide', orgId: '', beginDate: null, endDate: null },
    ]);
  });

  it('tells teachings from enrollments, and leaves out other roles and what is deleted', () => {
    const { enrollments, teachings } = readFiles({
      ...minimal,
      'enrollments.csv':
        'sourcedId,classSourcedId,userSourcedId,role,status\n' +
        'e1,c1,s1,Student,\ne2,c1,t1,TEACHER,\ne3,c1,a1,aide,\ne4,c1,s2,student,tobedeleted\n',
    });
    expect(enrollments.map(({ sourcedId }) => sourcedId)).toEqual(['e1']);
    expect(teachings.map(({ sourcedId }) => sourcedId)).toEqual(['e2']);
  });

  it('takes whose role is not said for students, and others for people who are none', () => {
    const { users, people, notStudents, classes } = readFiles({
      ...minimal,
      'users.csv': 'sourcedId,givenName,familyName,role\ns1,Ada,A,\ns2,Ben,B,STUDENT\nt1,Tea,T,Teacher\n',
      'classes.csv': 'sourcedId,title,schoolSourcedId\nc1,Math,10\n',
    });
    expect([...users.keys()]).toEqual(['s1', 's2']);
    expect([...people.keys()]).toEqual(['s1', 's2', 't1']);
    expect([...notStudents]).toEqual(['t1']);
    expect(classes.get('c1')).toEqual({ sourcedId: 'c1', title: 'Math', schoolId: '10' });
  });

  it('counts every wrong row and keeps the first fifty', () => {
    const { problems } = readFiles({
      ...minimal,
      'users.csv': `sourcedId,givenName,familyName\n${'s1\n'.repeat(200)}`,
    });
    expect(problems.count('row')).toBe(200);
    expect(problems.list('row').map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
  });
});

describe('a mapping file', () => {
  it('gives the platform’s user by the school’s id', () => {
    const { mapping } = readFiles({ ...minimal, 'ids.csv': 'userId,sourcedId\nu1,s1\nu1,s1\n' }, 'ids.csv');
    expect([...mapping]).toEqual([['s1', { userId: 'u1', line: 2 }]]);
  });

  it('that contradicts itself decides nothing', () => {
    const files = { ...minimal, 'ids.csv': 'sourcedId,userId\ns1,u1\ns2,u2\ns1,u3\ns1,u1\n' };
    expect(readFiles(files, 'ids.csv').mapping.get('s1')).toEqual({ userId: null, line: 2 });
    expect(listProblems(files, 'ids.csv')).toEqual([
      'row ids.csv:4 Line 2 has another "userId" for this "sourcedId". Neither is used.',
      'row ids.csv:5 Line 2 has another "userId" for this "sourcedId". Neither is used.',
    ]);
  });

  it.each([
    ['is missing', {}, 'file ids.csv:- The file is missing.'],
    ['lacks a column', { 'ids.csv': 'sourcedId,user\n' }, 'file ids.csv:1 The first line lacks "userId".'],
    [
      'lacks an id',
      { 'ids.csv': 'sourcedId,userId\ns1,\n' },
      'row ids.csv:2 "userId" is empty. The row is left out.',
    ],
  ])('that %s is named', (_what, files, problem) => {
    expect(listProblems({ ...minimal, ...files }, 'ids.csv')).toEqual([problem]);
  });
});
