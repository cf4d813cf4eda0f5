import { describe, expect, it } from 'vitest';
import { formatAge } from './ages.ts';

describe('formatAge', () => {
  const now = '2026-03-04T18:00:00Z';
  it.each([
    ['2026-03-04T18:00:00Z', '0 minutes ago'],
    ['2026-03-04T17:59:01Z', '0 minutes ago'],
    ['2026-03-04T17:59:00Z', '1 minute ago'],
    ['2026-03-04T17:00:01Z', '59 minutes ago'],
    ['2026-03-04T17:00:00Z', '1 hour ago'],
    ['2026-03-03T18:00:01Z', '23 hours ago'],
    ['2026-03-03T18:00:00Z', '1 day ago'],
    ['2026-02-04T18:00:00Z', '28 days ago'],
    ['2026-03-05T18:00:00Z', '0 minutes ago'],
  ])('of %s is %j', (instant, text) => {
    expect(formatAge(instant, now, 'en-US')).toBe(text);
  });
});
