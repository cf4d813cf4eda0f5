import { describe, expect, it } from 'vitest';
import { windowName, windowPhrase } from './windows.ts';

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

describe('windowPhrase', () => {
  it.each([
    ['this-week', 'this week'],
    ['last-week', 'last week'],
    ['four-weeks', 'in the last 4 weeks'],
    ['term', 'in the days Mon, Feb 2 – Sun, Mar 1, 2026'],
    ['school-year', 'in the days Mon, Feb 2 – Sun, Mar 1, 2026'],
    ['custom', 'in the days Mon, Feb 2 – Sun, Mar 1, 2026'],
  ] as const)('says when %s is: %s', (kind, phrase) => {
    const window = { choice: { kind }, firstDate: '2026-02-02', lastDate: '2026-03-01' };
    expect(windowPhrase(window, 'en-US').replaceAll(/\s/g, ' ')).toBe(phrase);
  });

  it('says a single day', () => {
    const window = { choice: { kind: 'custom' }, firstDate: '2026-02-02', lastDate: '2026-02-02' } as const;
    expect(windowPhrase(window, 'en-US')).toBe('on Mon, Feb 2, 2026');
  });
});
