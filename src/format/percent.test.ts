import { describe, expect, it } from 'vitest';
import { formatPercent } from './percent.ts';

describe('formatPercent', () => {
  it.each([
    [0, 'en-US', '0%'],
    [13, 'en-US', '13%'],
    [100, 'en-US', '100%'],
    [13, 'de-DE', '13\u00a0%'],
    [13, 'ar-EG', '١٣٪؜'],
  ])('writes %d for %s as %j', (whole, locale, text) => {
    expect(formatPercent(whole, locale)).toBe(text);
  });

  it('prints each whole percentage as it came', () => {
    const all = Array.from({ length: 101 }, (_, whole) => whole);
    expect(all.map((whole) => formatPercent(whole, 'en-US'))).toStrictEqual(all.map((whole) => `${whole}%`));
  });
});
