import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem.ts';
import { toJson } from './questions.ts';

describe('toJson', () => {
  it('writes a body', () => {
    expect(new TextDecoder().decode(toJson({ a: [1, null] }))).toBe('{"a":[1,null]}');
  });

  it('blames the platform for what is nested so deeply that it cannot be written', () => {
    const endless: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(() => toJson({ insights: [{ reason: endless }] })).toThrow(ProblemError);
  });
});
