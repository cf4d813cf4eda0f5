import { expect, it } from 'vitest';
import { moreText, sideRuleText, weekRulesTexts } from './week-rules.ts';

it('the rules are written out with the limits that decide', () => {
  expect(weekRulesTexts('en-US')).toStrictEqual([
    'Each student is held against the same student’s own four weeks before, never against the class.',
    'Off-task share: 5 points or more from the usual one, and 10 min or more of time, where both sides hold at least 1 h and a camera saw either this time and the time before it, or neither.',
    'Time: on the school days that are over, at least 2 of them, it is 1 h or more from what is usual for these weekdays, and a third of it or more. What is usual for a weekday is the middle of the four before.',
    'The same limits hold in both directions. The change that goes furthest beyond its limit comes first, at most five on each side; a student can stand on both. Of one student’s changes on a side the largest is told here, and the review tells them all.',
    'Nobody has a usual before 3 of the four weeks hold session time.',
    'There is no score, no rank and no forecast. These are signals from software, not findings about a child.',
  ]);
});

it('says how many more meet the rules', () => {
  expect([moreText(0), moreText(3)]).toStrictEqual([null, 'and 3 more whom the review shows']);
});

it('says in short what somebody is named for, with the limits that decide', () => {
  const rules = (['worth-a-look', 'going-well'] as const).map((side) => sideRuleText(side, 'en-US'));
  expect(rules).toStrictEqual([
    'Named here are students whose off-task share is 5 points or more above it, or whose time on these weekdays is 1 h or more below it.',
    'Named here are students whose off-task share is 5 points or more below it, or whose time on these weekdays is 1 h or more above it.',
  ]);
});
