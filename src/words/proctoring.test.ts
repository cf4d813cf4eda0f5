import { describe, expect, it } from 'vitest';
import { proctoredFilterName, proctoredResultName, proctoringText, recordingText } from './proctoring.ts';

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

describe('proctoringText', () => {
  it.each([
    [{ isProctored: true, proctoredResult: 'PASSED' }, 'Proctored, passed'],
    [{ isProctored: true, proctoredResult: 'NEEDS_REVIEW' }, 'Proctored, needs review'],
    [{ isProctored: true }, 'Proctored'],
    [{ isProctored: true, proctoredResult: null }, 'Proctored'],
    [{ isProctored: false }, 'Not proctored'],
    [{ isProctored: false, proctoredResult: 'PASSED' }, 'Not proctored'],
    [{ isProctored: null }, 'Not reported'],
    [{}, 'Not reported'],
  ])('of %j is %j', (session, text) => {
    expect(proctoringText(session)).toBe(text);
  });
});

describe('recordingText', () => {
  it.each([
    [true, 'Exists'],
    [false, 'None'],
  ])('where a recording exists: %j', (hasRecording, text) => {
    expect(recordingText({ hasRecording })).toBe(text);
  });
});

describe('proctoredFilterName', () => {
  it.each([
    ['any', 'Proctored or not'],
    ['yes', 'Only proctored'],
    ['no', 'Only not proctored'],
  ] as const)('calls the filter %j %j', (word, name) => {
    expect(proctoredFilterName(word)).toBe(name);
  });
});
