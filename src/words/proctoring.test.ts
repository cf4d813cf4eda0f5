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
  const from = '2026-03-04T15:00:00Z';
  const to = '2026-03-04T16:29:00Z';

  it.each([
    [{ hasRecording: false }, 'None'],
    [{ hasRecording: true, recordingStartedAtTime: from, recordingEndedAtTime: to }, '9:00 – 10:29 AM'],
    [{ hasRecording: true, recordingStartedAtTime: from }, 'From 9:00 AM, end not reported'],
    [
      { hasRecording: true, recordingStartedAtTime: from, recordingEndedAtTime: null },
      'From 9:00 AM, end not reported',
    ],
    [{ hasRecording: true }, 'Exists, times not reported'],
    [
      { hasRecording: true, recordingStartedAtTime: null, recordingEndedAtTime: to },
      'Exists, times not reported',
    ],
  ])('of %j is %j', (session, text) => {
    // Between the times stands the narrow space of the locale.
    expect(recordingText(session, 'America/Chicago', 'en-US').replaceAll(/\s/gu, ' ')).toBe(text);
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
