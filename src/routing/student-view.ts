/** The overview's view: the window, and how the trend is shown. */
import type { WindowChoice } from '#src/time/windows.ts';
import { parseWord, writeWord, type ViewCodec } from './view-codec.ts';
import { defaultWindow, parseWindow, windowKeys, writeWindow } from './window-search.ts';

export interface StudentView {
  readonly window: WindowChoice;
  readonly trend: 'chart' | 'table';
  /** What the bars are: minutes, or the off-task share. */
  readonly measure: 'minutes' | 'percent';
  /** Off-task time as one, or by level. */
  readonly stack: 'total' | 'levels';
}

const trends = ['chart', 'table'] as const;
const measures = ['minutes', 'percent'] as const;
const stacks = ['total', 'levels'] as const;

export const studentViewCodec: ViewCodec<StudentView> = {
  keys: [...windowKeys, 'trend', 'measure', 'stack'],
  defaults: { window: defaultWindow, trend: trends[0], measure: measures[0], stack: stacks[0] },
  parse: (search) => ({
    window: parseWindow(search),
    trend: parseWord(search.get('trend'), trends),
    measure: parseWord(search.get('measure'), measures),
    stack: parseWord(search.get('stack'), stacks),
  }),
  write(search, { window, trend, measure, stack }) {
    writeWindow(search, window);
    writeWord(search, 'trend', trend, trends);
    writeWord(search, 'measure', measure, measures);
    writeWord(search, 'stack', stack, stacks);
  },
};
