import { expect, it } from 'vitest';
import { endText, positionText } from './session-neighbours.ts';

it.each<[position: number | null, count: number, filters: readonly string[], text: string]>([
  [3, 14, [], 'Session 3 of 14 this week'],
  [1, 1, [], 'Session 1 of 1 this week'],
  [1312, 1343, [], 'Session 1,312 of 1,343 this week'],
  [3, 5, ['Reader', 'only proctored'], 'Session 3 of 5 this week, Reader, only proctored'],
  [null, 5, ['only not proctored'], 'Not among the 5 sessions this week, only not proctored'],
  [null, 1, ['Reader'], 'Not among the 1 session this week, Reader'],
  [null, 0, ['Reader'], 'No sessions this week, Reader'],
])('session %s of %i, filtered by %j', (position, count, filters, text) => {
  expect(positionText({ position, count }, { when: 'this week', filters }, 'en-US')).toBe(text);
});

it('names both ends of the list', () => {
  expect([endText('previous'), endText('next')]).toStrictEqual([
    'First of these sessions',
    'Last of these sessions',
  ]);
});
