import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration } from './durations.ts';

describe('formatDuration', () => {
  it.each([
    [0, '0 min'],
    [1, '1 s'],
    [29, '29 s'],
    [45, '45 s'],
    [59, '59 s'],
    [60, '1 min'],
    [89, '1 min'],
    [90, '2 min'],
    [2400, '40 min'],
    [3569, '59 min'],
    [3570, '1 h'],
    [3599, '1 h'],
    [3600, '1 h'],
    [3629, '1 h'],
    [3630, '1 h 1 min'],
    [5400, '1 h 30 min'],
    [7169, '1 h 59 min'],
    [7170, '2 h'],
    [36000, '10 h'],
    [90000, '25 h'],
    [3_600_000 + 60, '1,000 h 1 min'],
  ])('writes %d seconds as %j', (seconds, text) => {
    expect(formatDuration(seconds, 'en-US')).toBe(text);
  });

  it('writes the digits of the locale', () => {
    expect(formatDuration(5400, 'ar-EG')).toBe('١ h ٣٠ min');
  });

  it('never says 60 of a unit, and nothing only of nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seconds) => {
        const text = formatDuration(seconds, 'en-US');
        expect(text).not.toMatch(/\b60 (?:s|min)\b/);
        expect(text === '0 min').toBe(seconds === 0);
      }),
    );
  });

  it('is never off by more than half a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 3_599_000 }), (seconds) => {
        const text = formatDuration(seconds, 'en-US');
        const hours = Number(/(\d+) h/.exec(text)?.[1] ?? 0);
        const minutes = Number(/(\d+) min/.exec(text)?.[1] ?? 0);
        expect(Math.abs((hours * 60 + minutes) * 60 - seconds)).toBeLessThanOrEqual(30);
      }),
    );
  });
});
