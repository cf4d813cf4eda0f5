import { describe, expect, it } from 'vitest';
import { dropped, withValue } from './samples/change.ts';
import sample from './samples/sessions.json' with { type: 'json' };
import { sessionsPageSchema } from './sessions.ts';

type Outcome = 'accepted' | 'refused' | 'unreadable session';

function toOutcome(body: unknown): Outcome {
  const result = sessionsPageSchema.safeParse(body);
  if (!result.success) return 'refused';
  return result.data.unreadable > 0 ? 'unreadable session' : 'accepted';
}

describe('sessionsPageSchema', () => {
  it('reads the guide’s example value for value, and of the storage key only that it is there', () => {
    expect(sessionsPageSchema.parse(sample)).toStrictEqual({
      items: [
        {
          id: '550e8400-e29b-41d4-a716-446655440000',
          applicationId: 'learning-app-uuid',
          startedAtTime: '2025-01-15T09:00:00Z',
          endedAtTime: '2025-01-15T10:30:00Z',
          durationInSeconds: 5400,
          wasteDurationInSeconds: 720,
          wastePercentage: 13,
          isProctored: true,
          proctoredResult: 'PASSED',
          recordingStartedAtTime: '2025-01-15T09:00:05Z',
          recordingEndedAtTime: '2025-01-15T10:29:55Z',
          hasRecording: true,
        },
      ],
      unreadable: 0,
      paging: { offset: 0, limit: 20, total: 1 },
    });
  });

  it.each<[path: string, value: unknown, outcome: Outcome]>([
    ['sessions', dropped, 'refused'],
    ['sessions', null, 'refused'],
    ['sessions', {}, 'refused'],
    ['sessions', [], 'accepted'],
    ['offset', dropped, 'refused'],
    ['offset', null, 'refused'],
    ['offset', -1, 'refused'],
    ['limit', dropped, 'refused'],
    ['limit', '20', 'refused'],
    ['total', dropped, 'refused'],
    ['total', null, 'refused'],
    ['total', 1.5, 'refused'],
    ['sessions.0', null, 'unreadable session'],
    ['sessions.0', [], 'unreadable session'],
    ['sessions.0.id', dropped, 'unreadable session'],
    ['sessions.0.id', null, 'unreadable session'],
    ['sessions.0.id', '', 'unreadable session'],
    ['sessions.0.id', 'not-a-uuid', 'accepted'],
    ['sessions.0.applicationId', dropped, 'unreadable session'],
    ['sessions.0.applicationId', null, 'unreadable session'],
    ['sessions.0.applicationId', 7, 'unreadable session'],
    ['sessions.0.startedAtTime', dropped, 'unreadable session'],
    ['sessions.0.startedAtTime', null, 'unreadable session'],
    ['sessions.0.startedAtTime', 'yesterday', 'unreadable session'],
    ['sessions.0.startedAtTime', 1736931600, 'unreadable session'],
    ['sessions.0.startedAtTime', '2025-02-30T09:00:00Z', 'unreadable session'],
    ['sessions.0.endedAtTime', dropped, 'unreadable session'],
    ['sessions.0.endedAtTime', null, 'unreadable session'],
    ['sessions.0.durationInSeconds', dropped, 'unreadable session'],
    ['sessions.0.durationInSeconds', null, 'unreadable session'],
    ['sessions.0.durationInSeconds', -1, 'unreadable session'],
    ['sessions.0.durationInSeconds', 0, 'accepted'],
    ['sessions.0.wasteDurationInSeconds', dropped, 'unreadable session'],
    ['sessions.0.wasteDurationInSeconds', null, 'unreadable session'],
    ['sessions.0.wastePercentage', dropped, 'unreadable session'],
    ['sessions.0.wastePercentage', null, 'unreadable session'],
    ['sessions.0.wastePercentage', 101, 'unreadable session'],
    ['sessions.0.wastePercentage', 0.13, 'unreadable session'],
    ['sessions.0.isProctored', dropped, 'accepted'],
    ['sessions.0.isProctored', null, 'accepted'],
    ['sessions.0.isProctored', 'true', 'unreadable session'],
    ['sessions.0.proctoredResult', dropped, 'accepted'],
    ['sessions.0.proctoredResult', null, 'accepted'],
    ['sessions.0.proctoredResult', 'SOMETHING_NEW', 'accepted'],
    ['sessions.0.recordingStartedAtTime', dropped, 'accepted'],
    ['sessions.0.recordingStartedAtTime', null, 'accepted'],
    ['sessions.0.recordingStartedAtTime', 'later', 'unreadable session'],
    ['sessions.0.recordingEndedAtTime', dropped, 'accepted'],
    ['sessions.0.recordingEndedAtTime', null, 'accepted'],
    ['sessions.0.recordingS3Key', dropped, 'accepted'],
    ['sessions.0.recordingS3Key', null, 'accepted'],
    ['sessions.0.recordingS3Key', 7, 'unreadable session'],
    ['sessions.0.webcamEnabled', false, 'accepted'],
    ['sessions.0.webcamEnabled', null, 'accepted'],
    ['sessions.0.webcamEnabled', 'no', 'unreadable session'],
    ['sessions.0.metadata', { anything: 1 }, 'accepted'],
    ['somethingNew', {}, 'accepted'],
  ])('with %s as %j the body is: %s', (path, value, outcome) => {
    expect(toOutcome(withValue(sample, path, value))).toBe(outcome);
  });

  it('lets neither the storage key nor unknown fields of a session through', () => {
    const body = withValue(sample, 'sessions.0.metadata', { note: 'opaque' });
    expect(JSON.stringify(sessionsPageSchema.parse(body))).not.toMatch(/S3Key|webm|metadata|opaque/);
  });

  it.each<[key: unknown, startedAt: unknown, expected: boolean]>([
    ['recordings/a.webm', '2025-01-15T09:00:05Z', true],
    ['recordings/a.webm', null, true],
    [null, '2025-01-15T09:00:05Z', true],
    [null, null, false],
    [dropped, dropped, false],
  ])('with key %j and recording start %j says of a recording: %j', (key, startedAt, expected) => {
    const withKey = withValue(sample, 'sessions.0.recordingS3Key', key);
    const body = withValue(withKey, 'sessions.0.recordingStartedAtTime', startedAt);
    expect(sessionsPageSchema.parse(body).items.map(({ hasRecording }) => hasRecording)).toStrictEqual([
      expected,
    ]);
  });

  it('keeps the readable sessions and counts the others', () => {
    const [session] = sample.sessions;
    const body = withValue(sample, 'sessions', [null, session, 'x', session, {}]);
    const page = sessionsPageSchema.parse(body);
    expect(page.items).toHaveLength(2);
    expect(page.unreadable).toBe(3);
  });
});
