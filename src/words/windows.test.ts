import { describe, expect, it } from 'vitest';
import { windowName } from './windows.ts';

describe('windowName', () => {
  it.each([
    ['this-week', 'This week'],
    ['last-week', 'Last week'],
    ['four-weeks', 'Last 4 weeks'],
    ['custom', 'Custom dates'],
  ] as const)('calls %s %j', (kind, name) => {
    expect(windowName({ kind })).toBe(name);
  });
});
