import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compareFields } from './compare-fields.ts';

/** A new one each time: what is read of a schema is kept with it. */
function createSchema() {
  return z.object({
    id: z.string(),
    seconds: z.int(),
    share: z.number(),
    note: z.string().nullish(),
    tags: z.array(z.string()).optional(),
    levels: z.union([z.null(), z.array(z.object({ level: z.string(), extra: z.unknown() }))]).optional(),
    maker: z.union([z.null(), z.object({ name: z.string() })]),
    day: z.pipe(z.string(), z.transform(Number)),
    anything: z.unknown(),
    several: z.array(z.unknown()),
  });
}

const whole = {
  id: 'a',
  seconds: 60,
  share: 0.5,
  note: 'n',
  tags: ['x'],
  levels: [{ level: 'One', extra: { deep: 1 } }],
  maker: null,
  day: '11',
  anything: [1, 'two'],
  several: [1, 'two'],
};

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
}

/** What is noted of the values, and what never came. */
function compare(values: readonly unknown[], unread: readonly string[] = []) {
  const notes: string[] = [];
  const toMissing = compareFields(values, createSchema(), 'items[]', unread, (place, what) => {
    notes.push(`${place} ${what}`);
  });
  return { notes, missing: toMissing() };
}

describe('compareFields', () => {
  it('has nothing to say of values that are as the schema says', () => {
    expect(compare([whole])).toEqual({ notes: [], missing: [] });
  });

  it.each<[what: string, value: unknown, notes: readonly string[]]>([
    ['a whole number for a number', { ...whole, share: 1 }, []],
    ['null where it may be', { ...whole, note: null, levels: null }, []],
    ['anything where nothing is said', { ...whole, anything: { deep: true } }, []],
    ['a text for a number', { ...whole, seconds: '60' }, ['items[].seconds is string, expected integer']],
    ['null for a text', { ...whole, id: null }, ['items[].id is null, expected string']],
    ['another type than two', { ...whole, note: 7 }, ['items[].note is number, expected string or null']],
    [
      'what we make of a value, in its place',
      { ...whole, day: 11 },
      ['items[].day is number, expected string'],
    ],
    ['a text for a list', { ...whole, tags: 'x' }, ['items[].tags is string, expected array']],
    ['an item of another type', { ...whole, tags: ['x', 7] }, ['items[].tags[] is number, expected string']],
    [
      'a field of an item of another type',
      { ...whole, levels: [{ level: 1, extra: 1 }] },
      ['items[].levels[].level is number, expected string'],
    ],
    ['no object', 'Hello', ['items[] is string, expected object']],
    ['an unknown field', { ...whole, mood: 'good' }, ['items[].mood is unknown to our schemas (string)']],
    [
      'an unknown field of an item',
      { ...whole, levels: [{ level: 'One', extra: 1, mood: null }] },
      ['items[].levels[].mood is unknown to our schemas (null)'],
    ],
    [
      'an unknown field whose name could be a person’s',
      { ...whole, Anna: [] },
      ['items[].(a name that is not shown) is unknown to our schemas (array)'],
    ],
  ])('notes of %s', (_what, value, notes) => {
    expect(compare([value]).notes).toEqual(notes);
  });

  // As many as the object has of those that are known, and 20 at most: beyond it may be a map, whose keys are data.
  it.each([
    ['as many unknown fields as known ones', 7, 7, 7, 'items[].aa is unknown to our schemas (number)'],
    ['one unknown field more', 7, 8, 1, 'items[] has more unknown fields than can be shown: perhaps a map'],
    [
      'one unknown field and no known one',
      0,
      1,
      1,
      'items[] has more unknown fields than can be shown: perhaps a map',
    ],
    ['20 unknown fields among more', 24, 20, 20, 'items[].aa is unknown to our schemas (number)'],
    [
      '21 unknown fields among more',
      24,
      21,
      1,
      'items[] has more unknown fields than can be shown: perhaps a map',
    ],
  ])('of %s notes as much as can be no data', (_what, known, unknown, told, first) => {
    const wide = z.object(
      Object.fromEntries(Array.from({ length: known }, (_, index) => [`known${index}`, z.number()])),
    );
    const toFields = (count: number, toName: (index: number) => string) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [toName(index), 1]));
    const notes: string[] = [];
    const value = {
      ...toFields(known, (index) => `known${index}`),
      ...toFields(unknown, (index) => `a${String.fromCharCode(97 + index)}`),
    };
    compareFields([value], wide, 'items[]', [], (place, what) => notes.push(`${place} ${what}`));
    expect(notes).toHaveLength(told);
    expect(notes[0]).toBe(first);
  });

  it('says nothing of what is documented and not read', () => {
    const value = { ...whole, toolId: 't', mood: 'good' };
    expect(compare([value], ['items[].toolId', 'mood']).notes).toEqual([
      'items[].mood is unknown to our schemas (string)',
    ]);
  });

  it.each<[what: string, values: readonly unknown[], missing: readonly string[]]>([
    ['no value', [], []],
    ['values that are no objects', ['a', null], []],
    [
      'fields that are in none of them',
      [{ ...whole, note: undefined, tags: undefined, levels: [] }].map(withoutUndefined),
      ['items[].note', 'items[].tags'],
    ],
    [
      'fields that are in one of them',
      [
        { ...whole, tags: undefined, levels: [] },
        { ...whole, note: undefined, levels: null },
      ].map(withoutUndefined),
      [],
    ],
    [
      'a field of items, of which there are some',
      [{ ...whole, levels: [{ level: 'One' }] }],
      ['items[].levels[].extra'],
    ],
    [
      'a field of an object, of which there are some',
      [whole, { ...whole, maker: {} }],
      ['items[].maker.name'],
    ],
  ])('tells which fields never came: of %s', (_what, values, missing) => {
    expect(compare(values).missing).toEqual(missing);
  });

  it('names the places of a schema by where it is held against them this time', () => {
    const schema = createSchema();
    const read = (place: string) => {
      const places: string[] = [];
      compareFields([{}], z.object({ id: z.string() }), place, [], () => undefined);
      compareFields([{ id: 1 }], schema, place, [], (at) => places.push(at));
      return places;
    };
    expect([read('a[]'), read(''), read('a[]')]).toEqual([['a[].id'], ['id'], ['a[].id']]);
  });
});
