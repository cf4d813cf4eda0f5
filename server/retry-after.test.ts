import { expect, it } from 'vitest';
import { readRetryAfter, toRetryAfter } from './retry-after.ts';

const now = Date.UTC(2026, 2, 11, 17, 0, 0);

it.each<[what: string, headers: Record<string, string>, seconds: number | null]>([
  ['nothing', {}, null],
  ['seconds', { 'retry-after': '30' }, 30],
  ['seconds with blanks', { 'retry-after': ' 30 ' }, 30],
  ['no time at all', { 'retry-after': '0' }, 0],
  ['a whole day', { 'retry-after': '86400' }, 86_400],
  ['more than a day', { 'retry-after': '86401' }, null],
  ['more digits than any time has', { 'retry-after': '1234567890' }, null],
  ['parts of seconds', { 'retry-after': 'about 30' }, null],
  ['words', { 'retry-after': 'soon' }, null],
  ['a date', { 'retry-after': 'Wed, 11 Mar 2026 17:01:00 GMT' }, 60],
  ['a date that is over', { 'retry-after': 'Wed, 11 Mar 2026 16:59:00 GMT' }, 0],
  [
    'a date, by a clock of the platform that is ahead',
    { 'retry-after': 'Wed, 11 Mar 2026 18:00:30 GMT', date: 'Wed, 11 Mar 2026 18:00:00 GMT' },
    30,
  ],
  [
    'a date, by a clock that cannot be read',
    { 'retry-after': 'Wed, 11 Mar 2026 17:01:00 GMT', date: 'x' },
    60,
  ],
])('Where the platform says %s, the time to wait is known by that', (_what, headers, seconds) => {
  expect(readRetryAfter(new Headers(headers), now)).toBe(seconds);
});

it('A part of a second is waited for as a whole one', () => {
  const headers = new Headers({ 'retry-after': 'Wed, 11 Mar 2026 17:01:00 GMT' });
  expect(readRetryAfter(headers, now + 1)).toBe(60);
});

it.each([
  { leftMs: 1, asked: { 'retry-after': '1' } },
  { leftMs: 1000, asked: { 'retry-after': '1' } },
  { leftMs: 1001, asked: { 'retry-after': '2' } },
  { leftMs: 0, asked: {} },
  { leftMs: -1, asked: {} },
])('Who has $leftMs ms left is asked to come back after that, in whole seconds', ({ leftMs, asked }) => {
  expect(toRetryAfter(leftMs)).toStrictEqual(asked);
});
