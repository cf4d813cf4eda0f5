import { describe, expect, it } from 'vitest';
import { hasMoreThanClaimed } from './list-end.ts';

/** The list goes on: more has come than it claims, the last page was full, and no page came twice. */
const goesOn = { loaded: 200, total: 150, received: 100, last: ['b'], before: [['a']] };

describe('A list has more than it claims', () => {
  it.each([
    ['where more came, and the last page was full', {}, true],
    ['where the first page is its last', { loaded: 100, total: 1, before: [] }, true],
    ['not where as much came as it claims', { total: 200 }, false],
    ['not where less came', { total: 201 }, false],
    ['not where the last page was not full', { received: 99 }, false],
    ['not where the last page is the first one again', { before: [['b'], ['a']] }, false],
    ['not where the last page is the one before again', { before: [['a'], ['b']] }, false],
  ])('%s', (_what, differing, isSo) => {
    expect(hasMoreThanClaimed({ ...goesOn, ...differing })).toBe(isSo);
  });
});
