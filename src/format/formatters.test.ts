import { describe, expect, it } from 'vitest';
import { keepRange, toDateTimeFormat, toNumberFormat } from './formatters.ts';

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

describe('The text of a range', () => {
  it('is made once, and once more when five hundred others have come', () => {
    let made = 0;
    const read = () => keepRange('the range in question', () => `text ${(made += 1)}`);
    expect([read(), read()]).toEqual(['text 1', 'text 1']);
    // Each pushes out nothing: this file and these are fewer than what is kept.
    for (let other = 0; other < 400; other += 1) keepRange(`other ${other}`, () => '');
    expect(read()).toBe('text 1');
    for (let other = 400; other < 600; other += 1) keepRange(`other ${other}`, () => '');
    expect([read(), read()]).toEqual(['text 2', 'text 2']);
  });
});
