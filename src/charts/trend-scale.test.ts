import { describe, expect, it } from 'vitest';
import { toTrendScale } from './trend-scale.ts';

describe('toTrendScale', () => {
  it.each([
    ['minutes', [3600, null, 9000], ['0 min', '1 h', '2 h', '3 h']],
    ['minutes', [40], ['0 min', '1 min']],
    ['percent', [7, 13, null], ['0%', '5%', '10%', '15%']],
    ['percent', [], ['0%', '1%']],
  ] as const)('in %s reaches from 0 to above the tallest of %j', (measure, heights, texts) => {
    const { ticks, highest, toText } = toTrendScale(heights, measure, 'en-US');
    expect(ticks.map(toText)).toEqual(texts);
    expect(highest).toBe(ticks.at(-1));
  });

  it('has more room where a label is longer', () => {
    const [short, long] = [[3600], [5400]].map((heights) => toTrendScale(heights, 'minutes', 'en-US'));
    expect(short?.axisWidth).toBeLessThan(long?.axisWidth ?? 0);
  });
});
