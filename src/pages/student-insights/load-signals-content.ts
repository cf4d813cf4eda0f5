/** Choices and table of the page of signals, asked for by the route table beside the page's own code. */
export const loadSignalsContent = () => import('./signals-content.tsx');
