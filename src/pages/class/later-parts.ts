/** What a class page can do without until its rows stand: one file, asked for by the page that is there already. */
export { HighlightsPanel } from './highlights-panel.tsx';
export { KeysHelp } from './keys-help.tsx';
export { ReviewWalk } from './review-walk.tsx';
export { SaveTable } from './save-table.tsx';
export { SpreadStrip } from './spread-strip.tsx';
