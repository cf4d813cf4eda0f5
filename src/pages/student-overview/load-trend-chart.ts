/** The chart's chunk, asked for beside the page's by the route table and drawn by the panel when it is there. */
export const loadTrendChart = () => import('#src/charts/trend-chart.tsx');
