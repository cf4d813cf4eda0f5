import { lazy } from 'react';
import { loadListParts } from './load-list-parts.ts';

export const SessionCsvButton = lazy(async () => ({ default: (await loadListParts()).SessionCsvButton }));
export const SessionListTable = lazy(async () => ({ default: (await loadListParts()).SessionListTable }));
