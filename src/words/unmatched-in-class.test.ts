import { describe, expect, it } from 'vitest';
import { unmatchedInClassText } from './unmatched-in-class.ts';

describe('unmatchedInClassText', () => {
  it.each([
    [0, null],
    [1, '1 more student could not be matched'],
    [2, '2 more students could not be matched'],
  ])('of %s is: %s', (count, text) => {
    expect(unmatchedInClassText(count, 'en-US')).toBe(text);
  });
});
