import { afterEach, expect, it, vi } from 'vitest';
import { createDeadline, secondsBetween } from './deadline.ts';

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  [0, 120],
  [1, 120],
  [1000, 119],
  [119_001, 1],
  [120_000, 0],
  [500_000, 0],
])('After %i ms of 120 seconds, %i are left', (passed, left) => {
  let now = Date.parse('2026-03-11T17:00:00Z');
  const deadline = createDeadline(120, () => now);
  now += passed;
  expect(deadline.secondsLeft()).toBe(left);
});

it('A deadline goes by the machine’s own clock unless told otherwise', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-11T17:00:00Z') });
  const deadline = createDeadline(120);
  vi.setSystemTime(Date.parse('2026-03-11T17:01:30Z'));
  expect(deadline.secondsLeft()).toBe(30);
});

it('Between two instants lie their seconds', () => {
  expect(secondsBetween('2026-03-11T17:00:00Z', '2026-03-11T18:01:00.500+01:00')).toBe(60.5);
});
