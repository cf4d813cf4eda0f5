import { laterCode } from '#src/ui/later-code.ts';

/** What stands beside and below a session's facts, asked for by the route table beside the page's own code: the facts need none of it. */
export const sessionParts = laterCode(() => import('./later-parts.ts'));

/** What stands in place of a session that is not known: seldom needed. */
export const seldomParts = laterCode(() => import('./seldom-parts.ts'));
