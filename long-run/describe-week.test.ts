import { describe, expect, it } from 'vitest';
import { describeWeek } from './describe-week.ts';
import type { WeekReport } from './school-week.ts';

const quietWeek: Omit<WeekReport, 'faults'> = {
  visits: 0,
  requests: 0,
  figures: new Map(),
  failures: new Map(),
  parts: 0,
  samples: [],
  pages: [],
  mistakes: [],
  mistakeCount: 0,
};

describe('The report on a long run', () => {
  it.each<[what: string, faults: WeekReport['faults'], line: string, isGood: boolean]>([
    [
      'every fault was met',
      { met: ['fails', 'is slow', 'fails'], missed: [], isTimeForAll: true },
      '2 of 2 faults met.',
      true,
    ],
    [
      'there was no time for all',
      { met: ['fails'], missed: ['is slow'], isTimeForAll: false },
      '1 of 2 faults met: so short a run cannot meet all.',
      true,
    ],
    [
      'one was missed',
      { met: ['fails'], missed: ['is slow'], isTimeForAll: true },
      '1 of 2 faults met. NOT MET:',
      false,
    ],
  ])('says that %s', (_what, faults, line, isGood) => {
    const verdict = describeWeek({ ...quietWeek, faults });
    expect(verdict.lines).toContain(line);
    expect(verdict.isGood).toBe(isGood);
  });
});
