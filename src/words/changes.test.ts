import { describe, expect, it } from 'vitest';
import { changeText, comparisonText, earlierName, schoolDaysText } from './changes.ts';

describe('changeText', () => {
  it.each([
    [{ kind: 'more', by: 40 }, 'minutes', '40 min more'],
    [{ kind: 'less', by: 90 }, 'minutes', '1 h 30 min less'],
    [{ kind: 'less', by: 3 }, 'points', '3 points less'],
    [{ kind: 'more', by: 1 }, 'points', '1 point more'],
    [{ kind: 'more', by: 1200 }, 'count', '1,200 more'],
    [{ kind: 'same' }, 'minutes', 'the same'],
    [{ kind: 'new' }, 'minutes', 'new'],
  ] as const)('says %j in %s as "%s"', (change, unit, text) => {
    expect(changeText(change, unit, 'en-US')).toBe(text);
  });
});

it.each([
  ['this-week', true, 'last week by this time'],
  ['this-week', false, 'last week'],
  ['last-week', false, 'the week before'],
  ['four-weeks', true, 'the four weeks before by this time'],
  ['custom', false, 'the days before'],
  ['term', true, 'the term before by this time'],
] as const)('names what %s (open: %s) is compared with: %s', (kind, isOpen, text) => {
  expect(earlierName(kind, isOpen)).toBe(text);
});

it.each([
  [3, 3, '3 school days on both sides'],
  [1, 1, '1 school day on both sides'],
  [2, 4, '2 school days now, 4 then'],
  [0, 5, '0 school days now, 5 then'],
])('says %i and %i school days as "%s"', (now, earlier, text) => {
  expect(schoolDaysText(now, earlier)).toBe(text);
});

it.each([
  [null, false, 'Changes are against Mon, Mar 2 (1 school day on both sides).'],
  ['little-time', false, 'Not compared with Mon, Mar 2: one side has less than 30 minutes of session time.'],
  [
    'unknown-off-task',
    false,
    'Changes are against Mon, Mar 2 (1 school day on both sides). Off-task time is not compared: it is not known on both sides.',
  ],
  [
    'unequal-sight',
    false,
    'Changes are against Mon, Mar 2 (1 school day on both sides). Off-task time is not compared: the two sides were not observed alike.',
  ],
  [null, true, 'Not compared with Mon, Mar 2: these days could not be loaded.'],
] as const)('says what is compared, or why not: %s, lost: %s', (obstacle, isLost, text) => {
  const schoolDays = '1 school day on both sides';
  expect(comparisonText({ days: 'Mon, Mar 2', schoolDays, obstacle, isLost })).toBe(text);
});
