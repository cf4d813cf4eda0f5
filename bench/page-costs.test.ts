import { describe, expect, it } from 'vitest';
import { toBlockingTimeMs, toLayoutShift } from './page-costs.ts';
import type { PageEntry } from './page-entries.ts';

const longTask = (duration: number): PageEntry => ({
  entryType: 'longtask',
  name: 'self',
  startTime: 0,
  duration,
});

const shift = (startTime: number, value: number, hadRecentInput = false): PageEntry => ({
  entryType: 'layout-shift',
  name: '',
  startTime,
  duration: 0,
  value,
  hadRecentInput,
});

describe('toBlockingTimeMs', () => {
  it.each([
    { title: 'is 0 without long tasks', entries: [], ms: 0 },
    { title: 'takes 50 ms off each long task', entries: [longTask(60), longTask(250)], ms: 210 },
    { title: 'counts nothing for a task of exactly 50 ms', entries: [longTask(50)], ms: 0 },
    { title: 'counts long tasks only', entries: [{ ...longTask(500), entryType: 'mark' as const }], ms: 0 },
  ])('$title', ({ entries, ms }) => {
    expect(toBlockingTimeMs(entries)).toBe(ms);
  });
});

describe('toLayoutShift', () => {
  it.each([
    { title: 'is 0 without shifts', entries: [], score: 0 },
    { title: 'adds up shifts that follow closely', entries: [shift(0, 0.25), shift(999, 0.5)], score: 0.75 },
    {
      title: 'begins anew after a second of rest and keeps the worst burst',
      entries: [shift(0, 0.25), shift(1000, 0.5), shift(3000, 0.125)],
      score: 0.5,
    },
    {
      title: 'ends a burst after five seconds',
      entries: [0, 900, 1800, 2700, 3600, 4500, 5000].map((at) => shift(at, 0.125)),
      score: 0.75,
    },
    {
      title: 'leaves out what a reader caused',
      entries: [shift(0, 0.25), shift(100, 0.5, true)],
      score: 0.25,
    },
  ])('$title', ({ entries, score }) => {
    expect(toLayoutShift(entries)).toBe(score);
  });
});
