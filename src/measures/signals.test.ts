import { describe, expect, it } from 'vitest';
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { signalFacets, toSignals } from './signals.ts';

function toInsight(startedAtTime: string, more: Partial<Insight> = {}): Insight {
  return {
    id: 'i',
    insightType: 'Idling',
    startedAtTime,
    endedAtTime: startedAtTime,
    durationInSeconds: 30,
    ...more,
  };
}

const session: Session = {
  id: 's1',
  applicationId: 'math',
  startedAtTime: '2026-03-04T14:00:00Z',
  endedAtTime: '2026-03-04T15:00:00Z',
  durationInSeconds: 3600,
  wasteDurationInSeconds: 0,
  wastePercentage: 0,
  hasRecording: false,
};

function read(insight: Insight, found: Session | null) {
  const [signal] = toSignals([insight], {
    timeZone: 'America/Chicago',
    findSession: () => found,
    toCategory: (type) => (type === 'Idling' ? 'waste' : 'other'),
    applicationNotTold: '?',
  });
  return signal;
}

describe('toSignals', () => {
  it.each<[title: string, insight: Insight, found: Session | null, values: Record<string, string>]>([
    [
      'its session tells the application',
      toInsight('2026-03-04T14:10:00Z'),
      session,
      { group: 'waste', types: 'Idling', application: 'math', weekday: '3' },
    ],
    [
      'its own application goes before the session’s',
      toInsight('2026-03-04T14:10:00Z', { applicationId: 'reading' }),
      session,
      { group: 'waste', types: 'Idling', application: 'reading', weekday: '3' },
    ],
    [
      'nothing tells the application',
      toInsight('2026-03-04T14:10:00Z', { insightType: 'Eating', applicationId: '' }),
      null,
      { group: 'other', types: 'Eating', application: '?', weekday: '3' },
    ],
    [
      'it is another day in UTC than at the school',
      toInsight('2026-03-05T04:30:00Z'),
      null,
      { group: 'waste', types: 'Idling', application: '?', weekday: '3' },
    ],
  ])('tells the values where %s', (_, insight, found, values) => {
    const signal = read(insight, found);
    expect(signal?.values).toStrictEqual(values);
    expect(Object.keys(values)).toStrictEqual([...signalFacets]);
    expect(signal?.date).toBe('2026-03-04');
    expect(signal?.session).toBe(found);
    expect(signal?.applicationId).toBe(values['application'] === '?' ? null : values['application']);
  });
});
