import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServerClock, toInstantOfHttpDate, toStepStart } from './clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('createServerClock', () => {
  it('goes by the machine’s own clock unless told otherwise', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2019-01-01T03:21:00Z') });
    const clock = createServerClock('2026-03-04T18:00:00Z');
    vi.setSystemTime(Date.parse('2019-01-01T03:22:30Z'));
    expect(clock()).toBe('2026-03-04T18:01:30.000Z');
  });

  it.each([
    ['an exact Chromebook', '2026-03-04T18:00:00.000Z'],
    ['a Chromebook that is three days ahead', '2026-03-07T18:00:00.000Z'],
    ['a Chromebook that is a year behind', '2025-03-04T18:00:00.000Z'],
  ])('tells the server’s time on %s', (_, localStart) => {
    let local = Date.parse(localStart);
    const clock = createServerClock('2026-03-04T18:00:00Z', () => local);
    expect(clock()).toBe('2026-03-04T18:00:00.000Z');
    local += 90_000;
    expect(clock()).toBe('2026-03-04T18:01:30.000Z');
  });
});

describe('toInstantOfHttpDate', () => {
  it.each([
    ['the date of an HTTP answer', 'Wed, 04 Mar 2026 18:00:00 GMT', 0, '2026-03-04T18:00:00.000Z'],
    ['the time some seconds before it', 'Wed, 04 Mar 2026 18:00:00 GMT', 90, '2026-03-04T17:58:30.000Z'],
  ])('reads %s', (_what, text, secondsBefore, instant) => {
    expect(toInstantOfHttpDate(text, secondsBefore)).toBe(instant);
  });
});

describe('toStepStart', () => {
  it.each([
    ['2026-03-04T18:04:59.999Z', '2026-03-04T18:00:00.000Z'],
    ['2026-03-04T18:05:00.000Z', '2026-03-04T18:05:00.000Z'],
  ])('rounds %s down to %s', (instant, expected) => {
    expect(toStepStart(instant, 5)).toBe(expected);
  });
});
