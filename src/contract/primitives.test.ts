import { describe, expect, it } from 'vitest';
import {
  civilDateSchema,
  instantSchema,
  percentageSchema,
  readableItemsSchema,
  secondsSchema,
} from './primitives.ts';

describe('instantSchema', () => {
  it.each([
    '2025-01-15T09:00:00Z',
    '2025-01-15T09:00:00.000Z',
    '2025-01-15T09:00:00.123456789Z',
    '2025-01-15T09:00:00+00:00',
    '2025-01-15T14:30:00+05:30',
    '2024-02-29T00:00:00-05:00',
  ])('accepts %s', (text) => {
    expect(instantSchema.parse(text)).toBe(text);
  });

  it.each([
    '2025-01-15',
    '2025-01-15T09:00:00',
    '2025-01-15 09:00:00Z',
    '2025-02-29T00:00:00Z',
    '2025-13-01T00:00:00Z',
    '2025-01-15T24:00:00Z',
    '2025-01-15T09:00:00.1234567890Z',
    '2025-01-15T09:00:00[Europe/Berlin]',
    ' 2025-01-15T09:00:00Z',
    '',
    null,
    1736931600000,
  ])('refuses %j', (value) => {
    expect(instantSchema.safeParse(value).success).toBe(false);
  });
});

describe('civilDateSchema', () => {
  it.each(['2025-01-15', '2024-02-29'])('accepts %s', (text) => {
    expect(civilDateSchema.parse(text)).toBe(text);
  });

  it.each(['2025-02-29', '2025-1-5', '2025-01-32', '20250115', '2025-01-15T00:00:00Z', '', null])(
    'refuses %j',
    (value) => {
      expect(civilDateSchema.safeParse(value).success).toBe(false);
    },
  );
});

describe('secondsSchema', () => {
  it.each([0, 1, 36000, 1_000_000_000])('accepts %d', (value) => {
    expect(secondsSchema.parse(value)).toBe(value);
  });

  it.each([-1, 0.5, '60', null, NaN, Infinity, 1_000_000_001, 2 ** 53])('refuses %j', (value) => {
    expect(secondsSchema.safeParse(value).success).toBe(false);
  });
});

describe('percentageSchema', () => {
  it.each([0, 13, 100])('accepts %d', (value) => {
    expect(percentageSchema.parse(value)).toBe(value);
  });

  it.each([-1, 101, 0.13, 13.5, '13', '13%', null, NaN])('refuses %j', (value) => {
    expect(percentageSchema.safeParse(value).success).toBe(false);
  });
});

describe('readableItemsSchema', () => {
  const schema = readableItemsSchema(secondsSchema);

  it.each<[values: unknown[], items: number[], unreadable: number]>([
    [[], [], 0],
    [[1, 2], [1, 2], 0],
    [[1, 'x', 2, null], [1, 2], 2],
    [['x'], [], 1],
  ])('of %j keeps %j and counts %d', (values, items, unreadable) => {
    expect(schema.parse(values)).toStrictEqual({ items, unreadable });
  });

  it.each([null, undefined, {}, 'list', 1])('refuses %j, which is no list', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
