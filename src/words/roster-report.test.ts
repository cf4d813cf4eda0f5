import { describe, expect, it } from 'vitest';
import type { RosterProblem, RosterReport } from '#src/contract/roster-report.ts';
import {
  groupRosterProblems,
  hiddenProblemsText,
  rosterReportAdvice,
  rosterReportTitle,
} from './roster-report.ts';

const good: RosterReport = {
  readAt: '2026-03-11T17:00:00Z',
  isOutdated: false,
  classes: 2,
  students: 30,
  matched: 30,
  unmatched: 0,
  wrongRows: 0,
  unmatchedByClass: [],
  problems: [],
};

function toProblem(line: number | null, reason = 'Wrong.', file = 'users.csv'): RosterProblem {
  return { kind: 'row', file, line, reason };
}

describe('rosterReportTitle', () => {
  it.each<[report: Partial<RosterReport>, title: string | null]>([
    [{}, null],
    [{ unmatched: 1 }, '1 student could not be matched'],
    [{ unmatched: 1200 }, '1,200 students could not be matched'],
    [{ wrongRows: 1 }, '1 entry of the roster files could not be used'],
    [
      { unmatched: 2, wrongRows: 3 },
      '2 students could not be matched, 3 entries of the roster files could not be used',
    ],
    [{ isOutdated: true, wrongRows: 1 }, 'The roster files have changed, but the new ones cannot be used'],
  ])('of %j is: %s', (more, title) => {
    expect(rosterReportTitle({ ...good, ...more }, 'en-US')).toBe(title);
  });
});

describe('rosterReportAdvice', () => {
  it.each<[report: Partial<RosterReport>, advice: RegExp]>([
    [{ isOutdated: true, unmatched: 2 }, /^The classes shown are those of the last files/],
    [{ wrongRows: 1 }, /^All else is shown/],
    [{ unmatched: 2 }, /everybody else is shown.*never by name/],
    [{ unmatched: 30, matched: 0 }, /^No student is shown/],
  ])('for %j says what is shown and what to do', (more, advice) => {
    expect(rosterReportAdvice({ ...good, ...more })).toMatch(advice);
  });
});

describe('groupRosterProblems', () => {
  it.each<[problems: RosterProblem[], groups: string[]]>([
    [[], []],
    [[toProblem(null)], ['users.csv: Wrong.']],
    [[toProblem(7)], ['users.csv, line 7: Wrong.']],
    [[toProblem(7), toProblem(3), toProblem(12)], ['users.csv, lines 3, 7, 12: Wrong.']],
    [
      [toProblem(7), toProblem(3, 'Odd.'), toProblem(4, 'Wrong.', 'classes.csv')],
      ['users.csv, line 7: Wrong.', 'users.csv, line 3: Odd.', 'classes.csv, line 4: Wrong.'],
    ],
    [
      Array.from({ length: 15 }, (_, index) => toProblem(index + 2)),
      ['users.csv, lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 3 more: Wrong.'],
    ],
  ])('puts %j together', (problems, groups) => {
    expect(groupRosterProblems(problems).map(({ place, reason }) => `${place}: ${reason}`)).toEqual(groups);
  });
});

describe('hiddenProblemsText', () => {
  it.each<[report: Partial<RosterReport>, text: string | null]>([
    [{}, null],
    [{ unmatched: 1, problems: [toProblem(2)] }, null],
    [{ unmatched: 1, wrongRows: 1, problems: [toProblem(2)] }, '1 more place, not listed here.'],
    [{ wrongRows: 2001, problems: [toProblem(2)] }, '2,000 more places, not listed here.'],
  ])('of %j is: %s', (more, text) => {
    expect(hiddenProblemsText({ ...good, ...more }, 'en-US')).toBe(text);
  });
});
