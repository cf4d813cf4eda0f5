import { describe, expect, it } from 'vitest';
import { compareRounds, type Measured } from './comparison.ts';
import { toInputAim, toInputTables, type MeasuredAmount } from './input-tables.ts';
import { inputMeasures, type InputMeasure } from './input-times.ts';

type Times = Measured<InputMeasure>;

const times = (nextPaintMs: number, shownMs: number): Times => ({ nextPaintMs, shownMs });
const none: Times = { nextPaintMs: null, shownMs: null };

function toAmount(title: string, product: readonly Times[], floor: readonly Times[]): MeasuredAmount {
  const rounds = product.map((ours, round) => ({ product: ours, floor: floor[round] ?? none }));
  return { title, actions: [{ title: 'Order by name', rows: compareRounds(inputMeasures, rounds) }] };
}

const product = [times(48, 200), times(96, 800), times(64, 300)];
const beside = toAmount('30 students', product, [times(40, 100), times(48, 100), times(64, 100)]);
const alone = toAmount('100 signals', product, []);

describe('toInputTables', () => {
  it('tells of each measure the product’s times, and then the ratio within a round with the floor’s times', () => {
    expect(toInputTables([beside])).toEqual([
      {
        title: 'From the input to the next paint',
        cells: [
          ['Action', '30 students'],
          ['Order by name', '64 ms, p95 96'],
        ],
      },
      {
        title: 'From the input to the next paint: product / floor (the floor alone)',
        cells: [
          ['Action', '30 students'],
          ['Order by name', '1.20 (48 ms, p95 64)'],
        ],
      },
      {
        title: 'Until what was asked for is shown',
        cells: [
          ['Action', '30 students'],
          ['Order by name', '300 ms, p95 800'],
        ],
      },
      {
        title: 'Until what was asked for is shown: product / floor (the floor alone)',
        cells: [
          ['Action', '30 students'],
          ['Order by name', '3.00 (100 ms, p95 100)'],
        ],
      },
    ]);
  });

  it('has no table of ratios where nothing has a floor', () => {
    expect(toInputTables([alone]).map(({ title }) => title)).toEqual([
      'From the input to the next paint',
      'Until what was asked for is shown',
    ]);
  });

  it('has a column for each amount, with a dash where there is no floor', () => {
    expect(toInputTables([beside, alone])[1]?.cells).toEqual([
      ['Action', '30 students', '100 signals'],
      ['Order by name', '1.20 (48 ms, p95 64)', '–'],
    ]);
  });
});

describe('toInputAim', () => {
  it.each([
    [100, 'every input', true],
    [101, 'order by name 101 ms', false],
  ])('of a next paint after %d ms at p95: %s', (nextPaintMs, here, isReached) => {
    expect(toInputAim(toAmount('30 students', [times(8, 9), times(nextPaintMs, 900)], []))).toEqual({
      aim: '30 students: next paint within 100 ms (p95)',
      here,
      isReached,
    });
  });
});
