import { laterCode } from '#src/ui/later-code.ts';

/** The trend's two chunks, asked for by the route table beside the page's own: its figures need neither. */
export const trendPanel = laterCode(() => import('./trend-panel.tsx'));
/** Drawn by the panel when it is there. */
export const trendChart = laterCode(() => import('#src/charts/trend-chart.tsx'));
