import { describe, expect, it } from 'vitest';
import type { LevelShare } from '#src/contract/overview.ts';
import type { TrendFinding, WeekFinding } from '#src/measures/findings.ts';
import { breakdownTitle, trendTitle, weekSentence } from './findings.ts';

const maya = { name: 'Maya', locale: 'en-US' };

const games: LevelShare = { level: 'OnDeviceDistractions', durationInSeconds: 2400, wastePercentage: 7 };
const focused = {
  kind: 'focused',
  focusedSeconds: 30600,
  offTaskSeconds: 5400,
  wastePercentage: 15,
  daysWithTime: 4,
  biggestLevel: games,
} as const;
const offTaskOnly = {
  kind: 'off-task-only',
  offTaskSeconds: 3000,
  daysWithTime: 2,
  biggestLevel: games,
} as const;

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
  ])('tells %j', (finding, text) => {
    expect(weekSentence(finding, maya)).toBe(text);
  });

  it.each<[finding: WeekFinding, text: RegExp]>([
    [{ kind: 'no-time' }, /^No session time is recorded for the student on/],
    [focused, /^The student had 8 h 30 min/],
    [offTaskOnly, /^The student had sessions/],
  ])('says "the student" where there is no name: %j', (finding, text) => {
    const texts = [undefined, null, '', '  '].map((name) => weekSentence(finding, { name, locale: 'en-US' }));
    expect([...new Set(texts)]).toStrictEqual([expect.stringMatching(text)]);
  });
});

describe('trendTitle', () => {
  it.each<[finding: TrendFinding, text: string]>([
    [{ kind: 'no-time' }, 'No session time on these days'],
    [{ kind: 'not-yet' }, 'No session time yet'],
    [{ kind: 'little-time', totalSeconds: 840 }, 'Too little time for a trend: 14 min in all'],
    [{ kind: 'unseen', reading: 'not-measured' }, 'Session time by day; off-task time was not measured'],
    [{ kind: 'unseen', reading: 'not-observed' }, 'Session time by day; off-task time was not observed'],
    [{ kind: 'unseen', reading: 'none-reported' }, 'Session time by day; no off-task time was reported'],
    [{ kind: 'partly-seen' }, 'Session time by day; off-task time is known for some of it only'],
    [
      { kind: 'lower', count: 2, compared: 3, unit: 'day', daysApart: 7 },
      'Off-task share lower than the week before on 2 of 3 days',
    ],
    [
      { kind: 'higher', count: 12, compared: 18, unit: 'day', daysApart: 28 },
      'Off-task share higher than 4 weeks before on 12 of 18 days',
    ],
    [
      { kind: 'lower', count: 4, compared: 6, unit: 'week', daysApart: 42 },
      'Off-task share lower than 6 weeks before in 4 of 6 weeks',
    ],
    [
      { kind: 'lower', count: 2, compared: 2, unit: 'day', daysApart: 10 },
      'Off-task share lower than 10 days before on 2 of 2 days',
    ],
    [
      { kind: 'one-day', date: '2026-03-04', wastePercentage: 12, isPartial: false },
      '12% of session time off-task on Wed, Mar 4',
    ],
    [
      { kind: 'one-day', date: '2026-03-04', wastePercentage: 12, isPartial: true },
      '12% of session time off-task so far on Wed, Mar 4',
    ],
    [
      { kind: 'fell', earlierPercentage: 22, laterPercentage: 12 },
      'Off-task share fell from 22% in the earlier days to 12% in the later days',
    ],
    [
      { kind: 'rose', earlierPercentage: 12, laterPercentage: 22 },
      'Off-task share rose from 12% in the earlier days to 22% in the later days',
    ],
    [
      {
        kind: 'varied',
        lowest: { date: '2026-03-03', wastePercentage: 8 },
        highest: { date: '2026-03-05', wastePercentage: 27 },
      },
      'Lowest off-task share on Tue, Mar 3 (8%), highest on Thu, Mar 5 (27%)',
    ],
    [
      { kind: 'steady', lowestPercentage: 11, highestPercentage: 14 },
      'Off-task share steady between 11% and 14%',
    ],
    [{ kind: 'steady', lowestPercentage: 12, highestPercentage: 12 }, 'Off-task share steady at 12%'],
  ])('of %j', (finding, text) => {
    expect(trendTitle(finding, 'en-US')).toBe(text);
  });
});

describe('breakdownTitle', () => {
  it.each<[share: LevelShare | null, text: string]>([
    [games, 'On-device distractions took the most off-task time: 40 min, 7% of session time'],
    [
      { ...games, level: 'CosmicRays' },
      'Cosmic rays took the most off-task time: 40 min, 7% of session time',
    ],
    [null, 'Where off-task time went'],
    [{ ...games, durationInSeconds: 0 }, 'Where off-task time went'],
  ])('of %j', (share, text) => {
    expect(breakdownTitle(share, 'en-US')).toBe(text);
  });
});
