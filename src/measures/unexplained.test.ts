import { expect, it } from 'vitest';
import { toUnexplainedSeconds } from './unexplained.ts';

it.each([
  [5400, [2400], 3000],
  [5400, [2400, 3000], 0],
  [5400, [2400, 3600], 0],
  [5400, [], 5400],
  [0, [], 0],
])('of %i s off-task, levels of %j leave %i s unexplained', (totalWasteDurationInSeconds, levels, left) => {
  const listed = levels.map((durationInSeconds) => ({ durationInSeconds }));
  expect(toUnexplainedSeconds({ totalWasteDurationInSeconds }, listed)).toBe(left);
});
