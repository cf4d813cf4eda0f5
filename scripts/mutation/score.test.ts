import { describe, expect, it } from 'vitest';
import { readMutationScore } from './score.ts';

function toReport(...files: readonly (readonly string[])[]): string {
  const mutantsByFile = Object.fromEntries(
    files.map((statuses, index) => [`file-${index}.ts`, { mutants: statuses.map((status) => ({ status })) }]),
  );
  return JSON.stringify({ files: mutantsByFile });
}

describe('the score of a mutation run', () => {
  it.each([
    ['nothing to try', toReport([]), { noticed: 0, unnoticed: 0, leftOut: 0, percent: 100 }],
    [
      'all noticed',
      toReport(['Killed'], ['Timeout']),
      { noticed: 2, unnoticed: 0, leftOut: 0, percent: 100 },
    ],
    ['half', toReport(['Killed', 'Survived']), { noticed: 1, unnoticed: 1, leftOut: 0, percent: 50 }],
    [
      'code that no test runs',
      toReport(['NoCoverage']),
      { noticed: 0, unnoticed: 1, leftOut: 0, percent: 0 },
    ],
    [
      'some left out, and some that did not even run',
      toReport(['Killed', 'Ignored'], ['Ignored', 'RuntimeError']),
      { noticed: 1, unnoticed: 0, leftOut: 2, percent: 100 },
    ],
  ])('counts %s', (_what, report, score) => {
    expect(readMutationScore(report)).toEqual(score);
  });

  it('refuses what is no report', () => {
    expect(() => readMutationScore('{}')).toThrow('files');
  });
});
