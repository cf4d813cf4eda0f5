/** How the times of inputs are told: the product's own, and beside them the floor's with the ratio. */
import type { Row } from './comparison.ts';
import type { InputMeasure } from './input-times.ts';
import type { Aim, Table } from './report.ts';
import type { Spread } from './statistics.ts';
import { formatRatio } from './table.ts';

/** What was measured with so much of a thing. */
export interface MeasuredAmount {
  /** For example "5,000 signals". */
  readonly title: string;
  /** The same actions for every amount, in the same order. */
  readonly actions: readonly { readonly title: string; readonly rows: readonly Row<InputMeasure>[] }[];
}

/** Of the product brief. */
const longestMs = 100;

const titles: readonly (readonly [measure: InputMeasure, title: string])[] = [
  ['nextPaintMs', 'From the input to the next paint'],
  ['shownMs', 'Until what was asked for is shown'],
];

const toRow = (rows: readonly Row<InputMeasure>[], wanted: InputMeasure) =>
  rows.find(({ measure }) => measure === wanted);

function formatTimes({ median, p95 }: Spread): string {
  return `${median.toFixed(0)} ms, p95 ${p95.toFixed(0)}`;
}

function toTable(
  title: string,
  amounts: readonly MeasuredAmount[],
  measure: InputMeasure,
  toCell: (row: Row<InputMeasure>) => string,
): Table {
  return {
    title,
    cells: [
      ['Action', ...amounts.map((amount) => amount.title)],
      ...(amounts[0]?.actions ?? []).map((action, index) => [
        action.title,
        ...amounts.map(({ actions }) => {
          const row = toRow(actions[index]?.rows ?? [], measure);
          return row === undefined ? '–' : toCell(row);
        }),
      ]),
    ],
  };
}

/** Of each measure a table of the product's times, and one of ratios with the floor's times where there is a floor. */
export function toInputTables(amounts: readonly MeasuredAmount[]): readonly Table[] {
  const hasFloor = amounts.some(({ actions }) =>
    actions.some(({ rows }) => rows.some(({ floor }) => floor !== null)),
  );
  return titles.flatMap(([measure, title]) => [
    toTable(title, amounts, measure, ({ product }) => (product === null ? '–' : formatTimes(product))),
    ...(hasFloor
      ? [
          toTable(`${title}: product / floor (the floor alone)`, amounts, measure, ({ floor, ratio }) =>
            floor === null || ratio === null ? '–' : `${formatRatio(ratio.median)} (${formatTimes(floor)})`,
          ),
        ]
      : []),
  ]);
}

/** The aim of the brief, which is about the product's next paint alone. */
export function toInputAim({ title, actions }: MeasuredAmount): Aim {
  const slow = actions.flatMap((action) => {
    const p95 = toRow(action.rows, 'nextPaintMs')?.product?.p95 ?? Infinity;
    return p95 > longestMs ? [`${action.title.toLowerCase()} ${p95.toFixed(0)} ms`] : [];
  });
  return {
    aim: `${title}: next paint within ${longestMs} ms (p95)`,
    here: slow.length === 0 ? 'every input' : slow.join(', '),
    isReached: slow.length === 0,
  };
}
