/** Runs before every test file of the pages. */
import '@testing-library/jest-dom/vitest';
// eslint-disable-next-line testing-library/no-manual-cleanup -- it is automatic only where hooks are globals
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { guardConsole } from './console-guard.ts';

beforeEach(guardConsole);
afterEach(cleanup);

// jsdom has no layout, so there is nothing to scroll and no size that changes.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// The first test of a file that opens a page waits for that page's code too. Waiting ends as soon as the page is there.
configure({ asyncUtilTimeout: 90_000 });
