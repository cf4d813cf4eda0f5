/** Timeline and table of a session, asked for by the route table beside the page's own code: its facts need neither. */
export const loadSessionSignals = () => import('./session-signals.tsx');
