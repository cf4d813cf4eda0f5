/** The small JSON file of school settings that `SCHOOL_CONFIG` names; `school.config.example.json` shows one. */
import { z } from 'zod';
import type { SchoolSettings } from '#src/contract/school.ts';

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const schoolConfigSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  locale: z.string().refine(isLocale, 'must be a BCP 47 language tag such as "en-US"').default('en-US'),
});

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

/**
 * Reads the text of a school settings file.
 * @returns the settings, or the problems found, each with the file and the path inside it
 */
export function parseSchoolConfig(text: string, file: string): SchoolSettings | { problems: string[] } {
  let json: unknown;
  try {
    // A byte order mark is what some Windows editors put first; it is not part of the JSON.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: [`SCHOOL_CONFIG: ${file} is not valid JSON`] };
  }
  const result = schoolConfigSchema.safeParse(json);
  if (result.success) return { ...defaultSchool, name: result.data.name ?? null, locale: result.data.locale };
  return {
    problems: result.error.issues.map((issue) => {
      const path = issue.path.length === 0 ? 'the file as a whole' : `"${issue.path.join('.')}"`;
      return `SCHOOL_CONFIG: ${file}: ${path}: ${issue.message}`;
    }),
  };
}
