/** The overview's view: the window, and whether the trend is drawn or tabled. */
import type { WindowChoice } from '#src/time/windows.ts';
import { parseWord, writeWord, type ViewCodec } from './view-codec.ts';
import { defaultWindow, parseWindow, windowKeys, writeWindow } from './window-search.ts';

export interface StudentView {
  readonly window: WindowChoice;
  readonly trend: 'chart' | 'table';
}

const trends = ['chart', 'table'] as const;

export const studentViewCodec: ViewCodec<StudentView> = {
  keys: [...windowKeys, 'trend'],
  defaults: { window: defaultWindow, trend: trends[0] },
  parse: (search) => ({ window: parseWindow(search), trend: parseWord(search.get('trend'), trends) }),
  write(search, { window, trend }) {
    writeWindow(search, window);
    writeWord(search, 'trend', trend, trends);
  },
};
