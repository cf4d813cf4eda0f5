/**
 * The drill-down's view. `at` is the session's start: no endpoint returns one session, so a link carries what lets the
 * list be asked for exactly that instant. It also carries the view of the list it stands in: "Sessions" leads back to
 * that list as it was, and the sessions before and after are those of it (docs/decisions/0015).
 */
import { instantSchema } from '#src/contract/primitives.ts';
import { insightGroups, type InsightGroup } from './insight-list-view.ts';
import {
  proctoredWords,
  sessionListViewCodec,
  type ProctoredWord,
  type SessionListView,
} from './session-list-view.ts';
import { parseId, parsePage, parseWord, toNestedCodec, writeWord, type ViewCodec } from './view-codec.ts';

const listCodec = toNestedCodec(sessionListViewCodec, 'list-');

export interface SessionView {
  /** An instant; `null` where the link did not say. */
  readonly at: string | null;
  readonly group: InsightGroup;
  /** The endpoint's own filter on proctored status. */
  readonly proctored: ProctoredWord;
  /** The id of the signal that is selected; `null` for none. Its own page of the table comes before `page`. */
  readonly signal: string | null;
  /** From 1. */
  readonly page: number;
  /** The list that the session stands in. */
  readonly list: SessionListView;
}

export const sessionViewCodec: ViewCodec<SessionView> = {
  keys: ['at', 'group', 'proctored', 'signal', 'page', ...listCodec.keys],
  defaults: {
    at: null,
    group: insightGroups[0],
    proctored: proctoredWords[0],
    signal: null,
    page: 1,
    list: listCodec.defaults,
  },
  parse: (search) => ({
    at: instantSchema.safeParse(search.get('at')).data ?? null,
    group: parseWord(search.get('group'), insightGroups),
    proctored: parseWord(search.get('proctored'), proctoredWords),
    signal: parseId(search.get('signal')),
    page: parsePage(search.get('page')),
    list: listCodec.parse(search),
  }),
  write(search, { at, group, proctored, signal, page, list }) {
    if (at !== null) search.set('at', at);
    writeWord(search, 'group', group, insightGroups);
    writeWord(search, 'proctored', proctored, proctoredWords);
    if (signal !== null) search.set('signal', signal);
    if (page > 1) search.set('page', String(page));
    listCodec.write(search, list);
  },
};
