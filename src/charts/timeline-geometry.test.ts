import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toInstant, toMilliseconds } from '#src/time/civil-dates.ts';
import {
  layOutLane,
  toLanes,
  toPixels,
  toTimeAxis,
  toTimedSignals,
  type Lane,
  type LaneLayout,
} from './timeline-geometry.ts';

const at = (time: string) => `2026-03-04T${time}Z`;
const ms = (time: string) => toMilliseconds(at(time));

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

function toInsight(id: string, start: string, end: string, insightType = 'Idling'): Insight {
  return { id, insightType, startedAtTime: at(start), endedAtTime: at(end), durationInSeconds: 0 };
}

const hour = { start: ms('09:00:00'), end: ms('10:00:00') };

/** A lane of signals given as seconds from nine o'clock. */
function toLane(spans: readonly (readonly [from: number, to: number])[]): Lane {
  const text = (second: number) => toInstant(hour.start + second * 1000);
  const insights = spans.map(([from, to], index): Insight => ({
    id: `i${index}`,
    insightType: 'Idling',
    startedAtTime: text(from),
    endedAtTime: text(to),
    durationInSeconds: 0,
  }));
  return { insightType: 'Idling', group: 'waste', signals: toTimedSignals(insights, null) };
}

/** The hour of the tests at a width in CSS pixels. */
function toScale(width: number) {
  return { axis: hour, pixelsPerMs: width / (hour.end - hour.start) };
}

/** Of each mark how many signals it stands for, from where to where, and its row. */
function toSketch({ marks }: LaneLayout) {
  return marks.map(({ signals, x, width, row }) => [signals.length, x, x + width, row]);
}

describe('toTimeAxis', () => {
  const read = (insights: readonly Insight[]) => toTimedSignals(insights, null);

  it.each([
    ['the session', session, [], hour],
    ['the session with signals inside', session, [toInsight('a', '09:10:00', '09:20:00')], hour],
    [
      'a signal that runs past the end',
      session,
      [toInsight('a', '09:50:00', '10:06:00')],
      { ...hour, end: ms('10:06:00') },
    ],
    [
      'a signal from before the start',
      session,
      [toInsight('a', '08:50:00', '09:06:00')],
      { ...hour, start: ms('08:50:00') },
    ],
    [
      'half the session’s length at most, however far away a signal lies',
      session,
      [toInsight('a', '02:00:00', '02:01:00'), toInsight('b', '17:00:00', '17:01:00')],
      { start: ms('08:30:00'), end: ms('10:30:00') },
    ],
    ['signals alone', null, [toInsight('a', '09:00:00', '10:00:00')], hour],
    ['nothing', null, [], null],
    [
      'a minute around one instant',
      null,
      [toInsight('a', '09:00:00', '09:00:00')],
      { start: ms('08:59:30'), end: ms('09:00:30') },
    ],
  ])('spans %s', (_, given, insights, expected) => {
    expect(toTimeAxis(given, read(insights))).toStrictEqual(expected);
  });
});

describe('toTimedSignals', () => {
  it('puts signals in order of time and tells where each lies', () => {
    const signals = toTimedSignals(
      [toInsight('late', '09:50:00', '10:05:00'), toInsight('early', '08:50:00', '09:05:00')],
      session,
    );
    expect(signals.map(({ insight, place }) => [insight.id, place])).toStrictEqual([
      ['early', 'from-before'],
      ['late', 'past-end'],
    ]);
  });

  it('lets none end before it starts', () => {
    const [signal] = toTimedSignals([toInsight('a', '09:30:00', '09:20:00')], session);
    expect(signal).toMatchObject({ start: ms('09:30:00'), end: ms('09:30:00') });
  });
});

describe('toLanes', () => {
  it('has off-task types first, then proctoring, then others, each in the order of first occurrence', () => {
    const lanes = toLanes(
      toTimedSignals(
        [
          toInsight('a', '09:00:00', '09:01:00', 'quantum_drift'),
          toInsight('b', '09:02:00', '09:03:00', 'UnauthorizedAppUse'),
          toInsight('c', '09:04:00', '09:05:00', 'Idling'),
          toInsight('d', '09:06:00', '09:07:00', 'Game'),
          toInsight('e', '09:08:00', '09:09:00', 'Idling'),
        ],
        session,
      ),
    );
    expect(
      lanes.map(({ insightType, group, signals }) => [insightType, group, signals.length]),
    ).toStrictEqual([
      ['Idling', 'waste', 2],
      ['Game', 'waste', 1],
      ['UnauthorizedAppUse', 'proctoring', 1],
      ['quantum_drift', 'other', 1],
    ]);
  });
});

describe('toPixels, of an hour on 360 pixels', () => {
  it.each([
    ['09:00:00', '10:00:00', { x: 0, width: 360 }],
    ['09:15:00', '09:30:00', { x: 90, width: 90 }],
    ['08:00:00', '09:30:00', { x: 0, width: 180 }],
    ['09:30:00', '11:00:00', { x: 180, width: 180 }],
    ['09:30:00', '09:30:00', { x: 180, width: 3 }],
    ['10:00:00', '10:00:00', { x: 357, width: 3 }],
    ['11:00:00', '12:00:00', { x: 357, width: 3 }],
    ['07:00:00', '08:00:00', { x: 0, width: 3 }],
  ])('%s to %s stands where it can be seen', (start, end, expected) => {
    expect(toPixels({ start: ms(start), end: ms(end) }, toScale(360))).toStrictEqual(expected);
  });
});

describe('layOutLane, of an hour on 360 pixels: ten seconds to the pixel', () => {
  const lay = (spans: readonly (readonly [number, number])[], isClosest = false) =>
    toSketch(layOutLane(toLane(spans), toScale(360), isClosest));

  it('leaves long signals as they are', () => {
    expect(
      lay([
        [0, 600],
        [900, 1800],
      ]),
    ).toStrictEqual([
      [1, 0, 60, 0],
      [1, 90, 180, 0],
    ]);
  });

  it('puts overlapping ones side by side, and the next one back into the first free row', () => {
    expect(
      lay([
        [0, 600],
        [300, 900],
        [600, 1200],
        [700, 1300],
      ]),
    ).toStrictEqual([
      [1, 0, 60, 0],
      [1, 30, 90, 1],
      [1, 60, 120, 2],
      [1, 70, 130, 0],
    ]);
  });

  it('draws a signal of no length', () => {
    expect(lay([[1800, 1800]])).toStrictEqual([[1, 180, 183, 0]]);
  });

  it('makes short ones close together one mark with room for their count', () => {
    expect(
      lay([
        [1800, 1801],
        [1805, 1806],
        [1830, 1831],
        [2400, 2401],
      ]),
    ).toStrictEqual([
      [3, 180, 195, 0],
      [1, 240, 243, 0],
    ]);
  });

  it('does not merge a short one with a long one; they stand side by side', () => {
    expect(
      lay([
        [1800, 2400],
        [1830, 1831],
      ]),
    ).toStrictEqual([
      [1, 180, 240, 0],
      [1, 183, 186, 1],
    ]);
  });

  it('begins a new mark before one becomes too wide to say where its signals are', () => {
    const marks = lay(Array.from({ length: 40 }, (_, index) => [index * 20, index * 20 + 1] as const));
    expect(marks.length).toBeGreaterThan(1);
    expect(marks.every(([, from = 0, to = 0]) => to - from <= 40)).toBe(true);
    expect(marks.map(([count]) => count)).toStrictEqual([19, 19, 2]);
  });

  it('merges nothing at the closest scale: what begins at once stands side by side', () => {
    expect(
      lay(
        [
          [1800, 1800],
          [1800, 1800],
        ],
        true,
      ),
    ).toStrictEqual([
      [1, 180, 183, 0],
      [1, 180, 183, 1],
    ]);
  });

  it('merges even there what would need more rows than a lane can have', () => {
    expect(
      lay(
        Array.from({ length: 500 }, () => [1800, 1800] as const),
        true,
      ),
    ).toStrictEqual([[500, 180, 209, 0]]);
  });
});

describe('whatever the signals and the width', () => {
  const anySpans = fc.array(
    fc.tuple(fc.integer({ min: -600, max: 4200 }), fc.oneof(fc.integer({ min: 0, max: 5 }), fc.nat(1200))),
    { minLength: 1, maxLength: 200 },
  );
  const anyLayout = fc
    .record({ spans: anySpans, width: fc.integer({ min: 200, max: 20_000 }), isClosest: fc.boolean() })
    .map(({ spans, width, isClosest }) => {
      const lane = toLane(spans.map(([from, length]) => [from, from + length] as const));
      return { lane, width, layout: layOutLane(lane, toScale(width), isClosest) };
    });

  it('every signal is in exactly one mark', () => {
    fc.assert(
      fc.property(anyLayout, ({ lane, layout }) => {
        const drawn = layout.marks.flatMap(({ signals }) => signals.map(({ insight }) => insight.id));
        expect(drawn.toSorted()).toStrictEqual(lane.signals.map(({ insight }) => insight.id).toSorted());
      }),
    );
  });

  it('every mark can be seen and lies on the axis', () => {
    fc.assert(
      fc.property(anyLayout, ({ width, layout }) => {
        for (const mark of layout.marks) {
          expect(mark.width).toBeGreaterThanOrEqual(3);
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.x + mark.width).toBeLessThanOrEqual(width + 0.001);
        }
      }),
    );
  });

  it('marks of one row never touch, and rows have no gaps', () => {
    fc.assert(
      fc.property(anyLayout, ({ layout }) => {
        const rows = Map.groupBy(layout.marks, ({ row }) => row);
        expect([...rows.keys()].toSorted((a, b) => a - b)).toStrictEqual(
          Array.from({ length: layout.rowCount }, (_, row) => row),
        );
        for (const marks of rows.values()) {
          const touching = marks.filter((mark, index) => {
            const next = marks[index + 1];
            return next !== undefined && next.x <= mark.x + mark.width;
          });
          expect(touching).toStrictEqual([]);
        }
      }),
    );
  });

  it('a mark spans its signals, and only short ones share one', () => {
    fc.assert(
      fc.property(anyLayout, ({ width, layout }) => {
        for (const { signals, span } of layout.marks) {
          expect(span.start).toBe(Math.min(...signals.map(({ start }) => start)));
          expect(span.end).toBe(Math.max(...signals.map(({ end }) => end)));
          const widest = Math.max(...signals.map((signal) => toPixels(signal, toScale(width)).width));
          expect(signals.length === 1 || widest <= 5).toBe(true);
        }
      }),
    );
  });
});
