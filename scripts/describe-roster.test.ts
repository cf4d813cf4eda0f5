import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RosterReport } from '#src/contract/roster-report.ts';
import { readSettings } from '#server/settings.ts';
import { compose } from './compose.ts';
import { describeRoster } from './describe-roster.ts';
import { noPageScripts } from '#server/page-chunks.ts';
import { inProject } from './project.ts';

const report: RosterReport = {
  readAt: '2026-03-11T17:00:00Z',
  isOutdated: false,
  classes: 1,
  students: 1,
  matched: 1,
  unmatched: 0,
  wrongRows: 0,
  unmatchedByClass: [],
  problems: [],
};

describe('describeRoster', () => {
  it('says of the example what docs/roster.md shows', async () => {
    const config = inProject('examples/school-with-csv-roster.json');
    const settings = readSettings(
      { SCHOOL_CONFIG: config, SIMULATOR_NOW: '2026-03-11T17:00:00Z', SCHOOL_TIME_ZONE: 'America/Chicago' },
      {
        serverTimeZone: 'UTC',
        defaultPort: 0,
        purpose: 'dashboard',
        readTextFile: (path) => readFileSync(path, 'utf8'),
      },
    );
    const { server } = compose(settings, {
      indexHtml: '</head>',
      toPageScripts: noPageScripts,
      find: () => undefined,
    });
    const lines = describeRoster(await server.refreshRoster());
    expect(lines[0]).toContain('2 classes, 15 students, 13 matched, 2 unmatched, 1 wrong row');
    expect(readFileSync(inProject('docs/roster.md'), 'utf8')).toContain(`\n${lines.join('\n')}\n`);
  });

  it('says nothing where the roster is the platform’s', () => {
    expect(describeRoster(null)).toEqual([]);
  });

  it('says why nobody can be matched', () => {
    expect(describeRoster({ failure: 'TimeBack does not allow this.' })).toEqual([
      '  ! Roster    No student of the CSV files can be matched: TimeBack does not allow this.',
    ]);
  });

  it('says when newer files cannot be used, and cuts a long list short', () => {
    const problems = Array.from({ length: 50 }, (_, index) => ({
      kind: 'row' as const,
      file: 'users.csv',
      line: index + 2,
      reason: 'Wrong.',
    }));
    const lines = describeRoster({ ...report, isOutdated: true, wrongRows: 90, problems });
    expect(lines).toHaveLength(11);
    expect(lines.slice(0, 3)).toEqual([
      '  Roster     CSV files: 1 class, 1 student, 1 matched, 0 unmatched, 90 wrong rows',
      '  ! The files have changed, but cannot be used; the classes are those of before.',
      '    users.csv line 2: Wrong.',
    ]);
    expect(lines.at(-1)).toBe('    and 82 more');
  });

  it('names a file as a whole without a line', () => {
    const problems = [
      { kind: 'file' as const, file: 'users.csv', line: null, reason: 'The file is missing.' },
    ];
    expect(describeRoster({ ...report, wrongRows: 1, problems }).at(-1)).toBe(
      '    users.csv: The file is missing.',
    );
  });
});
