import { describe, expect, it } from 'vitest';
import type { TrendFinding } from '#src/measures/findings.ts';
import { trendTitle } from './findings.ts';

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
