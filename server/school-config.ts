/** The small JSON file of school settings that `SCHOOL_CONFIG` names; `school.config.example.json` shows one. */
import { z } from 'zod';
import { civilDateSchema } from '#src/contract/primitives.ts';
import type { Dated, SchoolSettings } from '#src/contract/school.ts';
import { accessSchema, safetySchema } from './access/access-config.ts';
import type { AccessRules } from './access/access-rules.ts';
import type { SafetyRules } from './access/safety.ts';
import type { RosterFolderSettings } from './roster/roster-folder.ts';
import { rosterFileNames } from './roster/school-files.ts';

/** What the file holds: settings that every page receives, and where the school's own roster is, which none does. */
export interface SchoolConfig {
  readonly school: SchoolSettings;
  /** Paths as they stand in the file; `null` where the roster is the platform's. */
  readonly roster: RosterFolderSettings | null;
  readonly access: AccessRules;
  readonly safety: SafetyRules;
}

/** The school settings of a school that has no file: weeks from Monday, school from Monday to Friday. */
export const defaultSchool: SchoolSettings = {
  name: null,
  locale: 'en-US',
  firstDayOfWeek: 1,
  schoolDays: [1, 2, 3, 4, 5],
  schoolHours: null,
  terms: [],
  daysOff: [],
};

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** In the order of ISO 8601: Monday is 1, Sunday 7. */
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const weekdaySchema = z
  .enum(weekdays, { error: `must be one of ${weekdays.map((day) => `"${day}"`).join(', ')}` })
  .transform((day) => weekdays.indexOf(day) + 1);

const timeOfDaySchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
  message: 'must be a time of day from "00:00" to "23:59", such as "08:00"',
  // What is no time is not compared with one.
  abort: true,
});

const dateSchema = z
  .string()
  .refine((text) => /^20/.test(text) && z.safeParse(civilDateSchema, text).success, {
    message: 'must be a date of the years 2000 to 2099 such as "2026-09-01"',
  });

const nameSchema = z.string().trim().min(1).max(100);

const isInOrder = ({ firstDate, lastDate }: Dated) => firstDate <= lastDate;
const notInOrder = { message: 'must not lie before "from"', path: ['to'] };

const termSchema = z
  .strictObject({ name: nameSchema, from: dateSchema, to: dateSchema })
  .transform(({ name, from, to }): Dated => ({ name, firstDate: from, lastDate: to }))
  .refine(isInOrder, notInOrder);

const dayOffSchema = z
  .strictObject({ name: nameSchema, from: dateSchema, to: dateSchema.optional() })
  .transform(({ name, from, to = from }): Dated => ({ name, firstDate: from, lastDate: to }))
  .refine(isInOrder, notInOrder);

/** As long as the longest window: the school year is one. */
const longestYearInDays = 366;

function countDays(first: Dated, last: Dated): number {
  return (Date.parse(last.lastDate) - Date.parse(first.firstDate)) / 86_400_000 + 1;
}

const termsSchema = z.array(termSchema).superRefine((terms, context) => {
  terms.forEach((term, index) => {
    const [first, before] = [terms[0], terms[index - 1]];
    if (before !== undefined && term.firstDate <= before.lastDate) {
      const message = 'must lie after the end of the term before: terms stand in order and do not overlap';
      context.addIssue({ code: 'custom', path: [index, 'from'], message });
    } else if (first !== undefined && countDays(first, term) > longestYearInDays) {
      const message = `must lie at most ${longestYearInDays} days from the first: these are the terms of one school year`;
      context.addIssue({ code: 'custom', path: [index, 'to'], message });
    }
  });
});

const pathSchema = z.string().trim().min(1);

function hasNameOfItsOwn(path: string): boolean {
  const name = path.split(/[/\\]/).at(-1)?.toLowerCase();
  return !rosterFileNames.some((known) => known === name);
}

const rosterSchema = z
  .strictObject({
    folder: pathSchema,
    mapping: pathSchema
      .refine(
        hasNameOfItsOwn,
        'must not be named like a OneRoster file: problems are told by the names of files',
      )
      .nullable()
      .default(null),
  })
  .nullable();

const schoolConfigSchema = z.strictObject({
  name: nameSchema.optional(),
  locale: z
    .string()
    .refine(isLocale, 'must be a BCP 47 language tag such as "en-US"')
    .default(defaultSchool.locale),
  firstDayOfWeek: weekdaySchema.default(defaultSchool.firstDayOfWeek),
  schoolDays: z
    .array(weekdaySchema)
    .min(1, 'must name at least one day')
    .refine((days) => new Set(days).size === days.length, 'must name each day once')
    .transform((days) => days.toSorted((a, b) => a - b))
    .default(defaultSchool.schoolDays),
  schoolHours: z
    .strictObject({ from: timeOfDaySchema, to: timeOfDaySchema })
    .refine(({ from, to }) => from < to, { message: 'must be later than "from"', path: ['to'] })
    .optional(),
  terms: termsSchema.default(defaultSchool.terms),
  daysOff: z.array(dayOffSchema).default(defaultSchool.daysOff),
  roster: rosterSchema.default(null),
  access: accessSchema,
  safety: safetySchema,
});

/**
 * Reads the text of a school settings file.
 * @returns the settings, or the problems found, each with the file and the path inside it
 */
export function parseSchoolConfig(text: string, file: string): SchoolConfig | { problems: string[] } {
  let json: unknown;
  try {
    // A byte order mark is what some Windows editors put first; it is not part of the JSON.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: [`SCHOOL_CONFIG: ${file} is not valid JSON`] };
  }
  const result = schoolConfigSchema.safeParse(json);
  if (result.success) {
    const { roster, access, safety, ...settings } = result.data;
    const { roles: safetyRoles, ...safetyRules } = safety;
    const { name = defaultSchool.name, schoolHours = defaultSchool.schoolHours } = settings;
    return {
      school: { ...settings, name, schoolHours },
      roster,
      access: { ...access, safetyRoles },
      safety: safetyRules,
    };
  }
  return {
    problems: result.error.issues.map((issue) => {
      const path = issue.path.length === 0 ? 'the file as a whole' : `"${issue.path.join('.')}"`;
      return `SCHOOL_CONFIG: ${file}: ${path}: ${issue.message}`;
    }),
  };
}
