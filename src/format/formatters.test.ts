import { describe, expect, it } from 'vitest';
import { toDateTimeFormat, toNumberFormat } from './formatters.ts';

describe('formatters', () => {
  it('are made once for the same locale and options', () => {
    expect(toNumberFormat('en-US', { style: 'percent' })).toBe(toNumberFormat('en-US', { style: 'percent' }));
    expect(toDateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' })).toBe(
      toDateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }),
    );
  });

  it('are others for other options, another locale or another zone', () => {
    expect(toNumberFormat('en-US', {}).format(0.5)).toBe('0.5');
    expect(toNumberFormat('en-US', { style: 'percent' }).format(0.5)).toBe('50%');
    expect(toNumberFormat('de-DE', {}).format(0.5)).toBe('0,5');
    const noon = new Date('2026-03-04T12:00:00Z');
    const format = (timeZone: string) =>
      toDateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(noon);
    expect([format('UTC'), format('America/Chicago')]).toEqual(['12:00', '06:00']);
  });

  it('refuse a locale or a zone that there is not', () => {
    expect(() => toNumberFormat('no locale', {})).toThrow(RangeError);
    expect(() => toDateTimeFormat('en-US', { timeZone: 'Nowhere/City' })).toThrow(RangeError);
  });
});
