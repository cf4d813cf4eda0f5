/** What a class page can do without until its header and sentence stand: one file. */
export { HighlightsPanel } from './highlights-panel.tsx';
export { ReviewWalk } from './review-walk.tsx';
export { RosterPanel } from './roster-panel.tsx';
