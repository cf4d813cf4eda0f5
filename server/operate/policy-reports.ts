/**
 * Where browsers report what the Content-Security-Policy has stopped (CSP Level 3, section 5): a fault of ours, an
 * extension, or an attack. Anybody can send anything here, so of a report only words that we know go into the log.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { policyReportsPath } from '../security-headers.ts';
import { ProblemError } from '../problem.ts';
import { isFromElsewhere } from '../sec-fetch-site.ts';
import type { AppEnv } from '../request-variables.ts';
import type { Log } from './log.ts';
import { createRateLimit } from './rate-limit.ts';
import { largestBodyBytes } from './request-bounds.ts';

/** One faulty page sends some at once; more of them say nothing new. */
const reportsPerMinute = 60;

const reportSchema = z.object({
  'csp-report': z.object({
    'effective-directive': z.string().optional(),
    'violated-directive': z.string(),
    'blocked-uri': z.string(),
  }),
});

const directives = [
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'manifest-src',
  'media-src',
  'object-src',
  'frame-src',
  'child-src',
  'worker-src',
  'base-uri',
  'form-action',
  'frame-ancestors',
];

/** What was stopped, by its kind: an address could hold anything. */
function toBlockedKind(blockedUri: string): string {
  if (['inline', 'eval', 'wasm-eval', 'data', 'blob'].includes(blockedUri)) return blockedUri;
  return /^https?:/.test(blockedUri) ? 'address' : 'other';
}

export function createPolicyReports(log: Log): Hono<AppEnv> {
  const reports = new Hono<AppEnv>();
  const rate = createRateLimit(reportsPerMinute, 60, 'policy reports');
  reports.post(
    policyReportsPath,
    async (c, next) => {
      c.set('route', policyReportsPath);
      if (isFromElsewhere(c.req.header('sec-fetch-site'))) {
        throw new ProblemError(403, 'Only pages of this dashboard may call this address.');
      }
      await rate.take('all');
      await next();
    },
    bodyLimit({
      maxSize: largestBodyBytes,
      onError: () => {
        throw new ProblemError(413, 'This request is too large.', { headers: { connection: 'close' } });
      },
    }),
    async (c) => {
      const report = reportSchema.safeParse(await c.req.json().catch(() => null));
      if (!report.success) throw new ProblemError(400, 'This is not a report of a browser.');
      const { 'csp-report': told } = report.data;
      const [directive = ''] = (told['effective-directive'] ?? told['violated-directive']).split(' ');
      log({
        level: 'warn',
        event: 'policy-report',
        requestId: c.get('requestId'),
        directive: directives.includes(directive) ? directive : 'unknown',
        blocked: toBlockedKind(told['blocked-uri']),
      });
      return c.body(null, 204);
    },
  );
  return reports;
}
