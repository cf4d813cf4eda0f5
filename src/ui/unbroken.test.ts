import { describe, expect, it } from 'vitest';
import { toUnbroken } from './unbroken.ts';

describe('toUnbroken', () => {
  it.each([
    ['had 5 h 18 min of time', 'had 5_h_18_min of time'],
    ['40 s, 12 min and 3 h', '40_s, 12_min and 3_h'],
    ['on 3 days, 3 sessions, 2 hours', 'on 3 days, 3 sessions, 2 hours'],
  ])('keeps %j together', (text, together) => {
    expect(toUnbroken(text).replaceAll('\u00a0', '_')).toBe(together);
  });
});
