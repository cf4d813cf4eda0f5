import { laterCode } from '#src/ui/later-code.ts';

/** Choices and table of the page of signals, asked for by the route table beside the page's own code. */
export const signalsContent = laterCode(() => import('./signals-content.tsx'));
