/** The trend's two chunks, asked for by the route table beside the page's own: its figures need neither. */
export const loadTrendPanel = () => import('./trend-panel.tsx');
/** Drawn by the panel when it is there. */
export const loadTrendChart = () => import('#src/charts/trend-chart.tsx');
