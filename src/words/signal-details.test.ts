import { describe, expect, it } from 'vitest';
import { signalLength, signalPlace, signalShare, signalTimes } from './signal-details.ts';

describe('when a signal was', () => {
  it.each([
    ['15:15:00', '15:20:00', '9:15 – 9:20 AM'],
    ['15:15:50', '15:16:10', '9:15 – 9:16 AM'],
    ['15:15:05', '15:15:08', '9:15:05 AM'],
    ['15:15:00', '15:15:00', '9:15:00 AM'],
  ])('from %s to %s in UTC it was at %s in Chicago', (start, end, expected) => {
    const text = signalTimes(`2026-03-04T${start}Z`, `2026-03-04T${end}Z`, 'America/Chicago', 'en-US');
    expect(text.replaceAll(/\s/g, ' ')).toBe(expected);
  });
});

describe('how long a signal was', () => {
  it.each([
    [0, 'a moment'],
    [1, '1 s'],
    [59, '59 s'],
    [300, '5 min'],
  ])('%i seconds are “%s”', (seconds, expected) => {
    expect(signalLength(seconds, 'en-US')).toBe(expected);
  });
});

describe('its share of the session', () => {
  it.each([
    [0.05, '5% of the session'],
    [0.0149, '1% of the session'],
    [0.01, '1% of the session'],
    [0.0099, 'under 1% of the session'],
    [1, '100% of the session'],
    [1.5, '150% of the session'],
    [0, null],
    [null, null],
  ])('%j is %j', (share, expected) => {
    expect(signalShare(share, 'en-US')).toBe(expected);
  });
});

describe('where it reaches beyond the session', () => {
  it('says nothing of a signal inside', () => {
    expect(signalPlace('inside')).toBeNull();
  });

  it('names each end it goes beyond', () => {
    expect(signalPlace('from-before')).toBe('began before the session');
    expect(signalPlace('past-end')).toBe('went on after the session');
  });
});
