import { describe, expect, it } from 'vitest';
import {
  answersText,
  diagnosticsSummary,
  lastAnswerText,
  timesText,
  toDiagnosticsText,
} from './diagnostics.ts';

const since = '2026-03-11T17:00:00.000Z';
const item = { place: 'sessions[].mood', what: 'is unknown to our schemas (string)', count: 1 };
const endpoint = { path: '/applications/1.0', answers: 0, latestAt: null, unknown: [] };
const latestAt = '2026-03-11T17:30:00.000Z';

describe('What is said of unknown things', () => {
  it.each([
    [[], 'No answer of TimeBack has come yet. Open a class, then look again.'],
    [[endpoint], 'No answer of TimeBack has come yet. Open a class, then look again.'],
    [[{ ...endpoint, answers: 1 }], 'Nothing unknown in 1 answer of TimeBack.'],
    [
      [
        { ...endpoint, answers: 1200 },
        { ...endpoint, answers: 34 },
      ],
      'Nothing unknown in 1,234 answers of TimeBack.',
    ],
    [[{ ...endpoint, answers: 2, unknown: [item] }], '1 thing unknown in 2 answers of TimeBack.'],
    [
      [
        { ...endpoint, answers: 2, unknown: [item] },
        { ...endpoint, answers: 1, unknown: [item] },
      ],
      '2 things unknown in 3 answers of TimeBack.',
    ],
  ])('sums %j up', (endpoints, text) => {
    expect(diagnosticsSummary({ since, endpoints }, 'en-US')).toBe(text);
  });

  it.each([
    [0, 'No answer yet'],
    [1, '1 answer'],
    [2500, '2,500 answers'],
  ])('says of %i answers: %s', (answers, text) => {
    expect(answersText({ answers }, 'en-US')).toBe(text);
  });

  it.each([
    [null, 'America/Chicago', ''],
    [latestAt, 'America/Chicago', 'the last Wed, Mar 11, 12:30 PM'],
    [latestAt, 'Pacific/Auckland', 'the last Thu, Mar 12, 6:30 AM'],
  ])('says of a last answer at %s on the clock of %s: "%s"', (at, timeZone, text) => {
    expect(lastAnswerText({ latestAt: at }, timeZone, 'en-US').replaceAll(/\s/g, ' ')).toBe(text);
  });

  it.each([
    [1, 'once'],
    [2, '2 times'],
    [1000, '1,000 times'],
  ])('says of a count of %i: %s', (count, text) => {
    expect(timesText({ count }, 'en-US')).toBe(text);
  });

  it('makes a text of it that can be sent around', () => {
    const report = {
      since,
      endpoints: [
        endpoint,
        { ...endpoint, path: '/rostering/1.0/users', answers: 2, latestAt, unknown: [item] },
      ],
    };
    const origin = { version: '1.2.3', upstream: 'platform.example', asOf: '2026-03-11T18:00:00.000Z' };
    expect(toDiagnosticsText(report, origin)).toBe(
      [
        'Week in Focus 1.2.3, data from platform.example',
        'Counted from 2026-03-11T17:00:00.000Z to 2026-03-11T18:00:00.000Z',
        '',
        'GET /applications/1.0: No answer yet',
        'GET /rostering/1.0/users: 2 answers, the last at 2026-03-11T17:30:00.000Z',
        '  sessions[].mood is unknown to our schemas (string) (once)',
        '',
      ].join('\n'),
    );
  });
});
