import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Insight } from '#src/contract/insights.ts';
import { toInstant, toMilliseconds } from '#src/time/civil-dates.ts';
import { layOutLane, toLanes, toTimedSignals } from './timeline-geometry.ts';
import { findMarkAt, stackLanes, takeStep, toMarkY, toWalk, type Step } from './timeline-rows.ts';

const start = toMilliseconds('2026-03-04T09:00:00Z');
const axis = { start, end: start + 600_000 };
const beside = { nameHeight: 0, hasRecording: true };

/** Rows of signals at a pixel per second, ten minutes wide; each is named by its type and seconds. */
function toRows(given: readonly (readonly [type: string, from: number, to: number])[], options = beside) {
  const text = (second: number) => toInstant(start + second * 1000);
  const insights = given.map(([insightType, from, to]): Insight => ({
    id: `${insightType} ${from}`,
    insightType,
    startedAtTime: text(from),
    endedAtTime: text(to),
    durationInSeconds: to - from,
  }));
  const lanes = toLanes(toTimedSignals(insights, null));
  return stackLanes(
    lanes.map((lane) => layOutLane(lane, { axis, pixelsPerMs: 0.001 }, false)),
    options,
  );
}

const rows = toRows([
  ['Idling', 0, 60],
  ['Idling', 30, 90],
  ['Idling', 300, 300],
  ['Game', 120, 180],
  ['HelpFromAnotherPerson', 310, 330],
]);

describe('stackLanes', () => {
  it('gives each group a heading and each lane room for its rows', () => {
    expect(rows.headings.map(({ group }) => group)).toStrictEqual(['waste', 'proctoring']);
    expect(rows.lanes.map(({ insightType, rowCount }) => [insightType, rowCount])).toStrictEqual([
      ['Idling', 2],
      ['Game', 1],
      ['HelpFromAnotherPerson', 1],
    ]);
  });

  it('keeps marks inside their lanes, and lanes from touching', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('Idling', 'Game', 'x'), fc.nat(500), fc.nat(200))),
        (given) => {
          const { lanes, recordingY, height } = toRows(
            given.map(([type, from, length]) => [type, from, from + length] as const),
          );
          let y = 0;
          for (const lane of lanes) {
            expect(lane.y).toBeGreaterThanOrEqual(y);
            y = lane.y + lane.height;
            for (const mark of lane.marks) {
              expect(toMarkY(lane, mark)).toBeGreaterThanOrEqual(lane.y);
              expect(toMarkY(lane, mark) + lane.markHeight).toBeLessThanOrEqual(y);
            }
          }
          expect(recordingY).toBeGreaterThanOrEqual(y);
          expect(height).toBeGreaterThan(recordingY ?? 0);
        },
      ),
    );
  });

  it('has no lane for a recording that does not exist', () => {
    expect(toRows([['Idling', 0, 60]], { nameHeight: 0, hasRecording: false }).recordingY).toBeNull();
  });
});

describe('findMarkAt', () => {
  const [idling, game] = rows.lanes;
  if (idling === undefined || game === undefined) throw new Error('The lanes are missing.');
  const firstRow = idling.marksY + 5;
  const secondRow = firstRow + 15;

  it.each([
    ['on a mark', 20, firstRow, 'Idling 0'],
    ['in the row below', 50, secondRow, 'Idling 30'],
    ['where two rows have one each, the one at the point', 50, firstRow, 'Idling 0'],
    ['a little beside a narrow one', 308, firstRow, 'Idling 300'],
    ['too far from any', 200, firstRow, undefined],
    ['in another lane', 130, game.y + 10, 'Game 120'],
    ['above all lanes', 20, -5, undefined],
    ['below all lanes', 20, 1000, undefined],
  ])('%s', (_, x, y, id) => {
    expect(findMarkAt(rows, x, y)?.id).toBe(id);
  });
});

describe('takeStep', () => {
  const walk = toWalk(rows);

  it('walks in order of time, whatever the lane', () => {
    expect(walk.map(({ mark }) => mark.id)).toStrictEqual([
      'Idling 0',
      'Idling 30',
      'Game 120',
      'Idling 300',
      'HelpFromAnotherPerson 310',
    ]);
  });

  it.each<[from: string, step: Step, to: string]>([
    ['Idling 30', 'later', 'Game 120'],
    ['Game 120', 'earlier', 'Idling 30'],
    ['Idling 0', 'earlier', 'Idling 0'],
    ['HelpFromAnotherPerson 310', 'later', 'HelpFromAnotherPerson 310'],
    ['Game 120', 'first', 'Idling 0'],
    ['Game 120', 'last', 'HelpFromAnotherPerson 310'],
    ['Idling 300', 'down', 'Game 120'],
    ['Game 120', 'down', 'HelpFromAnotherPerson 310'],
    ['HelpFromAnotherPerson 310', 'up', 'Game 120'],
    ['Game 120', 'up', 'Idling 30'],
    ['Idling 0', 'up', 'Idling 0'],
    ['HelpFromAnotherPerson 310', 'down', 'HelpFromAnotherPerson 310'],
  ])('from %s %s leads to %s', (from, step, to) => {
    const placed = walk.find(({ mark }) => mark.id === from);
    if (placed === undefined) throw new Error(`There is no ${from}.`);
    expect(takeStep(walk, placed, step).mark.id).toBe(to);
  });
});
