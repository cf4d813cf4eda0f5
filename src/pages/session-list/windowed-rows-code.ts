import { laterCode } from '#src/ui/later-code.ts';

/** More rows than these are drawn only near the screen. Fewer all stand in the document, where the browser's own find sees them. */
export const mostRowsAtOnce = 120;

export const windowedRows = laterCode(() => import('./windowed-rows.tsx'));
