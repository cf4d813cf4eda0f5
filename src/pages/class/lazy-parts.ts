import { lazy } from 'react';

const load = () => import('./later-parts.ts');

export const HighlightsPanel = lazy(() => load().then((parts) => ({ default: parts.HighlightsPanel })));
export const KeysHelp = lazy(() => load().then((parts) => ({ default: parts.KeysHelp })));
export const ReviewWalk = lazy(() => load().then((parts) => ({ default: parts.ReviewWalk })));
export const SaveTable = lazy(() => load().then((parts) => ({ default: parts.SaveTable })));
export const SpreadStrip = lazy(() => load().then((parts) => ({ default: parts.SpreadStrip })));
