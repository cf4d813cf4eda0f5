/** The session list's view: the window, every filter the endpoint documents, and the page. */
import type { WindowChoice } from '#src/time/windows.ts';
import { parseId, parsePage, parseWord, writeWord, type ViewCodec } from './view-codec.ts';
import { defaultWindow, parseWindow, windowKeys, writeWindow } from './window-search.ts';

/** The endpoints' filter on proctored status, as a reader chooses it. */
export const proctoredWords = ['any', 'yes', 'no'] as const;
export type ProctoredWord = (typeof proctoredWords)[number];

export interface SessionListView {
  readonly window: WindowChoice;
  /** An application's id; `null` for all. */
  readonly application: string | null;
  readonly proctored: ProctoredWord;
  /** From 1. */
  readonly page: number;
}

export const sessionListViewCodec: ViewCodec<SessionListView> = {
  keys: [...windowKeys, 'application', 'proctored', 'page'],
  defaults: { window: defaultWindow, application: null, proctored: proctoredWords[0], page: 1 },
  parse: (search) => ({
    window: parseWindow(search),
    application: parseId(search.get('application')),
    proctored: parseWord(search.get('proctored'), proctoredWords),
    page: parsePage(search.get('page')),
  }),
  write(search, { window, application, proctored, page }) {
    writeWindow(search, window);
    if (application !== null) search.set('application', application);
    writeWord(search, 'proctored', proctored, proctoredWords);
    if (page > 1) search.set('page', String(page));
  },
};
