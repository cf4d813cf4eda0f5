import { describe, expect, it } from 'vitest';
import { sessionListViewCodec, toNextOrder, type ListOrder } from './session-list-view.ts';
import { toSearch } from './view-codec.ts';

describe('The order in an address', () => {
  it.each<[search: string, order: ListOrder]>([
    ['', { column: 'start', direction: 'descending' }],
    ['direction=ascending', { column: 'start', direction: 'ascending' }],
    ['sort=application', { column: 'application', direction: 'ascending' }],
    ['sort=application&direction=descending', { column: 'application', direction: 'descending' }],
    ['sort=duration', { column: 'duration', direction: 'descending' }],
    ['sort=off-task', { column: 'off-task', direction: 'descending' }],
    ['sort=share&direction=ascending', { column: 'share', direction: 'ascending' }],
  ])('?%s is %j', (search, order) => {
    expect(sessionListViewCodec.parse(new URLSearchParams(search)).order).toEqual(order);
    expect(toSearch(sessionListViewCodec, { order })).toBe(search);
  });
});

describe('toNextOrder', () => {
  it.each<[from: ListOrder, column: ListOrder['column'], to: ListOrder]>([
    [{ column: 'start', direction: 'descending' }, 'start', { column: 'start', direction: 'ascending' }],
    [{ column: 'start', direction: 'ascending' }, 'start', { column: 'start', direction: 'descending' }],
    [{ column: 'start', direction: 'ascending' }, 'share', { column: 'share', direction: 'descending' }],
    [
      { column: 'share', direction: 'descending' },
      'application',
      { column: 'application', direction: 'ascending' },
    ],
  ])('from %j by choosing %s is %j', (from, column, to) => {
    expect(toNextOrder(from, column)).toEqual(to);
  });
});
