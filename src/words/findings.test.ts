import { describe, expect, it } from 'vitest';
import type { TrendFinding } from '#src/measures/findings.ts';
import { trendTitle } from './findings.ts';

describe('trendTitle', () => {
  it.each<[finding: TrendFinding, text: string]>([
    [{ kind: 'no-time' }, 'No session time on these days'],
    [{ kind: 'not-yet' }, 'No session time yet'],
    [{ kind: 'little-time', totalSeconds: 840 }, 'Too little time to compare days: 14 min in all'],
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
