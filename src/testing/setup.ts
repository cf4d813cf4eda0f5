/** Runs before every test file of the pages. */
import '@testing-library/jest-dom/vitest';
// eslint-disable-next-line testing-library/no-manual-cleanup -- it is automatic only where hooks are globals
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { guardConsole } from './console-guard.ts';

beforeEach(guardConsole);
afterEach(cleanup);

// jsdom has no layout, so there is nothing to scroll.
window.scrollTo = () => undefined;
