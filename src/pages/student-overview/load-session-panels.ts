/** The panels made of all sessions stand below the fold: their code comes after the first figures. */
export const loadSessionPanels = () => import('./session-panels.tsx');
