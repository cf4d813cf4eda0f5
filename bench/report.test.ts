import { describe, expect, it } from 'vitest';
import { formatReport, toAim } from './report.ts';

const twoPlaces = (value: number) => value.toFixed(2);

describe('toAim', () => {
  it.each([
    [1.24, true],
    [1.25, true],
    [1.26, false],
  ])('of at most 1.25, %d is reached: %s', (value, isReached) => {
    expect(toAim('at most 1.25', value, 1.25, twoPlaces)).toEqual({
      aim: 'at most 1.25',
      here: value.toFixed(2),
      isReached,
    });
  });
});

describe('formatReport', () => {
  it('says the conditions, then each table, then which aims were reached', () => {
    const report = {
      conditions: 'On a Tuesday.',
      tables: [
        {
          title: 'Pages',
          cells: [
            ['Page', 'Time'],
            ['A class', '1 s'],
          ],
        },
        { title: null, cells: [['Page'], ['Sessions']] },
      ],
      aims: [toAim('at most 2', 1, 2, twoPlaces), toAim('at most 3', 4, 3, twoPlaces)],
    };
    expect(formatReport(report).split('\n')).toEqual([
      'On a Tuesday.',
      '',
      '#### Pages',
      '',
      '| Page    | Time |',
      '| ------- | ---- |',
      '| A class | 1 s  |',
      '',
      '| Page     |',
      '| -------- |',
      '| Sessions |',
      '',
      '| Aim       | Here             |',
      '| --------- | ---------------- |',
      '| at most 2 | reached: 1.00    |',
      '| at most 3 | **missed**: 4.00 |',
    ]);
  });

  it('has no table of aims where there are none', () => {
    expect(formatReport({ conditions: 'Once.', tables: [], aims: [] })).toBe('Once.');
  });
});
