import { lazy } from 'react';
import { loadClassParts } from './load-class-parts.ts';

export const HighlightsPanel = lazy(async () => ({ default: (await loadClassParts()).HighlightsPanel }));
export const ReviewWalk = lazy(async () => ({ default: (await loadClassParts()).ReviewWalk }));
export const RosterPanel = lazy(async () => ({ default: (await loadClassParts()).RosterPanel }));
