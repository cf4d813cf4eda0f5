import type { SessionFilters } from '#src/api/user-sessions.ts';
import type { ProctoredWord, SessionListView } from '#src/routing/session-list-view.ts';

const proctoredFilters = { any: {}, yes: { isProctored: 'true' }, no: { isProctored: 'false' } } as const;

/** The endpoints' parameter for a chosen word: left out for "any". */
export function toProctoredFilter(word: ProctoredWord): Pick<SessionFilters, 'isProctored'> {
  return proctoredFilters[word];
}

/** The endpoint's parameters for the chosen filters; what is not chosen is not sent. */
export function toSessionFilters({ application, proctored }: SessionListView): SessionFilters {
  return { ...toProctoredFilter(proctored), ...(application !== null && { applicationId: application }) };
}
