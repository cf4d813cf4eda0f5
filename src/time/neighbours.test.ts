import { describe, expect, it } from 'vitest';
import { plainSchool } from '#src/testing/plain-school.ts';
import { toNeighbourChoice } from './neighbours.ts';
import { toWindow, type WindowChoice } from './windows.ts';

// A Wednesday.
const now = '2026-03-11T17:00:00Z';
const timeZone = 'America/Chicago';
const terms = [{ name: 'Spring', firstDate: '2026-01-06', lastDate: '2026-05-29' }];

const thisWeek: WindowChoice = { kind: 'this-week' };
const lastWeek: WindowChoice = { kind: 'last-week' };
const fourWeeks: WindowChoice = { kind: 'four-weeks' };

function custom(firstDate: string, lastDate: string): WindowChoice {
  return { kind: 'custom', firstDate, lastDate };
}

describe('a step', () => {
  it.each<[title: string, from: WindowChoice, earlier: WindowChoice | null, later: WindowChoice | null]>([
    ['this week', thisWeek, lastWeek, null],
    ['last week', lastWeek, custom('2026-02-23', '2026-03-01'), thisWeek],
    ['the week before', custom('2026-02-23', '2026-03-01'), custom('2026-02-16', '2026-02-22'), lastWeek],
    [
      'last week by its dates',
      custom('2026-03-02', '2026-03-08'),
      custom('2026-02-23', '2026-03-01'),
      thisWeek,
    ],
    ['the last four weeks', fourWeeks, custom('2026-01-19', '2026-02-15'), null],
    [
      'the four weeks before them',
      custom('2026-01-19', '2026-02-15'),
      custom('2025-12-22', '2026-01-18'),
      fourWeeks,
    ],
    ['today alone', custom('2026-03-11', '2026-03-11'), custom('2026-03-10', '2026-03-10'), null],
    [
      'yesterday alone',
      custom('2026-03-10', '2026-03-10'),
      custom('2026-03-09', '2026-03-09'),
      custom('2026-03-11', '2026-03-11'),
    ],
    [
      'seven days that are no week',
      custom('2026-03-03', '2026-03-09'),
      custom('2026-02-24', '2026-03-02'),
      custom('2026-03-10', '2026-03-16'),
    ],
    ['days to come', custom('2026-04-01', '2026-04-02'), custom('2026-03-30', '2026-03-31'), null],
    ['a term', { kind: 'term' }, null, null],
    ['a school year', { kind: 'school-year' }, null, null],
    ['a term in a school without terms', { kind: 'term' }, lastWeek, null],
    ['the first week there is', custom('2000-01-03', '2000-01-09'), null, custom('2000-01-10', '2000-01-16')],
    [
      'the second day there is',
      custom('2000-01-02', '2000-01-02'),
      custom('2000-01-01', '2000-01-01'),
      custom('2000-01-03', '2000-01-03'),
    ],
    ['the first day there is', custom('2000-01-01', '2000-01-01'), null, custom('2000-01-02', '2000-01-02')],
  ])('from %s', (title, from, earlier, later) => {
    const hasTerms = !title.includes('without');
    const window = toWindow(from, { ...plainSchool, now, timeZone, ...(hasTerms && { terms }) });
    expect(toNeighbourChoice(window, 'earlier', 1)).toStrictEqual(earlier);
    expect(toNeighbourChoice(window, 'later', 1)).toStrictEqual(later);
  });

  it('goes to the last day there is, and no further', () => {
    const setting = { ...plainSchool, now: '2100-01-05T17:00:00Z', timeZone };
    const step = (date: string) => toNeighbourChoice(toWindow(custom(date, date), setting), 'later', 1);
    expect(step('2099-12-30')).toStrictEqual(custom('2099-12-31', '2099-12-31'));
    expect(step('2099-12-31')).toBeNull();
  });

  it('knows this week and last week where weeks begin on Sunday', () => {
    const setting = { ...plainSchool, now, timeZone, firstDayOfWeek: 7 };
    const before = toWindow(custom('2026-02-22', '2026-02-28'), setting);
    expect(toNeighbourChoice(before, 'later', 7)).toStrictEqual(lastWeek);
    expect(toNeighbourChoice(toWindow(lastWeek, setting), 'later', 7)).toStrictEqual(thisWeek);
    expect(
      toNeighbourChoice(toWindow(custom('2026-03-02', '2026-03-08'), setting), 'later', 7),
    ).toStrictEqual(custom('2026-03-09', '2026-03-15'));
  });
});
