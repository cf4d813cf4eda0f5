import { describe, expect, it } from 'vitest';
import type { HourFinding } from '#src/measures/hour-finding.ts';
import { withPlainSpaces } from '#src/testing/plain-spaces.ts';
import type { HourTime } from '#src/measures/time-by-hour.ts';
import { hourSentence, hourShareText, hourTitle, schoolHoursText } from './time-by-hour.ts';

const cell: HourTime = {
  weekday: 3,
  hour: 9,
  sessions: 2,
  totalSeconds: 4200,
  offTaskSeconds: 504,
  wastePercentage: 12,
  reading: 'known',
  coverage: { sessions: 2, measured: 2, withCamera: 2, withoutCamera: 0, cameraUnknown: 0 },
};

describe('hourTitle', () => {
  it.each<[finding: HourFinding, title: string]>([
    [{ kind: 'no-time' }, 'By time of day'],
    [
      { kind: 'one', hour: 9, allSeconds: 5400 },
      'All time in sessions that began between 9 AM and 10 AM: 1 h 30 min',
    ],
    [
      {
        kind: 'varied',
        lowest: { hour: 9, wastePercentage: 8 },
        highest: { hour: 13, wastePercentage: 24 },
      },
      'Lowest off-task share from 9 AM to 10 AM (8%), highest from 1 PM to 2 PM (24%)',
    ],
    [
      { kind: 'most', hour: 23, seconds: 5400, allSeconds: 10_800 },
      'Most time in sessions that began between 11 PM and 12 AM: 1 h 30 min of 3 h',
    ],
    [{ kind: 'level', hours: 3, allSeconds: 10_800 }, 'Session time over 3 hours of the day: 3 h in all'],
  ])('of %j', (finding, title) => {
    expect(withPlainSpaces(hourTitle(finding, 'en-US'))).toBe(title);
  });
});

describe('hourShareText and hourSentence', () => {
  it.each<[part: Partial<HourTime>, share: string, sentence: string]>([
    [{}, '12% off-task', '2 sessions that began between 9 AM and 10 AM, 1 h 10 min, 12% off-task'],
    [
      { sessions: 1, hour: 11, offTaskSeconds: 0, wastePercentage: 0 },
      '0% off-task',
      '1 session that began between 11 AM and 12 PM, 1 h 10 min, 0% off-task',
    ],
    [
      { reading: 'not-observed' },
      'not observed',
      '2 sessions that began between 9 AM and 10 AM, 1 h 10 min, off-task time not observed',
    ],
    [
      { reading: 'not-measured' },
      'not measured',
      '2 sessions that began between 9 AM and 10 AM, 1 h 10 min, off-task time not measured',
    ],
    [
      { reading: 'none-reported' },
      'none reported',
      '2 sessions that began between 9 AM and 10 AM, 1 h 10 min, off-task time none reported',
    ],
  ])('of %j', (part, share, sentence) => {
    expect(hourShareText({ ...cell, ...part }, 'en-US')).toBe(share);
    expect(withPlainSpaces(hourSentence({ ...cell, ...part }, 'en-US'))).toBe(sentence);
  });
});

describe('schoolHoursText', () => {
  it('writes the hours as the locale tells the time', () => {
    expect(withPlainSpaces(schoolHoursText({ from: '08:00', to: '15:30' }, 'en-US'))).toBe(
      '8:00 AM to 3:30 PM',
    );
    expect(withPlainSpaces(schoolHoursText({ from: '08:00', to: '15:30' }, 'en-GB'))).toBe('08:00 to 15:30');
  });
});
