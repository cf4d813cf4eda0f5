import { describe, expect, it } from 'vitest';
import { formatHour, formatTimeOfDay } from './hours.ts';
import { withPlainSpaces } from '#src/testing/plain-spaces.ts';

describe('formatHour', () => {
  it.each([
    [0, 'en-US', '12 AM'],
    [9, 'en-US', '9 AM'],
    [12, 'en-US', '12 PM'],
    [23, 'en-US', '11 PM'],
    [24, 'en-US', '12 AM'],
    [0, 'en-GB', '00:00'],
    [9, 'en-GB', '09:00'],
    [24, 'de-DE', '00:00'],
  ])('writes hour %d for %s as %j', (hour, locale, text) => {
    expect(withPlainSpaces(formatHour(hour, locale))).toBe(text);
  });
});

describe('formatTimeOfDay', () => {
  it.each([
    ['08:30', 'en-US', '8:30 AM'],
    ['15:00', 'en-US', '3:00 PM'],
    ['00:00', 'en-US', '12:00 AM'],
    ['15:00', 'en-GB', '15:00'],
  ])('writes %s for %s as %j', (time, locale, text) => {
    expect(withPlainSpaces(formatTimeOfDay(time, locale))).toBe(text);
  });
});
