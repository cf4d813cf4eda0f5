import { describe, expect, it } from 'vitest';
import { toNextPlace } from './trend-keys.ts';

describe('The arrow keys over the trend', () => {
  // Tuesday (2) has no session; on Wednesday (3) nothing was off-task.
  const rows = [
    [1, 3, 4],
    [1, 3, 4],
    [1, 4],
  ];

  it.each([
    ['ArrowRight', { row: 0, column: 1 }, { row: 0, column: 3 }],
    ['ArrowLeft', { row: 0, column: 3 }, { row: 0, column: 1 }],
    ['ArrowRight', { row: 2, column: 1 }, { row: 2, column: 4 }],
    ['ArrowLeft', { row: 2, column: 4 }, { row: 2, column: 1 }],
    ['ArrowRight', { row: 0, column: 4 }, { row: 0, column: 4 }],
    ['ArrowLeft', { row: 1, column: 1 }, { row: 1, column: 1 }],
    ['Home', { row: 1, column: 4 }, { row: 1, column: 1 }],
    ['End', { row: 2, column: 1 }, { row: 2, column: 4 }],
    ['ArrowDown', { row: 0, column: 4 }, { row: 1, column: 4 }],
    ['ArrowDown', { row: 1, column: 3 }, { row: 1, column: 3 }],
    ['ArrowDown', { row: 2, column: 4 }, { row: 2, column: 4 }],
    ['ArrowUp', { row: 2, column: 1 }, { row: 1, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }, { row: 0, column: 1 }],
    ['Tab', { row: 0, column: 1 }, undefined],
    ['Enter', { row: 2, column: 1 }, undefined],
    ['ö', { row: 0, column: 1 }, undefined],
  ] as const)('%s at %j leads to %j', (key, from, to) => {
    expect(toNextPlace(rows, from, key)).toEqual(to);
  });
});
