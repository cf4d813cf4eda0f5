import { lazy } from 'react';
import { loadSessionParts } from './load-session-parts.ts';

export const DayPanel = lazy(async () => ({ default: (await loadSessionParts()).DayPanel }));
export const SafetyPanel = lazy(async () => ({ default: (await loadSessionParts()).SafetyPanel }));
export const SessionSignals = lazy(async () => ({ default: (await loadSessionParts()).SessionSignals }));
export const SessionSteps = lazy(async () => ({ default: (await loadSessionParts()).SessionSteps }));
