import { describe, expect, it } from 'vitest';
import { joinPlace, toJsonType, toMembers, toPlace, valueAt, valuesAt } from './json-places.ts';

describe('toJsonType', () => {
  it.each([
    ['a list', [], 'array'],
    ['an object', {}, 'object'],
    ['a text', '', 'string'],
    ['a number', 0, 'number'],
    ['true or false', false, 'boolean'],
    ['null', null, 'null'],
    ['what JSON cannot hold', undefined, 'null'],
    ['a function', () => 1, 'null'],
  ])('of %s', (_what, value, type) => {
    expect(toJsonType(value)).toBe(type);
  });
});

describe('toMembers', () => {
  it.each([
    [
      'an object',
      { a: 1, b: null },
      [
        ['a', 1],
        ['b', null],
      ],
    ],
    ['an empty object', {}, []],
    ['a list', [1], []],
    ['a text', 'ab', []],
    ['null', null, []],
  ])('of %s', (_what, value, members) => {
    expect(toMembers(value)).toEqual(members);
  });
});

describe('a place', () => {
  it.each([
    ['the body itself', [], ''],
    ['a field', ['sessions'], 'sessions'],
    ['an item of a list', ['sessions', 7], 'sessions[]'],
    ['a field of an item', ['trend', 'buckets', 0, 'levels', 12, 'level'], 'trend.buckets[].levels[].level'],
    ['an item of a body that is a list', [3], '[]'],
  ])('of %s does not tell which item it was', (_what, path, place) => {
    expect(toPlace(path)).toBe(place);
  });

  it.each([
    ['', 'a', 'a'],
    ['a', 'b', 'a.b'],
    ['a[]', 'b', 'a[].b'],
  ])('%j and the name %j make %j', (place, name, joined) => {
    expect(joinPlace(place, name)).toBe(joined);
  });
});

const body = {
  total: 3,
  sessions: [{ id: 'a', tags: ['x', 'y'] }, { id: 'b' }, null, 'c', { id: null, tags: 'none' }],
};

describe('valueAt', () => {
  it.each([
    [[], body],
    [['total'], 3],
    [['sessions', 1, 'id'], 'b'],
    [['sessions', '1', 'id'], 'b'],
    [['sessions', 0, 'tags', 1], 'y'],
    [['sessions', 9, 'id'], undefined],
    [['sessions', 2, 'id'], undefined],
    [['total', 'more'], undefined],
    [['nowhere'], undefined],
  ])('at %j', (path, value) => {
    expect(valueAt(body, path)).toEqual(value);
  });
});

describe('valuesAt', () => {
  it.each([
    ['total', [3]],
    ['sessions', [body.sessions]],
    ['sessions[]', body.sessions],
    ['sessions[].id', ['a', 'b', null]],
    ['sessions[].tags', [['x', 'y'], 'none']],
    ['sessions[].tags[]', ['x', 'y']],
    ['total[]', []],
    ['nowhere', []],
    ['nowhere[].id', []],
  ])('%s gives the values of all items, and nothing of what is not there', (place, values) => {
    expect(valuesAt(body, place)).toEqual(values);
  });
});
