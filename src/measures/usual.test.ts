import { describe, expect, it } from 'vitest';
import type { Session } from '#src/contract/sessions.ts';
import { fewestForUsual, toUsual } from './usual.ts';

const asOf = '2026-03-11T17:00:00Z';
const isMeasured = (applicationId: string) => applicationId !== 'unmeasured';

let made = 0;

function toSession(seconds: number, offTaskSeconds: number, more: Partial<Session> = {}): Session {
  made += 1;
  return {
    id: `s${made}`,
    applicationId: 'numbers',
    startedAtTime: '2026-03-04T15:00:00Z',
    endedAtTime: '2026-03-04T16:00:00Z',
    durationInSeconds: seconds,
    wasteDurationInSeconds: offTaskSeconds,
    wastePercentage: 0,
    webcamEnabled: true,
    hasRecording: false,
    ...more,
  };
}

const here = toSession(5400, 720, { id: 'here' });

/** Sessions of a thousand seconds each, by their off-task share in per mille. */
function withShares(perMille: readonly number[], more: Partial<Session> = {}): Session[] {
  return perMille.map((offTask) => toSession(1000, offTask, more));
}

/** Sessions by their length in seconds. */
function withLengths(lengths: readonly number[], more: Partial<Session> = {}): Session[] {
  return lengths.map((seconds) => toSession(seconds, 0, more));
}

describe('the usual length', () => {
  it.each<[title: string, lengths: readonly number[], seconds: number]>([
    ['of an odd number is the one in the middle', [600, 100, 500, 200, 400], 400],
    ['of an even number lies halfway between the two in the middle', [100, 200, 300, 500, 700, 900], 400],
    ['is rounded once, half up', [1, 2, 3, 4, 5, 6], 4],
    ['of ties is what they have in common', [300, 300, 300, 300, 100], 300],
    ['is not moved by two that are far off', [60, 60, 3000, 3100, 3200], 3000],
    ['counts a session of no length', [0, 0, 0, 100, 200], 0],
  ])('%s', (_, lengths, seconds) => {
    expect(toUsual(here, withLengths(lengths), isMeasured, asOf)).toMatchObject({
      kind: 'known',
      sessions: lengths.length,
      seconds,
    });
  });

  it('is put in order by number and not by text', () => {
    expect(toUsual(here, withLengths([9, 10, 1000, 200, 30]), isMeasured, asOf)).toMatchObject({
      seconds: 30,
    });
  });

  it.each<[title: string, listed: readonly Session[], sessions: number]>([
    ['no other session', [here], 0],
    ['one less than needed', withLengths([1, 2, 3, 4]), fewestForUsual - 1],
    ['as many as needed only with the session itself', [...withLengths([1, 2, 3, 4]), here], 4],
    [
      'as many as needed only with another application',
      [...withLengths([1, 2, 3, 4]), ...withLengths([5], { applicationId: 'reader' })],
      4,
    ],
    [
      'as many as needed only with one that may still run',
      [...withLengths([1, 2, 3, 4]), ...withLengths([5], { endedAtTime: asOf })],
      4,
    ],
  ])('is not told with %s', (_, listed, sessions) => {
    expect(toUsual(here, listed, isMeasured, asOf)).toStrictEqual({ kind: 'too-few', sessions });
  });

  it('is not told of a session that may still run', () => {
    const running = toSession(60, 0, { endedAtTime: '2026-03-11T16:58:00Z' });
    expect(toUsual(running, withLengths([1, 2, 3, 4, 5]), isMeasured, asOf)).toStrictEqual({
      kind: 'may-still-run',
    });
  });
});

describe('the usual off-task share', () => {
  it.each<[title: string, perMille: readonly number[], percentage: number]>([
    ['of an odd number is the one in the middle', [10, 90, 500, 20, 100], 9],
    ['of an even number lies halfway between the two in the middle', [10, 20, 80, 100, 200, 300], 9],
    ['is rounded once, half up: 8.45 is 8', [10, 20, 84, 85, 200, 300], 8],
    ['is rounded once, half up: 8.5 is 9', [10, 20, 80, 90, 200, 300], 9],
    ['of ties is what they have in common', [70, 70, 70, 70, 900], 7],
    ['is never more than all of the time', [1200, 1300, 1400, 1500, 1600], 100],
    ['of sessions that a camera saw can be nothing', [0, 0, 0, 10, 20], 0],
  ])('%s', (_, perMille, percentage) => {
    expect(toUsual(here, withShares(perMille), isMeasured, asOf)).toMatchObject({
      share: { kind: 'known', sessions: perMille.length, percentage, reading: 'known' },
    });
  });

  it('leaves out sessions of no length, which have no share', () => {
    expect(
      toUsual(here, [...withShares([10, 20, 30, 40, 50]), ...withLengths([0, 0, 0])], isMeasured, asOf),
    ).toMatchObject({ sessions: 8, share: { kind: 'known', sessions: 5, percentage: 3 } });
  });

  it.each<[title: string, webcamEnabled: boolean | null, percentage: number]>([
    ['with the camera on', true, 3],
    ['without a camera', false, 30],
    ['of which nobody knows', null, 60],
  ])('is that of sessions seen alike: %s', (_, webcamEnabled, percentage) => {
    const listed = [
      ...withShares([10, 20, 30, 40, 50]),
      ...withShares([280, 290, 300, 310, 320], { webcamEnabled: false }),
      ...withShares([580, 590, 600, 610, 620], { webcamEnabled: null }),
    ];
    expect(toUsual({ ...here, webcamEnabled }, listed, isMeasured, asOf)).toMatchObject({
      sessions: 15,
      share: { kind: 'known', sessions: 5, percentage },
    });
  });

  it('is not told where too few were seen alike', () => {
    const listed = [...withShares([10, 20, 30, 40]), ...withShares([10, 20, 30], { webcamEnabled: false })];
    expect(toUsual(here, listed, isMeasured, asOf)).toMatchObject({
      sessions: 7,
      share: { kind: 'too-few', sessions: 4 },
    });
  });

  it('of nothing is words where no camera was on', () => {
    const unseen = { webcamEnabled: false };
    expect(
      toUsual({ ...here, ...unseen }, withShares([0, 0, 0, 0, 10], unseen), isMeasured, asOf),
    ).toMatchObject({ share: { percentage: 0, reading: 'not-observed' } });
  });

  it('of almost nothing is a number, camera or not', () => {
    const unseen = { webcamEnabled: false };
    expect(
      toUsual({ ...here, ...unseen }, withShares([1, 1, 2, 2, 2], unseen), isMeasured, asOf),
    ).toMatchObject({ share: { percentage: 0, reading: 'known' } });
  });

  it.each<[title: string, more: Partial<Session>]>([
    ['in an application that measures nothing', { applicationId: 'unmeasured' }],
    ['whose own zero no camera saw', { wasteDurationInSeconds: 0, webcamEnabled: false }],
    ['whose own zero was seen by who knows what', { wasteDurationInSeconds: 0, webcamEnabled: null }],
  ])('is not laid beside a session %s', (_, more) => {
    const session = { ...here, ...more };
    const { applicationId, webcamEnabled } = session;
    const listed = withShares([10, 20, 30, 40, 50], { applicationId, webcamEnabled });
    expect(toUsual(session, listed, isMeasured, asOf)).toMatchObject({
      kind: 'known',
      share: { kind: 'no-number' },
    });
  });
});
