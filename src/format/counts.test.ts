import { describe, expect, it } from 'vitest';
import { formatCount } from './counts.ts';

describe('formatCount', () => {
  it.each([
    [0, 'en-US', '0'],
    [999, 'en-US', '999'],
    [1212, 'en-US', '1,212'],
    [1_000_000, 'en-US', '1,000,000'],
    [1212, 'de-DE', '1.212'],
    [12, 'ar-EG', '١٢'],
    [1.5, 'en-US', '2'],
  ])('writes %d for %s as %j', (count, locale, text) => {
    expect(formatCount(count, locale)).toBe(text);
  });
});
