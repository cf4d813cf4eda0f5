import { describe, expect, it } from 'vitest';
import { toListedSessions } from '#src/measures/listed-sessions.ts';
import { findSessions, toFindable } from './session-search.ts';

const session = {
  applicationId: 'numbers',
  endedAtTime: '2026-03-05T18:00:00Z',
  durationInSeconds: 600,
  wasteDurationInSeconds: 60,
  wastePercentage: 10,
  hasRecording: false,
};

const listed = toListedSessions(
  [
    {
      ...session,
      id: 'wed',
      startedAtTime: '2026-03-04T15:00:00Z',
      isProctored: true,
      proctoredResult: 'PASSED',
    },
    { ...session, id: 'thu', startedAtTime: '2026-03-05T15:00:00Z', isProctored: false },
    { ...session, id: 'fri', startedAtTime: '2026-03-06T15:00:00Z', applicationId: 'ecran' },
  ],
  {
    timeZone: 'America/Chicago',
    isMeasured: () => true,
    toName: (applicationId) => (applicationId === 'ecran' ? 'Écran de Lecture' : 'Numberloom Math'),
  },
);

describe('findSessions', () => {
  it.each([
    ['', 'wed thu fri'],
    ['   ', 'wed thu fri'],
    ['math', 'wed thu'],
    ['ecran', 'fri'],
    ['LECTURE écran', 'fri'],
    ['thursday', 'thu'],
    ['mar 6', 'fri'],
    ['6 mar', 'fri'],
    ['mar 2', ''],
    ['2026', 'wed thu fri'],
    ['march', 'wed thu fri'],
    ['passed', 'wed'],
    ['not proctored', 'thu'],
    ['not reported', 'fri'],
    ['math wed', 'wed'],
    ['math fri', ''],
    ['zzz', ''],
  ])('%j finds %j', (search, ids) => {
    const found = findSessions(toFindable(listed, 'en-US'), search);
    expect(found.map(({ session: { id } }) => id).join(' ')).toBe(ids);
  });
});
