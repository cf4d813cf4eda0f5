/**
 * The drill-down's view. `at` is the session's start: no endpoint returns one session, so a link carries what lets the
 * list be asked for exactly that instant.
 */
import { instantSchema } from '#src/contract/primitives.ts';
import { insightGroups, type InsightGroup } from './insight-list-view.ts';
import { proctoredWords, type ProctoredWord } from './session-list-view.ts';
import { parseId, parsePage, parseWord, writeWord, type ViewCodec } from './view-codec.ts';

export interface SessionView {
  /** An instant; `null` where the link did not say. */
  readonly at: string | null;
  readonly group: InsightGroup;
  /** The endpoint's own filter on proctored status. */
  readonly proctored: ProctoredWord;
  /** The id of the signal that is selected; `null` for none. */
  readonly signal: string | null;
  /** From 1. */
  readonly page: number;
}

export const sessionViewCodec: ViewCodec<SessionView> = {
  keys: ['at', 'group', 'proctored', 'signal', 'page'],
  defaults: { at: null, group: insightGroups[0], proctored: proctoredWords[0], signal: null, page: 1 },
  parse: (search) => ({
    at: instantSchema.safeParse(search.get('at')).data ?? null,
    group: parseWord(search.get('group'), insightGroups),
    proctored: parseWord(search.get('proctored'), proctoredWords),
    signal: parseId(search.get('signal')),
    page: parsePage(search.get('page')),
  }),
  write(search, { at, group, proctored, signal, page }) {
    if (at !== null) search.set('at', at);
    writeWord(search, 'group', group, insightGroups);
    writeWord(search, 'proctored', proctored, proctoredWords);
    if (signal !== null) search.set('signal', signal);
    if (page > 1) search.set('page', String(page));
  },
};
