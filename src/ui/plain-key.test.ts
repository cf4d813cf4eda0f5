import { describe, expect, it } from 'vitest';
import { toPlainKey } from './plain-key.ts';

const alone = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('A key that was pressed alone', () => {
  it.each([
    ['a letter', 'n', 'n'],
    ['a letter with Caps Lock on', 'N', 'n'],
    ['a letter of another alphabet with Caps Lock on', 'Щ', 'щ'],
    ['an arrow', 'ArrowRight', 'ArrowRight'],
    ['the space bar', ' ', ' '],
    ['a sign', '?', '?'],
    ['a digit', '0', '0'],
  ])('is itself: %s', (_what, key, plain) => {
    expect(toPlainKey({ ...alone, key })).toBe(plain);
  });
});

describe('A key with another one held down', () => {
  it.each(['altKey', 'ctrlKey', 'metaKey'] as const)('is not ours, whichever it is, with %s', (held) => {
    for (const key of ['n', '?', '+', '0', ' ', 'ArrowRight', 'Enter']) {
      expect(toPlainKey({ ...alone, key, [held]: true })).toBeNull();
    }
  });

  it.each(['N', 'ArrowLeft', 'ArrowRight', 'PageDown', 'Home', 'Enter', ' '])(
    'is not ours with Shift: %j',
    (key) => {
      expect(toPlainKey({ ...alone, key, shiftKey: true })).toBeNull();
    },
  );

  it.each(['?', '/', '+', '=', '0'])('is a sign that some keyboards make with Shift: %s', (key) => {
    expect(toPlainKey({ ...alone, key, shiftKey: true })).toBe(key);
  });
});
