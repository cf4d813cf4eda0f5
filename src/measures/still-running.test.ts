import { expect, it } from 'vitest';
import { mayStillRun } from './still-running.ts';

it.each<[title: string, endedAtTime: string, isDoubtful: boolean]>([
  ['at the time of the answer', '2026-03-11T17:00:00Z', true],
  ['after it, as clocks differ', '2026-03-11T17:02:00Z', true],
  ['a moment less than ten minutes before it', '2026-03-11T16:50:00.001Z', true],
  ['ten minutes before it', '2026-03-11T16:50:00Z', false],
  ['the day before', '2026-03-10T17:00:00Z', false],
  ['in another notation, a minute before it', '2026-03-11T11:59:00-05:00', true],
])('whether a session may not be over that ends %s', (_, endedAtTime, isDoubtful) => {
  expect(mayStillRun({ endedAtTime }, '2026-03-11T17:00:00Z')).toBe(isDoubtful);
});
