import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultAccessRules } from './access/access-rules.ts';
import { defaultSafety } from './access/safety.ts';
import { defaultSchool, parseSchoolConfig } from './school-config.ts';

const file = 'conf/school.json';

function parse(config: unknown) {
  return parseSchoolConfig(JSON.stringify(config), file);
}

const autumn = { name: 'Autumn', from: '2026-08-17', to: '2026-12-18' };
const spring = { name: 'Spring', from: '2027-01-05', to: '2027-05-28' };

const unsaid = {
  school: defaultSchool,
  roster: null,
  access: defaultAccessRules,
  safety: defaultSafety,
};

describe('a school settings file', () => {
  it.each([
    ['nothing', {}, {}],
    ['a name', { name: ' Maple School ' }, { name: 'Maple School' }],
    ['a language', { locale: 'en-NZ' }, { locale: 'en-NZ' }],
    ['weeks from Sunday', { firstDayOfWeek: 'sunday' }, { firstDayOfWeek: 7 }],
    [
      'school from Sunday to Thursday',
      { schoolDays: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'] },
      { schoolDays: [1, 2, 3, 4, 7] },
    ],
    [
      'school hours',
      { schoolHours: { from: '08:00', to: '15:30' } },
      { schoolHours: { from: '08:00', to: '15:30' } },
    ],
    [
      'terms',
      { terms: [autumn, spring] },
      {
        terms: [
          { name: 'Autumn', firstDate: '2026-08-17', lastDate: '2026-12-18' },
          { name: 'Spring', firstDate: '2027-01-05', lastDate: '2027-05-28' },
        ],
      },
    ],
    [
      'terms that follow each other without a day between',
      { terms: [autumn, { ...spring, from: '2026-12-19' }] },
      {
        terms: [
          { name: 'Autumn', firstDate: '2026-08-17', lastDate: '2026-12-18' },
          { name: 'Spring', firstDate: '2026-12-19', lastDate: '2027-05-28' },
        ],
      },
    ],
    [
      'a term of a day and one that makes the longest school year',
      {
        terms: [
          { name: 'A', from: '2027-09-01', to: '2027-09-01' },
          { name: 'B', from: '2028-01-01', to: '2028-08-31' },
        ],
      },
      {
        terms: [
          { name: 'A', firstDate: '2027-09-01', lastDate: '2027-09-01' },
          { name: 'B', firstDate: '2028-01-01', lastDate: '2028-08-31' },
        ],
      },
    ],
    [
      'a day off and a stretch of them',
      {
        daysOff: [
          { name: 'Labor Day', from: '2026-09-07' },
          { name: 'Break', from: '2026-11-25', to: '2026-11-27' },
        ],
      },
      {
        daysOff: [
          { name: 'Labor Day', firstDate: '2026-09-07', lastDate: '2026-09-07' },
          { name: 'Break', firstDate: '2026-11-25', lastDate: '2026-11-27' },
        ],
      },
    ],
  ])('may say %s, and all else is as without a file', (_, config, settings) => {
    expect(parse(config)).toStrictEqual({ ...unsaid, school: { ...defaultSchool, ...settings } });
  });

  it.each([
    [{ folder: 'sis' }, { folder: 'sis', mapping: null }],
    [
      { folder: ' ../export ', mapping: 'ids.csv' },
      { folder: '../export', mapping: 'ids.csv' },
    ],
    [
      { folder: 'sis', mapping: 'sis/my-users.csv' },
      { folder: 'sis', mapping: 'sis/my-users.csv' },
    ],
    [null, null],
  ])('may name the school’s own roster as %j', (roster, expected) => {
    expect(parse({ roster })).toStrictEqual({ ...unsaid, roster: expected });
  });

  it('may say who sees whom and what is done about safety signals', () => {
    const match = { claim: 'email', rosterField: 'email' };
    const rule = { claim: 'groups', value: 'pastoral', role: 'counselor', orgs: ['10'] };
    const config = {
      access: { match, trustEmail: true, rosterRoles: { counselor: [' Social Worker '] }, claims: [rule] },
      safety: { roles: ['counselor'], types: ['Grooming'], protocol: ' Call the lead. ', contact: 'Room 4' },
    };
    expect(parse(config)).toStrictEqual({
      ...unsaid,
      access: {
        match,
        trustEmail: true,
        rosterRoles: {
          administrator: defaultAccessRules.rosterRoles.administrator,
          counselor: ['social worker'],
        },
        claims: [rule],
        safetyRoles: ['counselor'],
      },
      safety: { types: ['Grooming'], protocol: 'Call the lead.', contact: 'Room 4' },
    });
  });

  it.each([
    ['a roster without a folder', { roster: { mapping: 'ids.csv' } }, 'roster.folder', 'expected string'],
    ['a roster in an empty folder name', { roster: { folder: ' ' } }, 'roster.folder', '>=1'],
    ['a key of a roster that we do not know', { roster: { folder: 'sis', zip: 'a.zip' } }, 'roster', '"zip"'],
    [
      'a mapping that could be taken for another file',
      { roster: { folder: 'sis', mapping: 'sis\\Users.csv' } },
      'roster.mapping',
      'OneRoster',
    ],
    [
      'a match by name',
      { access: { match: { claim: 'name', rosterField: 'name' } } },
      'access.match.rosterField',
      '"email"',
    ],
    [
      'a teacher by claim',
      { access: { claims: [{ claim: 'groups', value: 'staff', role: 'teacher', orgs: 'all' }] } },
      'access.claims.0.role',
      'the roster enrols',
    ],
    [
      'a claim for nowhere',
      { access: { claims: [{ claim: 'groups', value: 'staff', role: 'counselor', orgs: 'north' }] } },
      'access.claims.0.orgs',
      '"all" or a list',
    ],
    ['students who see safety signals', { safety: { roles: ['student'] } }, 'safety.roles.0', '"counselor"'],
    ['a weekday in short', { firstDayOfWeek: 'mon' }, 'firstDayOfWeek', 'one of "monday", "tuesday"'],
    ['a weekday as a number', { firstDayOfWeek: 1 }, 'firstDayOfWeek', 'one of "monday", "tuesday"'],
    ['no school days', { schoolDays: [] }, 'schoolDays', 'at least one day'],
    ['a school day twice', { schoolDays: ['monday', 'monday'] }, 'schoolDays', 'each day once'],
    ['a school day that is none', { schoolDays: ['monday', 'Friday'] }, 'schoolDays.1', 'one of "monday"'],
    ['hours without an end', { schoolHours: { from: '08:00' } }, 'schoolHours.to', 'expected string'],
    [
      'an hour without its zero',
      { schoolHours: { from: '8:00', to: '15:30' } },
      'schoolHours.from',
      '"08:00"',
    ],
    ['an hour that is none', { schoolHours: { from: '08:00', to: '24:00' } }, 'schoolHours.to', '"23:59"'],
    [
      'hours that end as they begin',
      { schoolHours: { from: '08:00', to: '08:00' } },
      'schoolHours.to',
      'later than "from"',
    ],
    ['a term without a name', { terms: [{ ...autumn, name: ' ' }] }, 'terms.0.name', '>=1'],
    [
      'a term without an end',
      { terms: [{ name: 'A', from: '2026-08-17' }] },
      'terms.0.to',
      'expected string',
    ],
    [
      'a date that does not exist',
      { terms: [{ ...autumn, from: '2026-02-30' }] },
      'terms.0.from',
      '2026-09-01',
    ],
    [
      'a date of another century',
      { terms: [{ ...autumn, from: '0226-08-17' }] },
      'terms.0.from',
      '2000 to 2099',
    ],
    [
      'a time in another notation',
      { schoolHours: { from: '08:00 ', to: '15:30' } },
      'schoolHours.from',
      'must be a time of day from "00:00" to "23:59", such as "08:00"',
    ],
    ['minutes that are none', { schoolHours: { from: '08:60', to: '15:30' } }, 'schoolHours.from', '"08:00"'],
    ['a locale that is none', { locale: 'english please' }, 'locale', 'BCP 47 language tag such as "en-US"'],
    ['an empty list of languages', { locale: '' }, 'locale', 'BCP 47 language tag'],
    ['a name of 101 letters', { name: 'a'.repeat(101) }, 'name', '<=100'],
    [
      'a mapping named like another file, in a folder',
      { roster: { folder: 'sis', mapping: 'conf/ROLES.csv' } },
      'roster.mapping',
      'must not be named like a OneRoster file: problems are told by the names of files',
    ],
    [
      'a third term too late',
      { terms: [autumn, spring, { name: 'Summer', from: '2027-06-01', to: '2027-08-18' }] },
      'terms.2.to',
      'must lie at most 366 days from the first: these are the terms of one school year',
    ],
    [
      'a second term inside the first',
      { terms: [autumn, { name: 'A', from: '2026-09-01', to: '2026-09-02' }] },
      'terms.1.from',
      'must lie after the end of the term before: terms stand in order and do not overlap',
    ],
    [
      'a date in another notation',
      { daysOff: [{ name: 'A', from: '9/7/2026' }] },
      'daysOff.0.from',
      '2026-09-01',
    ],
    [
      'a term that ends before it begins',
      { terms: [{ ...autumn, to: '2026-08-16' }] },
      'terms.0.to',
      'before "from"',
    ],
    [
      'days off that end before they begin',
      { daysOff: [{ name: 'A', from: '2026-09-07', to: '2026-09-06' }] },
      'daysOff.0.to',
      'before "from"',
    ],
    ['terms in the wrong order', { terms: [spring, autumn] }, 'terms.1.from', 'in order'],
    [
      'terms that share a day',
      { terms: [autumn, { ...spring, from: '2026-12-18' }] },
      'terms.1.from',
      'do not overlap',
    ],
    [
      'terms of more than a year',
      { terms: [autumn, { ...spring, to: '2027-08-18' }] },
      'terms.1.to',
      'at most 366 days',
    ],
    ['a key of a term that we do not know', { terms: [{ ...autumn, end: 'x' }] }, 'terms.0', '"end"'],
  ])('with %s is refused, and the place and what is allowed are named', (_, config, path, allowed) => {
    expect(parse(config)).toStrictEqual({ problems: [expect.stringContaining(allowed)] });
    expect(parse(config)).toStrictEqual({
      problems: [expect.stringContaining(`SCHOOL_CONFIG: ${file}: "${path}": `)],
    });
  });

  it('may begin with the mark that some editors put first, and nowhere else', () => {
    expect(parseSchoolConfig('\uFEFF{}', file)).toStrictEqual(unsaid);
    const problem = { problems: ['SCHOOL_CONFIG: conf/school.json is not valid JSON'] };
    expect(parseSchoolConfig('{\uFEFF}', file)).toStrictEqual(problem);
    expect(parseSchoolConfig('', file)).toStrictEqual(problem);
  });

  it.each(['[]', 'null', '"a"'])('is named as a whole where it holds no settings at all: %s', (text) => {
    expect(parseSchoolConfig(text, file)).toStrictEqual({
      problems: [expect.stringContaining('SCHOOL_CONFIG: conf/school.json: the file as a whole: ')],
    });
  });

  it.each([
    ['00:00', '23:59'],
    ['09:09', '19:00'],
    ['19:59', '20:00'],
  ])('may say that school is from %s to %s', (from, to) => {
    expect(parse({ schoolHours: { from, to } })).toHaveProperty('school.schoolHours', { from, to });
  });

  it.each(['2000-01-01', '2099-12-31', '2028-02-29'])('may name a day off of these years: %s', (from) => {
    const dayOff = { name: 'A', firstDate: from, lastDate: from };
    expect(parse({ daysOff: [{ name: 'A', from }] })).toHaveProperty('school.daysOff', [dayOff]);
  });

  it('names all that is wrong at once', () => {
    const problems = parse({ locale: '?', firstDayOfWeek: 'x', daysOff: [{ name: '', from: '' }] });
    expect(problems).toHaveProperty('problems.length', 4);
  });

  it('is shown by an example that is right and uses every key', () => {
    const example = readFileSync(new URL('../school.config.example.json', import.meta.url), 'utf8');
    const school = parseSchoolConfig(example, 'the example');
    expect(school).toHaveProperty('school.locale');
    for (const key of Object.keys(defaultSchool)) expect(example).toContain(`"${key}":`);
  });
});
