/** The settings of whoever runs the server: how much is logged, how often may be asked. */
import { z } from 'zod';
import { logLevels, type LogLevel } from './log.ts';
import { defaultRateLimits, type RateLimits } from './rate-limit.ts';

export interface OperateSettings {
  readonly logLevel: LogLevel;
  readonly rateLimits: RateLimits;
}

const requestsSchema = z
  .string()
  .refine((text) => /^\d{1,7}$/.test(text) && Number(text) >= 60 && Number(text) <= 1_000_000, {
    message: 'must be a whole number from 60 to 1000000',
  })
  .transform(Number);

/** Part of the schema in settings.ts. */
export const operateVariables = {
  LOG_LEVEL: z.enum(logLevels, { message: 'must be info, warn or error' }).default('warn'),
  REQUESTS_PER_MINUTE: requestsSchema.default(defaultRateLimits.perViewer),
  REQUESTS_PER_MINUTE_IN_ALL: requestsSchema.default(defaultRateLimits.inAll),
};

interface OperateValues {
  readonly LOG_LEVEL: LogLevel;
  readonly REQUESTS_PER_MINUTE: number;
  readonly REQUESTS_PER_MINUTE_IN_ALL: number;
}

export function toOperateSettings(values: OperateValues): OperateSettings {
  return {
    logLevel: values.LOG_LEVEL,
    rateLimits: {
      perViewer: values.REQUESTS_PER_MINUTE,
      inAll: values.REQUESTS_PER_MINUTE_IN_ALL,
      windowSeconds: 60,
    },
  };
}

/** Limits that are legal and contradict each other. */
export function describeLimits({ rateLimits }: OperateSettings): string[] {
  const { perViewer, inAll } = rateLimits;
  return perViewer <= inAll
    ? []
    : [`REQUESTS_PER_MINUTE (${perViewer}) has no effect above REQUESTS_PER_MINUTE_IN_ALL (${inAll})`];
}
