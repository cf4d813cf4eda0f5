import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';
import { createSessionFinder } from './session-of-insight.ts';

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

/** The rule in its plain form, which looks at every session. */
function findPlainly(insight: Insight, sessions: readonly Session[]): Session | null {
  if (insight.sessionId) return sessions.find(({ id }) => id === insight.sessionId) ?? null;
  const start = toMilliseconds(insight.startedAtTime);
  const fitting = sessions.filter(
    (session) =>
      toMilliseconds(session.startedAtTime) <= start &&
      start <= toMilliseconds(session.endedAtTime) &&
      (!insight.applicationId || insight.applicationId === session.applicationId),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

// Few instants, so that starts and ends meet often; ends before starts occur.
const anyTime = fc.integer({ min: 0, max: 12 }).map((minutes) => `09:${String(minutes).padStart(2, '0')}`);
const anyApplication = fc.constantFrom('math', 'reading', 'music');
const anySessions = fc
  .array(fc.tuple(anyTime, anyTime, anyApplication), { maxLength: 8 })
  .map((all) => all.map(([start, end, application], i) => toSession(`s${i}`, start, end, application)));
const anyInsight = fc
  .tuple(
    anyTime,
    fc.option(fc.oneof(anyApplication, fc.constantFrom('', 'art'))),
    fc.option(fc.constantFrom('s0', 's1', 's9', ''), { freq: 5 }),
  )
  .map(([start, applicationId, sessionId]) => toInsight(start, { applicationId, sessionId }));

describe('createSessionFinder', () => {
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
    expect(createSessionFinder(sessions)(insight)?.id).toBe(id);
  });

  it('finds what a look at every session finds', () => {
    fc.assert(
      fc.property(anySessions, fc.array(anyInsight), (sessions, insights) => {
        const find = createSessionFinder(sessions);
        expect(insights.map(find)).toStrictEqual(insights.map((insight) => findPlainly(insight, sessions)));
      }),
    );
  });
});
