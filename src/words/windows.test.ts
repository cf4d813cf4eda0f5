import { describe, expect, it } from 'vitest';
import { windowName } from './windows.ts';

describe('windowName', () => {
  it.each([
    ['this-week', 'This week'],
    ['last-week', 'Last week'],
    ['four-weeks', 'Last 4 weeks'],
    ['term', 'This term'],
    ['school-year', 'School year'],
    ['custom', 'Custom dates'],
  ] as const)('calls %s %j', (kind, name) => {
    expect(windowName({ kind })).toBe(name);
  });

  it('calls a term that is not the one of today by its own name, and no other window', () => {
    expect(windowName({ kind: 'term' }, 'Spring term')).toBe('Spring term');
    expect(windowName({ kind: 'this-week' }, 'Spring term')).toBe('This week');
  });
});
