import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem.ts';
import { toJson } from './questions.ts';

describe('toJson', () => {
  it('writes a body', () => {
    expect(new TextDecoder().decode(toJson({ a: [1, null] }))).toBe('{"a":[1,null]}');
  });

  it('blames the platform for what is nested so deeply that it cannot be written', () => {
    const endless: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    let problem: unknown;
    try {
      toJson({ insights: [{ reason: endless }] });
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject({
      status: 502,
      message: 'TimeBack gave an answer that could not be used.',
      cause: 'upstream body nested too deeply',
      isRetryable: false,
    });
  });

  it('blames nobody else for what is no JSON', () => {
    expect(() => toJson({ count: 1n })).toThrow(TypeError);
  });
});
