import { describe, expect, it } from 'vitest';
import { toHeadline } from './headline.ts';

describe('toHeadline', () => {
  it('gives the figures of the guide’s example', () => {
    const summary = {
      totalDurationInSeconds: 36000,
      totalWasteDurationInSeconds: 5400,
      wastePercentage: 15,
      biggestInsight: null,
    };
    expect(toHeadline(summary)).toStrictEqual({
      focusedSeconds: 30600,
      offTaskSeconds: 5400,
      totalSeconds: 36000,
      wastePercentage: 15,
      hasTime: true,
    });
  });

  it.each([
    ['no time at all', 0, 0, { hasTime: false, focusedSeconds: 0 }],
    ['no off-task time', 60, 0, { hasTime: true, focusedSeconds: 60 }],
    ['off-task time only', 60, 60, { hasTime: true, focusedSeconds: 0 }],
    ['more off-task than session time', 60, 90, { hasTime: true, focusedSeconds: 0, offTaskSeconds: 90 }],
  ])('of %s', (_, totalDurationInSeconds, totalWasteDurationInSeconds, expected) => {
    const summary = {
      totalDurationInSeconds,
      totalWasteDurationInSeconds,
      wastePercentage: 0,
      biggestInsight: null,
    };
    expect(toHeadline(summary)).toMatchObject(expected);
  });
});
