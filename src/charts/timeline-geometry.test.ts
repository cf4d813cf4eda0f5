import { describe, expect, it } from 'vitest';
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toMilliseconds } from '#src/time/civil-dates.ts';
import { toClockTicks, toLanes, toSpan, toTimeAxis } from './timeline-geometry.ts';

const at = (time: string) => `2026-03-04T${time}Z`;
const session: Session = {
  id: 's',
  applicationId: 'math',
  startedAtTime: at('09:00:00'),
  endedAtTime: at('10:00:00'),
  durationInSeconds: 3600,
  wasteDurationInSeconds: 0,
  wastePercentage: 0,
  hasRecording: false,
};

function toInsight(id: string, insightType: string, start: string, end: string): Insight {
  return { id, insightType, startedAtTime: at(start), endedAtTime: at(end), durationInSeconds: 0 };
}

const axis = { start: toMilliseconds(at('09:00:00')), end: toMilliseconds(at('10:00:00')) };

describe('toTimeAxis', () => {
  it.each([
    ['the session', session, [], axis],
    ['the session with insights inside', session, [toInsight('a', 'Idling', '09:10:00', '09:20:00')], axis],
    [
      'an insight that runs past the end',
      session,
      [toInsight('a', 'Idling', '09:50:00', '10:06:00')],
      { ...axis, end: toMilliseconds(at('10:06:00')) },
    ],
    ['insights alone', null, [toInsight('a', 'Idling', '09:00:00', '10:00:00')], axis],
    ['nothing', null, [], null],
    ['one instant', null, [toInsight('a', 'Idling', '09:00:00', '09:00:00')], null],
  ])('spans %s', (_, given, insights, expected) => {
    expect(toTimeAxis(given, insights)).toStrictEqual(expected);
  });
});

describe('toSpan', () => {
  it.each([
    ['09:00:00', '10:00:00', { from: 0, to: 1 }],
    ['09:15:00', '09:30:00', { from: 0.25, to: 0.5 }],
    ['08:00:00', '09:30:00', { from: 0, to: 0.5 }],
    ['09:30:00', '11:00:00', { from: 0.5, to: 1 }],
    ['09:30:00', '09:30:00', { from: 0.5, to: 0.5 }],
  ])('of %s to %s', (startedAtTime, endedAtTime, expected) => {
    expect(toSpan({ startedAtTime: at(startedAtTime), endedAtTime: at(endedAtTime) }, axis)).toStrictEqual(
      expected,
    );
  });
});

describe('toLanes', () => {
  it('gives each type its lane, in the order of first occurrence', () => {
    const lanes = toLanes(
      [
        toInsight('a', 'Idling', '09:00:00', '09:15:00'),
        toInsight('b', 'Game', '09:30:00', '09:45:00'),
        toInsight('c', 'Idling', '09:45:00', '10:00:00'),
      ],
      axis,
    );
    expect(lanes).toStrictEqual([
      {
        insightType: 'Idling',
        spans: [
          { id: 'a', from: 0, to: 0.25 },
          { id: 'c', from: 0.75, to: 1 },
        ],
      },
      { insightType: 'Game', spans: [{ id: 'b', from: 0.5, to: 0.75 }] },
    ]);
  });
});

describe('toClockTicks', () => {
  it.each([
    ['09:00:00', '10:00:00', ['09:00', '09:10', '09:20', '09:30', '09:40', '09:50', '10:00']],
    ['09:07:00', '09:52:00', ['09:10', '09:20', '09:30', '09:40', '09:50']],
    ['09:00:00', '15:30:00', ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00']],
    ['09:00:10', '09:00:50', []],
  ])('from %s to %s', (start, end, expected) => {
    const ticks = toClockTicks({ start: toMilliseconds(at(start)), end: toMilliseconds(at(end)) });
    expect(ticks.map(({ instant }) => instant.slice(11, 16))).toStrictEqual(expected);
  });

  it('places ticks by their share of the axis', () => {
    expect(toClockTicks(axis)[3]).toStrictEqual({ instant: '2026-03-04T09:30:00.000Z', at: 0.5 });
  });
});
