import { laterCode } from '#src/ui/later-code.ts';

/** What stands below a class's sentence, asked for by the route table beside the page's own code: the sentence needs none of it. */
export const classBody = laterCode(() => import('./class-body.tsx'));
