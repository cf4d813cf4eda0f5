import { describe, expect, it } from 'vitest';
import { encodePathId, isPathId } from './path-ids.ts';

describe('An id', () => {
  it.each([
    ['a', 'a'],
    ['0b0a9a53-5e3a-4f4e-9c1f-4b6f2f7f1f10', '0b0a9a53-5e3a-4f4e-9c1f-4b6f2f7f1f10'],
    ['ana ruiz?#&', 'ana%20ruiz%3F%23%26'],
    ['ß日😀', '%C3%9F%E6%97%A5%F0%9F%98%80'],
    ['...', '...'],
    ['a'.repeat(128), 'a'.repeat(128)],
  ])('%s can stand in a path, as %s', (id, encoded) => {
    expect(isPathId(id)).toBe(true);
    expect(encodePathId('userId', id)).toBe(encoded);
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', 'a%2Fb', 'a\nb', 'a\u0000', 'a\u007f', '\ud83d', 'a'.repeat(129)])(
    '%j cannot, and is not repeated',
    (id) => {
      expect(isPathId(id)).toBe(false);
      expect(() => encodePathId('userId', id)).toThrow('The path holds no valid userId.');
    },
  );
});
