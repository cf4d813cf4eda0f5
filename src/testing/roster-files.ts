/** Roster files for page tests: the example that docs/roster.md starts with, and a school's files made up by a test. */
import { createRosterFolder } from '#server/roster/roster-folder.ts';
import type { RosterFolder } from '#server/roster/roster-source.ts';
import { readSchoolFiles } from '#server/roster/school-files.ts';

/** The folder of the example, and its mapping file (examples/school-with-csv-roster.json). */
export const exampleRoster = createRosterFolder({
  folder: 'examples/oneroster',
  mapping: 'examples/oneroster/mapping.csv',
});

/** A folder that holds these texts as files. */
export function rosterOf(files: Readonly<Record<string, string>>): RosterFolder {
  const contents = new Map(
    Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  return {
    stamp: () => Promise.resolve(''),
    read: () => Promise.resolve(readSchoolFiles(contents, null)),
  };
}
