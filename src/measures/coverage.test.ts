import { describe, expect, it } from 'vitest';
import { toCoverage, toOffTaskReading, toSessionReading, type Coverage } from './coverage.ts';

const isMeasured = (applicationId: string) => applicationId !== 'unmeasured';

function toSession(webcamEnabled: boolean | null | undefined, applicationId = 'numbers') {
  return { applicationId, webcamEnabled };
}

/** Sessions with the camera on, off, not told, and of an application that measures nothing. */
function coverageOf(on: number, off: number, unknown: number, unmeasured: number): Coverage {
  return toCoverage(
    [
      ...Array.from({ length: on }, () => toSession(true)),
      ...Array.from({ length: off }, () => toSession(false)),
      ...Array.from({ length: unknown }, (_, index) => toSession(index % 2 === 0 ? null : undefined)),
      ...Array.from({ length: unmeasured }, () => toSession(true, 'unmeasured')),
    ],
    isMeasured,
  );
}

describe('toCoverage', () => {
  it('counts each session once, by what could be seen in it', () => {
    expect(coverageOf(2, 1, 3, 4)).toStrictEqual({
      sessions: 10,
      measured: 6,
      withCamera: 2,
      withoutCamera: 1,
      cameraUnknown: 3,
    });
  });
});

describe('toOffTaskReading', () => {
  it.each([
    // on, off, not told, unmeasured, seconds, reading
    [3, 0, 0, 0, 0, 'known'],
    [3, 0, 0, 0, 600, 'known'],
    [2, 1, 0, 0, 0, 'none-reported'],
    [2, 0, 1, 0, 0, 'none-reported'],
    [2, 0, 0, 1, 0, 'none-reported'],
    [2, 1, 0, 0, 600, 'known'],
    [0, 3, 0, 0, 0, 'not-observed'],
    [0, 3, 0, 0, 600, 'known'],
    [0, 3, 0, 2, 0, 'not-observed'],
    [0, 2, 1, 0, 0, 'none-reported'],
    [0, 0, 3, 0, 0, 'none-reported'],
    [0, 0, 3, 0, 600, 'known'],
    [0, 0, 0, 3, 0, 'not-measured'],
    [0, 0, 0, 3, 600, 'not-measured'],
    [0, 0, 0, 0, 0, 'none-reported'],
    [0, 0, 0, 0, 600, 'known'],
  ] as const)(
    'with %i sessions seen, %i unseen, %i untold, %i unmeasured reads %i s as %s',
    (on, off, unknown, unmeasured, seconds, reading) => {
      expect(toOffTaskReading(seconds, coverageOf(on, off, unknown, unmeasured))).toBe(reading);
    },
  );

  it.each([
    [0, 'none-reported'],
    [600, 'known'],
  ] as const)('before the sessions are there reads %i s as %s', (seconds, reading) => {
    expect(toOffTaskReading(seconds, undefined)).toBe(reading);
  });
});

describe('toSessionReading', () => {
  it.each([
    ['on', true, 'numbers', 0, 'known'],
    ['off', false, 'numbers', 0, 'not-observed'],
    ['off', false, 'numbers', 600, 'known'],
    ['not told', null, 'numbers', 0, 'none-reported'],
    ['on, nothing measured', true, 'unmeasured', 600, 'not-measured'],
  ] as const)(
    'with the camera %s (%s, %s) reads %i s as %s',
    (_, camera, applicationId, seconds, reading) => {
      const session = { ...toSession(camera, applicationId), wasteDurationInSeconds: seconds };
      expect(toSessionReading(session, isMeasured)).toBe(reading);
    },
  );
});
