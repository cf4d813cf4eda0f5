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
  /** From 1. */
  readonly page: number;
  /** The id of the signal that is selected; `null` for none. Its own page of the table comes before `page`. */
  readonly signal: string | null;
}

export const sessionViewCodec: ViewCodec<SessionView> = {
  keys: ['at', 'group', 'proctored', 'page', 'signal'],
  defaults: { at: null, group: insightGroups[0], proctored: proctoredWords[0], page: 1, signal: null },
  parse: (search) => ({
    at: instantSchema.safeParse(search.get('at')).data ?? null,
    group: parseWord(search.get('group'), insightGroups),
    proctored: parseWord(search.get('proctored'), proctoredWords),
    page: parsePage(search.get('page')),
    signal: parseId(search.get('signal')),
  }),
  write(search, { at, group, proctored, page, signal }) {
    if (at !== null) search.set('at', at);
    writeWord(search, 'group', group, insightGroups);
    writeWord(search, 'proctored', proctored, proctoredWords);
    if (page > 1) search.set('page', String(page));
    if (signal !== null) search.set('signal', signal);
  },
};
