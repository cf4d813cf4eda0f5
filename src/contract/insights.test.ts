import { describe, expect, it } from 'vitest';
import { insightsPageSchema } from './insights.ts';
import { dropped, withValue } from './samples/change.ts';
import sample from './samples/user-insights.json' with { type: 'json' };

type Outcome = 'accepted' | 'accepted without session' | 'refused' | 'unreadable insight';

function toOutcome(body: unknown): Outcome {
  const result = insightsPageSchema.safeParse(body);
  if (!result.success) return 'refused';
  if (result.data.unreadable > 0) return 'unreadable insight';
  return result.data.session === null ? 'accepted without session' : 'accepted';
}

describe('insightsPageSchema', () => {
  it('reads the guide’s example value for value', () => {
    expect(insightsPageSchema.parse(sample)).toStrictEqual({
      insights: [
        {
          id: '550e8400-e29b-41d4-a716-446655440000',
          insightType: 'Idling',
          reason: 'No activity detected for extended period',
          startedAtTime: '2025-01-15T09:15:00Z',
          endedAtTime: '2025-01-15T09:20:00Z',
          durationInSeconds: 300,
          version: 'v1',
        },
      ],
      safetySignals: [],
      unreadable: 0,
      session: {
        startedAtTime: '2025-01-15T09:00:00Z',
        endedAtTime: '2025-01-15T10:30:00Z',
        durationInSeconds: 5400,
        wasteDurationInSeconds: 720,
        wastePercentage: 13,
      },
      paging: { offset: 0, limit: 10, total: 1 },
    });
  });

  it.each<[path: string, value: unknown, outcome: Outcome]>([
    ['session', dropped, 'accepted without session'],
    ['session', null, 'accepted without session'],
    ['session', {}, 'accepted without session'],
    ['session', 'none', 'accepted without session'],
    ['session.startedAtTime', dropped, 'accepted without session'],
    ['session.endedAtTime', null, 'accepted without session'],
    ['session.durationInSeconds', '5400', 'accepted without session'],
    ['session.wasteDurationInSeconds', -1, 'accepted without session'],
    ['session.wastePercentage', 130, 'accepted without session'],
    ['session.id', 'somethingNew', 'accepted'],
    ['insights', dropped, 'refused'],
    ['insights', null, 'refused'],
    ['insights', {}, 'refused'],
    ['insights', [], 'accepted'],
    ['offset', dropped, 'refused'],
    ['offset', -1, 'refused'],
    ['limit', null, 'refused'],
    ['total', dropped, 'refused'],
    ['total', '1', 'refused'],
    ['insights.0', null, 'unreadable insight'],
    ['insights.0.id', dropped, 'unreadable insight'],
    ['insights.0.id', '', 'unreadable insight'],
    ['insights.0.insightType', dropped, 'unreadable insight'],
    ['insights.0.insightType', null, 'unreadable insight'],
    ['insights.0.insightType', '', 'unreadable insight'],
    ['insights.0.insightType', 'SomethingNew', 'accepted'],
    ['insights.0.reason', dropped, 'accepted'],
    ['insights.0.reason', null, 'accepted'],
    ['insights.0.reason', '', 'accepted'],
    ['insights.0.reason', ['a'], 'unreadable insight'],
    ['insights.0.startedAtTime', dropped, 'unreadable insight'],
    ['insights.0.startedAtTime', null, 'unreadable insight'],
    ['insights.0.startedAtTime', '09:15', 'unreadable insight'],
    ['insights.0.endedAtTime', dropped, 'unreadable insight'],
    ['insights.0.endedAtTime', null, 'unreadable insight'],
    ['insights.0.durationInSeconds', dropped, 'unreadable insight'],
    ['insights.0.durationInSeconds', null, 'unreadable insight'],
    ['insights.0.durationInSeconds', 0, 'accepted'],
    ['insights.0.durationInSeconds', 1.5, 'unreadable insight'],
    ['insights.0.version', dropped, 'accepted'],
    ['insights.0.version', 1, 'unreadable insight'],
    ['insights.0.applicationId', 'app-uuid', 'accepted'],
    ['insights.0.applicationId', null, 'accepted'],
    ['insights.0.sessionId', 'session-uuid', 'accepted'],
    ['insights.0.sessionId', null, 'accepted'],
    ['insights.0.review', { reviewResult: 'FalsePositive' }, 'accepted'],
    ['somethingNew', {}, 'accepted'],
  ])('with %s as %j the body is: %s', (path, value, outcome) => {
    expect(toOutcome(withValue(sample, path, value))).toBe(outcome);
  });
});
