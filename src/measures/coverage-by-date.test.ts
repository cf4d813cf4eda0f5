import { expect, it } from 'vitest';
import { toCoverageByDate } from './coverage-by-date.ts';

function toSession(startedAtTime: string, endedAtTime: string, webcamEnabled: boolean) {
  return { applicationId: 'numbers', startedAtTime, endedAtTime, webcamEnabled };
}

function observedByDate(timeZone: string, ...sessions: ReturnType<typeof toSession>[]) {
  const byDate = toCoverageByDate(sessions, () => true, timeZone);
  return Object.fromEntries([...byDate].map(([date, c]) => [date, `${c.withCamera} of ${c.sessions}`]));
}

it.each([
  ['America/Chicago', { '2026-03-10': '1 of 2', '2026-03-11': '1 of 1' }],
  ['UTC', { '2026-03-10': '0 of 1', '2026-03-11': '1 of 1' }],
  ['Pacific/Auckland', { '2026-03-11': '1 of 2' }],
])('counts a session on every date of %s that it touches', (timeZone, expected) => {
  const lesson = toSession('2026-03-10T15:00:00Z', '2026-03-10T16:00:00Z', false);
  const late = toSession('2026-03-11T04:30:00Z', '2026-03-11T05:30:00Z', true);
  expect(observedByDate(timeZone, lesson, late)).toStrictEqual(expected);
});

it('knows the date of a session whose end lies before its start', () => {
  const odd = toSession('2026-03-10T15:00:00Z', '2026-03-08T15:00:00Z', true);
  expect(observedByDate('UTC', odd)).toStrictEqual({ '2026-03-10': '1 of 1' });
});
