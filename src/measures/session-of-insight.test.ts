import { describe, expect, it } from 'vitest';
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { findSessionOfInsight } from './session-of-insight.ts';

function toSession(id: string, start: string, end: string, applicationId = 'math'): Session {
  return {
    id,
    applicationId,
    startedAtTime: `2026-03-04T${start}:00Z`,
    endedAtTime: `2026-03-04T${end}:00Z`,
    durationInSeconds: 1800,
    wasteDurationInSeconds: 0,
    wastePercentage: 0,
    hasRecording: false,
  };
}

function toInsight(start: string, more: Partial<Insight> = {}): Insight {
  return {
    id: 'i',
    insightType: 'Idling',
    startedAtTime: `2026-03-04T${start}:00Z`,
    endedAtTime: `2026-03-04T${start}:30Z`,
    durationInSeconds: 30,
    ...more,
  };
}

const early = toSession('early', '09:00', '09:30');
const late = toSession('late', '10:00', '10:30');
const reading = toSession('reading', '10:15', '10:45', 'reading');

describe('findSessionOfInsight', () => {
  it.each<[title: string, insight: Insight, sessions: Session[], id: string | undefined]>([
    ['lies in one session', toInsight('09:10'), [early, late], 'early'],
    ['starts with the session', toInsight('09:00'), [early, late], 'early'],
    ['starts as the session ends', toInsight('09:30'), [early, late], 'early'],
    ['lies between sessions', toInsight('09:45'), [early, late], undefined],
    ['lies in two sessions', toInsight('10:20'), [late, reading], undefined],
    [
      'lies in two, of which one has its application',
      toInsight('10:20', { applicationId: 'reading' }),
      [late, reading],
      'reading',
    ],
    [
      'lies in one of another application',
      toInsight('09:10', { applicationId: 'reading' }),
      [early],
      undefined,
    ],
    ['names its session', toInsight('09:10', { sessionId: 'late' }), [early, late], 'late'],
    [
      'names a session that is not listed',
      toInsight('09:10', { sessionId: 'other' }),
      [early, late],
      undefined,
    ],
  ])('an insight that %s', (_, insight, sessions, id) => {
    expect(findSessionOfInsight(insight, sessions)?.id).toBe(id);
  });
});
