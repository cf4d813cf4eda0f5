import { describe, expect, it } from 'vitest';
import { toPage } from './paging.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('toPage', () => {
  it.each([
    { count: 0, asked: 1, first: undefined, last: undefined, page: 1, pageCount: 1, text: '1–0 of 0' },
    { count: 50, asked: 1, first: 1, last: 50, page: 1, pageCount: 1, text: '1–50 of 50' },
    { count: 51, asked: 2, first: 51, last: 51, page: 2, pageCount: 2, text: '51–51 of 51' },
    { count: 120, asked: 2, first: 51, last: 100, page: 2, pageCount: 3, text: '51–100 of 120' },
    { count: 120, asked: 99, first: 101, last: 120, page: 3, pageCount: 3, text: '101–120 of 120' },
  ])('page $asked of $count rows', ({ count, asked, first, last, ...expected }) => {
    const { rows: shown, ...rest } = toPage(rows(count), asked);
    expect(rest).toStrictEqual(expected);
    expect([shown[0], shown.at(-1)]).toStrictEqual([first, last]);
  });
});
