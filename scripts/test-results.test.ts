import { describe, expect, it } from 'vitest';
import { parseTestResults } from './test-results.ts';

describe('parseTestResults', () => {
  it.each([
    ['of vitest', '{"numPassedTests":12,"numFailedTests":1,"numTotalTests":14}', { passed: 12, failed: 1 }],
    [
      'of playwright, a flaky test being a failure',
      '{"stats":{"expected":3,"unexpected":1,"flaky":2,"skipped":4}}',
      { passed: 3, failed: 3 },
    ],
    ['of a runner that broke off', '{"numPassed', { passed: 0, failed: 0 }],
    ['of something else', '{}', { passed: 0, failed: 0 }],
  ])('reads results %s', (_title, text, expected) => {
    expect(parseTestResults(text)).toEqual(expected);
  });
});
