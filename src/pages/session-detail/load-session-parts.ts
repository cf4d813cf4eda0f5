/** What stands beside and below a session's facts, asked for by the route table beside the page's own code: the facts need none of it. */
export const loadSessionParts = () => import('./later-parts.ts');
