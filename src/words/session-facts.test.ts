import { describe, expect, it } from 'vitest';
import type { Session } from '#src/contract/sessions.ts';
import {
  cameraFact,
  mayStillRunText,
  proctoringFact,
  recordingFact,
  signalCountsText,
  type SignalCounts,
} from './session-facts.ts';

const unknownResult = 'The result is in TimeBack’s own words; what follows from it is not known here.';

describe('proctoring', () => {
  it.each<
    [isProctored: boolean | null | undefined, result: string | null, text: string, meaning: string | null]
  >([
    [true, 'PASSED', 'Proctored, passed', null],
    [true, 'FLAGGED', 'Proctored, flagged', unknownResult],
    [true, 'PENDING_REVIEW', 'Proctored, pending review', unknownResult],
    [true, 'voided-by-proctor', 'Proctored, voided by proctor', unknownResult],
    [true, null, 'Proctored, result not reported', null],
    [true, '', 'Proctored, result not reported', null],
    [false, null, 'Not proctored', null],
    [false, 'PASSED', 'Not proctored; result: passed', null],
    [null, null, 'Not reported whether it was proctored', null],
    [undefined, 'FLAGGED', 'Not reported whether it was proctored; result: flagged', unknownResult],
  ])('%s with the result %j', (isProctored, proctoredResult, text, meaning) => {
    expect(proctoringFact({ isProctored, proctoredResult })).toStrictEqual({ text, meaning });
  });
});

describe('a recording', () => {
  const session: Session = {
    id: 's1',
    applicationId: 'a1',
    startedAtTime: '2026-03-11T14:00:00Z',
    endedAtTime: '2026-03-11T15:30:00Z',
    durationInSeconds: 5400,
    wasteDurationInSeconds: 0,
    wastePercentage: 0,
    hasRecording: true,
  };
  const [from, to] = ['2026-03-11T14:00:05Z', '2026-03-11T15:29:55Z'];
  const exists = 'A recording exists at TimeBack. It cannot be played here.';

  it.each<[title: string, more: Partial<Session>, text: RegExp, meaning: string | null]>([
    [
      'with both its times',
      { recordingStartedAtTime: from, recordingEndedAtTime: to },
      /^9:00\s–\s10:29\sAM$/,
      exists,
    ],
    [
      'over midnight',
      { recordingStartedAtTime: '2026-03-12T04:50:00Z', recordingEndedAtTime: '2026-03-12T05:10:00Z' },
      /^Wed, Mar 11, 11:50\sPM\s–\sThu, Mar 12, 12:10\sAM$/,
      exists,
    ],
    [
      'without its end',
      { recordingStartedAtTime: from, recordingEndedAtTime: null },
      /^From 9:00\sAM; its end is not reported$/,
      exists,
    ],
    ['without its times', {}, /^Exists; its times are not reported$/, exists],
    ['that nobody reports', { hasRecording: false }, /^No recording reported$/, null],
  ])('%s', (_, more, text, meaning) => {
    const fact = recordingFact({ ...session, ...more }, 'America/Chicago', 'en-US');
    expect(fact.text).toMatch(text);
    expect(fact.meaning).toBe(meaning);
  });
});

describe('the camera', () => {
  it.each<[webcamEnabled: boolean | null | undefined, text: string, meaning: string | null]>([
    [true, 'Camera on', null],
    [
      false,
      'No camera',
      'So looking away, leaving the seat and distractions in the room could not be noticed. Their absence here says nothing.',
    ],
    [
      null,
      'Camera use not reported',
      'If it was off, looking away, leaving the seat and distractions in the room could not be noticed. Their absence here says nothing.',
    ],
  ])('%s', (webcamEnabled, text, meaning) => {
    expect(cameraFact({ webcamEnabled })).toStrictEqual({ text, meaning });
  });

  it('that is not mentioned is one that is not reported', () => {
    expect(cameraFact({})).toStrictEqual(cameraFact({ webcamEnabled: null }));
  });
});

describe('signals by kind', () => {
  it.each<[counts: SignalCounts, isProctored: boolean | null, text: string]>([
    [
      { offTask: 7, proctoring: 1, other: 2 },
      true,
      '7 off-task signals · 1 proctoring signal · 2 other signals',
    ],
    [{ offTask: 1, proctoring: 0, other: 0 }, true, '1 off-task signal · no proctoring signals reported'],
    // Nobody looked for proctoring signals, so that their absence is not told.
    [{ offTask: 0, proctoring: 0, other: 0 }, false, 'No off-task signals reported'],
    [{ offTask: 0, proctoring: 0, other: 0 }, null, 'No off-task signals reported'],
    [{ offTask: 1200, proctoring: 3, other: 0 }, false, '1,200 off-task signals · 3 proctoring signals'],
  ])('%j, proctored: %s', (counts, isProctored, text) => {
    expect(signalCountsText(counts, { isProctored }, 'en-US')).toBe(text);
  });
});

it('a session that may not be over is told by the two times, and not called running', () => {
  expect(
    mayStillRunText(
      { endedAtTime: '2026-03-11T16:58:00Z' },
      '2026-03-11T17:00:00Z',
      'America/Chicago',
      'en-US',
    ),
  ).toMatch(
    /^May still be running: the end that TimeBack gives, 11:58\sAM, was close to the time of its answer, 12:00\sPM\./,
  );
});
