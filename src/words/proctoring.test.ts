import { describe, expect, it } from 'vitest';
import { proctoredResultName } from './proctoring.ts';

describe('proctoredResultName', () => {
  it.each([
    ['PASSED', 'passed'],
    ['FAILED', 'failed'],
    ['PASSED_WITH_WARNINGS', 'passed with warnings'],
    ['UnderReview', 'under review'],
    ['', 'other'],
  ])('reads %j as %j', (raw, name) => {
    expect(proctoredResultName(raw)).toBe(name);
  });
});
