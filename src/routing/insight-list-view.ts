/**
 * The insights page's view. Groups are the guide's waste and proctoring, and all other ordinary types; safety is no
 * group and no part of an address (docs/decisions/0010).
 */
import { isOrdinarySlug } from '#src/contract/insight-types.ts';
import type { WindowChoice } from '#src/time/windows.ts';
import { parseId, parsePage, parseWord, writeWord, type ViewCodec } from './view-codec.ts';
import { defaultWindow, parseWindow, windowKeys, writeWindow } from './window-search.ts';

export const insightGroups = ['all', 'waste', 'proctoring', 'other'] as const;
export type InsightGroup = (typeof insightGroups)[number];

/** How the list is grouped. */
export const insightGroupings = ['day', 'type'] as const;

/** Stands for signals whose application cannot be told; no id can be this. */
export const applicationNotTold = '*not-told';

export interface InsightListView {
  readonly window: WindowChoice;
  readonly group: InsightGroup;
  /** Insight types, none of them about safety; empty for all. */
  readonly types: readonly string[];
  /** An application's id, or `applicationNotTold`; `null` for all. */
  readonly application: string | null;
  /** ISO 8601: Monday 1 to Sunday 7; `null` for all. */
  readonly weekday: number | null;
  readonly by: (typeof insightGroupings)[number];
  /** From 1. */
  readonly page: number;
}

const mostTypes = 50;

/** Types are open on the wire, so any word is one; a safety type is never part of an address. */
function parseTypes(text: string | null): readonly string[] {
  const words = (text ?? '').split(',').filter((word) => /^\w{1,64}$/.test(word) && isOrdinarySlug(word));
  return [...new Set(words)].slice(0, mostTypes);
}

function parseApplication(text: string | null): string | null {
  return text === applicationNotTold ? text : parseId(text);
}

function parseWeekday(text: string | null): number | null {
  return text !== null && /^[1-7]$/.test(text) ? Number(text) : null;
}

export const insightListViewCodec: ViewCodec<InsightListView> = {
  keys: [...windowKeys, 'group', 'types', 'application', 'weekday', 'by', 'page'],
  defaults: {
    window: defaultWindow,
    group: insightGroups[0],
    types: [],
    application: null,
    weekday: null,
    by: insightGroupings[0],
    page: 1,
  },
  parse: (search) => ({
    window: parseWindow(search),
    group: parseWord(search.get('group'), insightGroups),
    types: parseTypes(search.get('types')),
    application: parseApplication(search.get('application')),
    weekday: parseWeekday(search.get('weekday')),
    by: parseWord(search.get('by'), insightGroupings),
    page: parsePage(search.get('page')),
  }),
  write(search, { window, group, types, application, weekday, by, page }) {
    writeWindow(search, window);
    writeWord(search, 'group', group, insightGroups);
    if (types.length > 0) search.set('types', types.join(','));
    if (application !== null) search.set('application', application);
    if (weekday !== null) search.set('weekday', String(weekday));
    writeWord(search, 'by', by, insightGroupings);
    if (page > 1) search.set('page', String(page));
  },
};
