import { laterCode } from '#src/ui/later-code.ts';

/**
 * The rows of more sessions than these are drawn only near the screen. Those of fewer all stand in the document, where the
 * browser's own find sees them.
 */
export const mostSessionsAtOnce = 60;

export const windowedRows = laterCode(() => import('./windowed-rows.tsx'));
