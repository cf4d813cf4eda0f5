import { describe, expect, it } from 'vitest';
import { toFocusedSeconds, toShare } from './time-on-task.ts';

describe('toFocusedSeconds', () => {
  it.each([
    [3600, 0, 3600],
    [3600, 600, 3000],
    [3600, 3600, 0],
    [600, 900, 0],
    [0, 0, 0],
  ])('of %d s with %d s off-task is %d s', (total, offTask, focused) => {
    expect(toFocusedSeconds(total, offTask)).toBe(focused);
  });
});

describe('toShare', () => {
  it.each([
    ['the guide’s summary', 5400, 36000, 15],
    ['the guide’s level, 6.67 %', 2400, 36000, 7],
    ['the guide’s session, 13.33 %', 720, 5400, 13],
    ['exactly a half, up', 125, 1000, 13],
    ['just under a half, down', 1249, 10000, 12],
    ['a part of nothing', 0, 0, 0],
    ['a part greater than the total', 900, 600, 100],
    ['nothing of something', 0, 600, 0],
    ['everything', 600, 600, 100],
  ])('%s: %d of %d s is %d %%', (_, part, total, share) => {
    expect(toShare(part, total)).toBe(share);
  });
});
