/** Two classes of fifteen, and the grown-ups of the school. All names are invented. */
import { type Course, planLifelikeTerm } from './lifelike-term.ts';
import type { Person } from './person.ts';
import { createRandom } from './random.ts';
import { planNothing } from './scenario-plans.ts';
import { weeksOfLifelikeStudent } from './school-calendar.ts';

const namesByClass: Readonly<Record<string, readonly string[]>> = {
  '7A': [
    'Amara Moonvale',
    'Bashir Cloudberry',
    'Chidi Riverstone',
    'Daniela Featherwick',
    'Emeka Starling',
    'Farah Willowmere',
    'Gustav Pinecastle',
    'Hana Applebrook',
    'Ismael Thistledown',
    'Jia Emberlight',
    'Kofi Marigold',
    'Leilani Foxglove',
    'Mateusz Snowpetal',
    'Noor Candlewood',
    'Oisin Barleymoor',
  ],
  '7B': [
    'Priya Honeydale',
    'Quentin Larkspring',
    'Rosalind Tumbleweed',
    'Saoirse Goldenreed',
    'Tariq Dewdrop',
    'Ulla Maplecrest',
    'Viktor Bramblesong',
    'Winona Clearwater-Kite',
    'Xiomara Sunhollow',
    'Yusuf Peppergrass',
    'Zofia Lanternby',
    'Anders Driftmoss',
    'Bronwyn Nightjar',
    'Cheng Silverpond',
    'Dalia Oatfield',
  ],
};

interface Part {
  readonly course: Course;
  readonly shows: string;
}

const partsByName: ReadonlyMap<string, Part> = new Map([
  ['Amara Moonvale', { course: 'steady', shows: 'an ordinary school term, without quiet weeks' }],
  ['Hana Applebrook', { course: 'improving', shows: 'less off-task time from week to week' }],
  ['Tariq Dewdrop', { course: 'sliding', shows: 'more off-task time from week to week' }],
]);

function splitName(name: string): { givenName: string; familyName: string } {
  const space = name.indexOf(' ');
  return { givenName: name.slice(0, space), familyName: name.slice(space + 1) };
}

function toStudent(name: string, className: string): Person {
  const part = partsByName.get(name);
  return {
    userId: createRandom(`student/${name}`).uuid(),
    ...splitName(name),
    ...(name === 'Daniela Featherwick' && { preferredFirstName: 'Dani' }),
    role: 'student',
    classNames: [className],
    weeks: weeksOfLifelikeStudent,
    plan: planLifelikeTerm(part?.course ?? 'ordinary'),
    ...(part && { shows: () => part.shows }),
  };
}

export function toGrownUp(role: Person['role'], name: string, classNames: readonly string[] = []): Person {
  return {
    userId: createRandom(`${role}/${name}`).uuid(),
    ...splitName(name),
    role,
    classNames,
    weeks: 1,
    plan: planNothing,
  };
}

export const lifelikeStudents: readonly Person[] = Object.entries(namesByClass).flatMap(
  ([className, names]) => names.map((name) => toStudent(name, className)),
);

/** Two who teach, and two who are in no class. */
export const staff: readonly Person[] = [
  toGrownUp('teacher', 'Ingrid Fernwood', ['7A', 'Scenarios']),
  toGrownUp('teacher', 'Tomasz Applegarth', ['7B', 'Scenarios']),
  toGrownUp('counselor', 'Odalys Brightwater'),
  toGrownUp('siteAdministrator', 'Rupert Quillfeather'),
];
