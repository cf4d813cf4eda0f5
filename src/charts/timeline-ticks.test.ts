import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant, toMilliseconds } from '#src/time/civil-dates.ts';
import { toLocalTime } from '#src/time/local-times.ts';
import { toClockChangeEvents, toClockTicks, toDayEvents } from './timeline-ticks.ts';

const chicago = 'America/Chicago';

function toSpan(start: string, end: string) {
  return { start: toMilliseconds(start), end: toMilliseconds(end) };
}

/** The clock times on a width in CSS pixels, as a wall clock in the zone shows them. */
function toTimes(start: string, end: string, width: number, timeZone: string): readonly string[] {
  const span = toSpan(start, end);
  const { instants } = toClockTicks(span, width / (span.end - span.start), timeZone);
  return instants.map((instant) => toLocalTime(toInstant(instant), timeZone).time);
}

describe('toClockTicks', () => {
  it.each([
    ['09:00', '10:00', 760, ['09:00', '09:10', '09:20', '09:30', '09:40', '09:50', '10:00']],
    ['09:07', '09:52', 510, ['09:10', '09:20', '09:30', '09:40', '09:50']],
    ['09:00', '10:00', 420, ['09:00', '09:15', '09:30', '09:45', '10:00']],
    ['09:00', '10:00', 200, ['09:00', '09:30', '10:00']],
    ['09:00', '15:30', 760, ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00']],
    ['09:00', '15:30', 380, ['10:00', '12:00', '14:00']],
  ])('thins out with the width: %s to %s on %i pixels', (start, end, width, expected) => {
    const day = (time: string) => `2026-03-04T${time}:00Z`;
    expect(toTimes(day(start), day(end), width, 'UTC')).toStrictEqual(expected);
  });

  it('goes down to seconds where there is room for them, and says so', () => {
    const span = toSpan('2026-03-04T09:00:00Z', '2026-03-04T09:00:20Z');
    const { instants, hasSeconds } = toClockTicks(span, 700 / 20_000, 'UTC');
    expect(hasSeconds).toBe(true);
    expect(instants.map((instant) => (instant - span.start) / 1000)).toStrictEqual([0, 5, 10, 15, 20]);
  });

  it('has no times where days are narrower than one', () => {
    expect(toTimes('2026-03-01T00:00:00Z', '2026-03-31T00:00:00Z', 510, 'UTC')).toStrictEqual([]);
  });

  it('leaves out the hour that is not there when the clocks go forward', () => {
    expect(toTimes('2026-03-08T06:30:00Z', '2026-03-08T09:30:00Z', 630, chicago)).toStrictEqual([
      '00:30',
      '01:00',
      '01:30',
      '03:00',
      '03:30',
      '04:00',
      '04:30',
    ]);
  });

  it('has the hour twice that comes twice when they go back', () => {
    expect(toTimes('2026-11-01T05:30:00Z', '2026-11-01T08:00:00Z', 530, chicago)).toStrictEqual([
      '00:30',
      '01:00',
      '01:30',
      '01:00',
      '01:30',
      '02:00',
    ]);
  });

  it('keeps to even hours of the wall across a change of the clocks', () => {
    expect(toTimes('2026-03-08T05:00:00Z', '2026-03-08T18:00:00Z', 760, chicago)).toStrictEqual([
      '00:00',
      '04:00',
      '06:00',
      '08:00',
      '10:00',
      '12:00',
    ]);
  });

  it.each(['Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe'])('is round in %s too', (timeZone) => {
    const times = toTimes('2026-03-04T03:00:00Z', '2026-03-04T09:00:00Z', 760, timeZone);
    expect(times.length).toBeGreaterThan(3);
    expect(times.filter((time) => !time.endsWith(':00'))).toStrictEqual([]);
  });

  it('never has less room between two times than a time needs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 60, max: 200_000 }),
        fc.constantFrom(chicago, 'Asia/Kathmandu', 'Australia/Lord_Howe'),
        (seconds, width, timeZone) => {
          const start = toMilliseconds('2026-10-31T20:00:00Z');
          const pixelsPerMs = width / (seconds * 1000);
          const { instants } = toClockTicks(
            { start, end: start + Math.min(seconds, 200_000) * 1000 },
            pixelsPerMs,
            timeZone,
          );
          const room = instants
            .slice(1)
            .map((next, index) => (next - (instants[index] ?? next)) * pixelsPerMs);
          // Across a change of the clocks two even hours may stand half as far apart.
          expect(room.filter((pixels) => pixels < 96 / 2)).toStrictEqual([]);
        },
      ),
    );
  });
});

describe('toDayEvents', () => {
  const events = (start: string, end: string, width: number, timeZone = chicago) => {
    const span = toSpan(start, end);
    return toDayEvents(span, width / (span.end - span.start), timeZone, 'en-US').map(({ at, text }) => [
      toInstant(at),
      text,
    ]);
  };

  it('is silent about an axis within one day', () => {
    expect(events('2026-03-04T15:00:00Z', '2026-03-04T16:00:00Z', 800)).toStrictEqual([]);
  });

  it('names the day before midnight and the day after it', () => {
    expect(events('2026-03-05T05:20:00Z', '2026-03-05T06:35:00Z', 800)).toStrictEqual([
      ['2026-03-05T05:20:00.000Z', 'Wed, Mar 4'],
      ['2026-03-05T06:00:00.000Z', 'Thu, Mar 5'],
    ]);
  });

  it('leaves the first day out where its name would run into the next', () => {
    expect(events('2026-03-05T05:55:00Z', '2026-03-05T07:55:00Z', 800)).toStrictEqual([
      ['2026-03-05T06:00:00.000Z', 'Thu, Mar 5'],
    ]);
  });

  it('has the day begin where the clock of the zone says so', () => {
    expect(events('2026-09-06T03:30:00Z', '2026-09-06T05:30:00Z', 800, 'America/Santiago')[1]).toStrictEqual([
      '2026-09-06T04:00:00.000Z',
      'Sun, Sep 6',
    ]);
  });

  it('names every seventh day where there is room for no more', () => {
    expect(events('2026-03-01T12:00:00Z', '2026-03-29T12:00:00Z', 384).map(([, text]) => text)).toStrictEqual(
      ['Mon, Mar 2', 'Mon, Mar 9', 'Mon, Mar 16', 'Mon, Mar 23'],
    );
  });
});

describe('toClockChangeEvents', () => {
  it.each([
    ['2026-03-08T07:30:00Z', '2026-03-08T08:50:00Z', ['Clocks go forward 1 h']],
    ['2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z', ['Clocks go back 1 h']],
    ['2026-03-04T07:30:00Z', '2026-03-04T08:50:00Z', []],
    ['2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z', ['Clocks go forward 1 h', 'Clocks go back 1 h']],
    ['2026-01-01T00:00:00Z', '2099-01-01T00:00:00Z', []],
  ])('from %s to %s: %j', (start, end, expected) => {
    const events = toClockChangeEvents(toSpan(start, end), chicago, 'en-US');
    expect(events.map(({ text }) => text)).toStrictEqual(expected);
  });
});
