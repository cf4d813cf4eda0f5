import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeLimits, operateVariables, toOperateSettings } from './operate-settings.ts';
import { defaultRateLimits } from './rate-limit.ts';

const schema = z.object(operateVariables);

function read(variables: Readonly<Record<string, string>>) {
  return toOperateSettings(schema.parse(variables));
}

describe('The settings of whoever runs the server', () => {
  it('log what needs somebody, and limit by our own measure, where nothing is said', () => {
    expect(read({})).toEqual({ logLevel: 'warn', rateLimits: defaultRateLimits });
  });

  it('are taken over, per minute', () => {
    expect(
      read({ LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '60', REQUESTS_PER_MINUTE_IN_ALL: '1000000' }),
    ).toEqual({ logLevel: 'error', rateLimits: { perViewer: 60, inAll: 1_000_000, windowSeconds: 60 } });
  });

  const wholeNumber = 'must be a whole number from 60 to 1000000';

  it.each([
    ['LOG_LEVEL', 'debug', 'must be info, warn or error'],
    ['REQUESTS_PER_MINUTE', '59', wholeNumber],
    ['REQUESTS_PER_MINUTE', '1000001', wholeNumber],
    ['REQUESTS_PER_MINUTE', '+100', wholeNumber],
    ['REQUESTS_PER_MINUTE', '100.5', wholeNumber],
    ['REQUESTS_PER_MINUTE', '1e3', wholeNumber],
    ['REQUESTS_PER_MINUTE', ' 100', wholeNumber],
    ['REQUESTS_PER_MINUTE', '00000100', wholeNumber],
    ['REQUESTS_PER_MINUTE', '', wholeNumber],
    ['REQUESTS_PER_MINUTE_IN_ALL', 'many', wholeNumber],
  ])('refuse %s=%s', (name, value, message) => {
    const issues = schema.safeParse({ [name]: value }).error?.issues;
    expect(issues).toMatchObject([{ path: [name], message }]);
  });

  it.each([
    ['60', '61', []],
    ['60', '60', []],
    ['61', '60', ['REQUESTS_PER_MINUTE (61) has no effect above REQUESTS_PER_MINUTE_IN_ALL (60)']],
  ])('of %s for one and %s for all say: %j', (one, all, said) => {
    expect(describeLimits(read({ REQUESTS_PER_MINUTE: one, REQUESTS_PER_MINUTE_IN_ALL: all }))).toEqual(said);
  });
});
