/** More rows than these are drawn only near the screen. Fewer all stand in the document, where the browser's own find sees them. */
export const mostRowsAtOnce = 120;

export const loadWindowedRows = () => import('./windowed-rows.tsx');
