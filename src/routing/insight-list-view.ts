/**
 * The insights page's view. Groups are the guide's waste and proctoring, and all other ordinary types; safety is no
 * group and no part of an address (docs/decisions/0010).
 */
import type { WindowChoice } from '#src/time/windows.ts';
import { parseId, parsePage, parseWord, writeWord, type ViewCodec } from './view-codec.ts';
import { defaultWindow, parseWindow, windowKeys, writeWindow } from './window-search.ts';

export const insightGroups = ['all', 'waste', 'proctoring', 'other'] as const;
export type InsightGroup = (typeof insightGroups)[number];

export interface InsightListView {
  readonly window: WindowChoice;
  readonly group: InsightGroup;
  /** An application's id; `null` for all. */
  readonly application: string | null;
  /** From 1. */
  readonly page: number;
}

export const insightListViewCodec: ViewCodec<InsightListView> = {
  keys: [...windowKeys, 'group', 'application', 'page'],
  defaults: { window: defaultWindow, group: insightGroups[0], application: null, page: 1 },
  parse: (search) => ({
    window: parseWindow(search),
    group: parseWord(search.get('group'), insightGroups),
    application: parseId(search.get('application')),
    page: parsePage(search.get('page')),
  }),
  write(search, { window, group, application, page }) {
    writeWindow(search, window);
    writeWord(search, 'group', group, insightGroups);
    if (application !== null) search.set('application', application);
    if (page > 1) search.set('page', String(page));
  },
};
