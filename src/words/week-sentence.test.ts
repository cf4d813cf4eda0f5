import { describe, expect, it } from 'vitest';
import type { LevelShare } from '#src/contract/overview.ts';
import type { WeekFinding } from '#src/measures/week-finding.ts';
import { weekSentence } from './week-sentence.ts';

const maya = { name: 'Maya', locale: 'en-US', earlier: 'last week by this time' };

const games: LevelShare = { level: 'OnDeviceDistractions', durationInSeconds: 2400, wastePercentage: 7 };
const focused = {
  kind: 'focused',
  focusedSeconds: 30600,
  offTaskSeconds: 5400,
  wastePercentage: 15,
  daysWithTime: 4,
  biggestLevel: games,
  change: null,
} as const;
const offTaskOnly = {
  kind: 'off-task-only',
  offTaskSeconds: 3000,
  daysWithTime: 2,
  biggestLevel: games,
} as const;
const unseen = { kind: 'unseen', totalSeconds: 3600, daysWithTime: 2, change: null } as const;

describe('weekSentence', () => {
  it.each<[finding: WeekFinding, text: string]>([
    [{ kind: 'no-time' }, 'No session time is recorded for Maya on these dates.'],
    [
      focused,
      'Maya had 8 h 30 min of focused time on 4 days. Off-task time was 1 h 30 min, 15% of session time; the largest part was on-device distractions (40 min).',
    ],
    [
      { ...focused, daysWithTime: 1, biggestLevel: null },
      'Maya had 8 h 30 min of focused time on 1 day. Off-task time was 1 h 30 min, 15% of session time.',
    ],
    [
      { ...focused, daysWithTime: 0, offTaskSeconds: 0, wastePercentage: 0, biggestLevel: null },
      'Maya had 8 h 30 min of focused time. No off-task time is recorded.',
    ],
    [
      { ...focused, biggestLevel: { ...games, durationInSeconds: 0 } },
      'Maya had 8 h 30 min of focused time on 4 days. Off-task time was 1 h 30 min, 15% of session time.',
    ],
    [
      { ...focused, biggestLevel: { ...games, level: 'VPNUse' } },
      'Maya had 8 h 30 min of focused time on 4 days. Off-task time was 1 h 30 min, 15% of session time; the largest part was VPN use (40 min).',
    ],
    [
      { ...focused, offTaskSeconds: 20, wastePercentage: 0, biggestLevel: null },
      'Maya had 8 h 30 min of focused time on 4 days. Off-task time was 20 s, 0% of session time.',
    ],
    [
      offTaskOnly,
      'Maya had sessions on 2 days. All of the time (50 min) is recorded as off-task; the largest part was on-device distractions (40 min).',
    ],
    [
      { ...focused, offTaskSeconds: 0, biggestLevel: null, change: { kind: 'more', by: 40 } },
      'Maya had 8 h 30 min of focused time on 4 days, 40 min more than last week by this time. No off-task time is recorded.',
    ],
    [
      { ...focused, offTaskSeconds: 0, biggestLevel: null, change: { kind: 'same' } },
      'Maya had 8 h 30 min of focused time on 4 days, the same as last week by this time. No off-task time is recorded.',
    ],
    [
      { ...focused, offTaskSeconds: 0, biggestLevel: null, change: { kind: 'new' } },
      'Maya had 8 h 30 min of focused time on 4 days. No off-task time is recorded.',
    ],
    [
      { ...unseen, reading: 'not-measured', change: { kind: 'less', by: 15 } },
      'Maya had 1 h of session time on 2 days, 15 min less than last week by this time. Off-task time was not measured: the applications used do not measure it.',
    ],
    [
      { ...unseen, reading: 'not-observed' },
      'Maya had 1 h of session time on 2 days. Off-task time was not observed: the camera was off in all of these sessions.',
    ],
    [
      { ...unseen, reading: 'none-reported' },
      'Maya had 1 h of session time on 2 days. No off-task time was reported, which does not mean that there was none.',
    ],
  ])('tells %j', (finding, text) => {
    expect(weekSentence(finding, maya)).toBe(text);
  });

  it.each<[finding: WeekFinding, text: RegExp]>([
    [{ kind: 'no-time' }, /^No session time is recorded for the student on/],
    [focused, /^The student had 8 h 30 min/],
    [offTaskOnly, /^The student had sessions/],
  ])('says "the student" where there is no name: %j', (finding, text) => {
    const texts = [undefined, null, '', '  '].map((name) => weekSentence(finding, { ...maya, name }));
    expect([...new Set(texts)]).toStrictEqual([expect.stringMatching(text)]);
  });
});
