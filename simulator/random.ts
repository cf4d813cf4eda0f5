/**
 * Chance that repeats itself: the same key gives the same stream, on every machine and in every run. Keys are texts
 * such as `7/<userId>/week/2026-11-23`, so that each week of each student has a stream of its own and does not
 * change when something else draws more or less.
 */
export interface Random {
  /** At least 0, less than 1. */
  uniform(): number;
  /** A whole number, both ends possible. */
  integer(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  /** A version 4 UUID; with `tail` (0..65535) its last four hex digits are that number. */
  uuid(tail?: number): string;
}

/** Four 32-bit words from a text (the public-domain cyrb128 mixing). */
function toSeedWords(key: string): [number, number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a, b, c, d];
}

/** A stream of chance for a key (the public-domain sfc32 generator). */
export function createRandom(key: string): Random {
  let [a, b, c, counter] = toSeedWords(key);

  function word(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  }

  const uniform = () => word() / 2 ** 32;
  const integer = (least: number, most: number) => least + Math.floor(uniform() * (most - least + 1));
  const hex = () => word().toString(16).padStart(8, '0');

  return {
    uniform,
    integer,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
    uuid: (tail) => {
      const digits = hex() + hex() + hex() + hex();
      const end = tail === undefined ? digits.slice(28) : tail.toString(16).padStart(4, '0');
      const variant = (8 + (word() % 4)).toString(16);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 28)}${end}`;
    },
  };
}
