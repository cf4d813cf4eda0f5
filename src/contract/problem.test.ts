import { describe, expect, it } from 'vitest';
import { problemSchema } from './problem.ts';
import sample from './samples/error.json' with { type: 'json' };
import { dropped, withValue } from './samples/change.ts';

describe('problemSchema', () => {
  it('reads the guide’s example value for value', () => {
    expect(problemSchema.parse(sample)).toStrictEqual({
      error: 'Bad request',
      message: 'Invalid UUID format for userId',
    });
  });

  it.each<[path: string, value: unknown, isAccepted: boolean]>([
    ['error', dropped, false],
    ['error', null, false],
    ['error', 400, false],
    ['message', dropped, false],
    ['message', null, false],
    ['message', '', true],
    ['requestId', 'a1b2', true],
    ['requestId', null, false],
    ['nextAction', 'retry', true],
  ])('with %s as %j is accepted: %j', (path, value, isAccepted) => {
    expect(problemSchema.safeParse(withValue(sample, path, value)).success).toBe(isAccepted);
  });
});
