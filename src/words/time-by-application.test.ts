import { describe, expect, it } from 'vitest';
import type { ApplicationFinding } from '#src/measures/time-by-application.ts';
import { applicationTitle } from './time-by-application.ts';

const names: Record<string, string> = { a: 'Math Learning Suite' };

describe('applicationTitle', () => {
  it.each<[finding: ApplicationFinding, title: string]>([
    [{ kind: 'no-time' }, 'By application'],
    [
      { kind: 'one', applicationId: 'a', allSeconds: 5400 },
      'All session time in Math Learning Suite: 1 h 30 min',
    ],
    [
      { kind: 'most', applicationId: 'a', seconds: 12_000, allSeconds: 22_200 },
      'Most time in Math Learning Suite: 3 h 20 min of 6 h 10 min',
    ],
    [
      { kind: 'level', applications: 3, allSeconds: 22_200 },
      'Session time in 3 applications: 6 h 10 min in all',
    ],
  ])('of %j', (finding, title) => {
    expect(applicationTitle(finding, (id) => names[id] ?? id, 'en-US')).toBe(title);
  });
});
