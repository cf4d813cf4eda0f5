import { describe, expect, it } from 'vitest';
import { toCivilDate } from './civil-date.ts';

describe('toCivilDate', () => {
  it.each([
    ['2026-03-11T17:00:00Z', 'America/Chicago', '2026-03-11'],
    ['2026-03-12T04:59:59Z', 'America/Chicago', '2026-03-11'],
    ['2026-03-12T05:00:00Z', 'America/Chicago', '2026-03-12'],
    ['2026-12-31T11:00:00Z', 'Pacific/Auckland', '2027-01-01'],
    ['2027-01-01T00:30:00Z', 'UTC', '2027-01-01'],
  ])('at %s it is in %s the %s', (instant, timeZone, date) => {
    expect(toCivilDate(Date.parse(instant), timeZone)).toBe(date);
  });
});
