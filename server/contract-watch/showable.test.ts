import { describe, expect, it } from 'vitest';
import { toShownField, toShownSlug } from './showable.ts';

describe('the name of a field', () => {
  it.each(['id', 'recordingS3Key', 'is_proctored', 'x1y', 'v12a_b', 'a'.repeat(40)])(
    '%s is shown',
    (name) => {
      expect(toShownField(name)).toBe(name);
    },
  );

  it.each([
    ['what begins with a capital', 'Anna'],
    ['an id', '7f3a9c21d'],
    ['an id that begins with a letter', 'u550e8400'],
    ['three digits in a row', 'room101a'],
    ['a number at its end', 'student7'],
    ['an address', 'anna@example.org'],
    ['words', 'anna ruiz'],
    ['a place', 'a.b'],
    ['nothing', ''],
    ['what is longer than names are', 'a'.repeat(41)],
    ['a name after a line break', '\nid'],
  ])('is not shown where it is %s', (_what, name) => {
    expect(toShownField(name)).toBe('(a name that is not shown)');
  });
});

describe('a level, type or result', () => {
  it.each(['Idling', 'PASSED', 'X9', 'off_road', 'off-road-2', 'a'.repeat(48)])('%s is shown', (slug) => {
    expect(toShownSlug(slug)).toBe(slug);
  });

  it.each([
    ['words', 'Ana Ruiz'],
    ['a sentence', 'Ana was ill.'],
    ['a number', '7B'],
    ['separators alone', '_'],
    ['two separators in a row', 'a__b'],
    ['a separator at its end', 'a_'],
    ['letters of other scripts', 'Zoë'],
    ['nothing', ''],
    ['what is longer than slugs are', 'a'.repeat(49)],
    ['a slug after a line break', '\nIdling'],
    ['a slug before a line break', 'Idling\n'],
  ])('is not shown where it is %s', (_what, value) => {
    expect(toShownSlug(value)).toBe('(a value that is no slug)');
  });
});
