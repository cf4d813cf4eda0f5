import { laterCode } from '#src/ui/later-code.ts';

/** The rows of the list and the button that saves them, asked for by the route table beside the page's own code: title, days and filters need neither. */
export const listParts = laterCode(() => import('./later-parts.ts'));
