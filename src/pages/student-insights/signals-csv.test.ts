import { describe, expect, it } from 'vitest';
import type { Insight } from '#src/contract/insights.ts';
import type { Signal } from '#src/measures/signals.ts';
import { toSignalsCsv } from './signals-csv.ts';

function toSignal(insight: Partial<Insight>, more: Partial<Signal> = {}): Signal {
  return {
    insight: {
      id: 'i1',
      insightType: 'Game',
      reason: 'A game',
      startedAtTime: '2026-03-04T15:00:00Z',
      endedAtTime: '2026-03-04T15:02:00.5+01:00',
      durationInSeconds: 120,
      ...insight,
    },
    category: 'waste',
    session: null,
    applicationId: null,
    date: '2026-03-04',
    values: { group: 'waste', types: 'Game', application: '', weekday: '3' },
    ...more,
  };
}

const session = {
  id: 's1',
  applicationId: 'app-1',
  startedAtTime: '2026-03-04T15:00:00Z',
  endedAtTime: '2026-03-04T16:00:00Z',
  durationInSeconds: 3600,
  wasteDurationInSeconds: 0,
  wastePercentage: 0,
  hasRecording: false,
};
const applications = new Map([
  ['app-1', { sourcedId: 'app-1', name: '=Numbers, "1"' }],
  ['app-2', { sourcedId: 'app-2', name: ' ' }],
]);

/** The lines after the byte order mark. */
function toLines(signals: readonly Signal[]): string[] {
  return toSignalsCsv(signals, 'America/Chicago', applications).slice(1).trimEnd().split('\r\n');
}

describe('toSignalsCsv', () => {
  it('has a header and nothing else without signals', () => {
    expect(toLines([])).toStrictEqual([
      'signal_id,type,type_in_words,category,reason,from,to,seconds,session_id,application_id,application',
    ]);
  });

  it.each<[title: string, signal: Signal, line: string]>([
    [
      'of which all is known',
      toSignal({}, { session, applicationId: 'app-1' }),
      `i1,Game,Played a game,off-task,A game,2026-03-04T09:00:00-06:00,2026-03-04T08:02:00.5-06:00,120,s1,app-1,"'=Numbers, ""1"""`,
    ],
    [
      'whose application has a blank for a name',
      toSignal({}, { applicationId: 'app-2' }),
      'i1,Game,Played a game,off-task,A game,2026-03-04T09:00:00-06:00,2026-03-04T08:02:00.5-06:00,120,,app-2,',
    ],
    [
      'of which little is known',
      toSignal({ insightType: 'focus_drift_v2', reason: null, durationInSeconds: 0 }, { category: 'other' }),
      'i1,focus_drift_v2,Focus drift v 2,other,,2026-03-04T09:00:00-06:00,2026-03-04T08:02:00.5-06:00,0,,,',
    ],
    [
      'whose application is in no list',
      toSignal({ reason: '=1+1' }, { category: 'proctoring', applicationId: 'app-9' }),
      "i1,Game,Played a game,proctoring,'=1+1,2026-03-04T09:00:00-06:00,2026-03-04T08:02:00.5-06:00,120,,app-9,",
    ],
  ])('writes a signal %s', (_, signal, line) => {
    expect(toLines([signal])[1]).toBe(line);
  });

  it('keeps the order', () => {
    const ids = toLines([toSignal({ id: 'b' }), toSignal({ id: 'a' })]).map((line) => line.split(',')[0]);
    expect(ids).toStrictEqual(['signal_id', 'b', 'a']);
  });
});
