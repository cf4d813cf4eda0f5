/** What is unknown in the platform's answers, for whoever runs the dashboard. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { diagnosticsPath, type Diagnostics } from '#src/contract/diagnostics.ts';
import { apiPrefix } from '#src/contract/endpoints.ts';
import { administrators } from '../access/viewer.ts';
import { toJsonAnswer } from '../api-answers.ts';
import { notThere } from '../problem.ts';
import { readQuery } from '../query.ts';
import type { AppEnv } from '../request-variables.ts';

/** @returns the path, below the prefix */
export function addDiagnostics(api: Hono<AppEnv>, read: () => Diagnostics): string {
  api.get(`${apiPrefix}${diagnosticsPath}`, (c) => {
    c.set('route', diagnosticsPath);
    readQuery(z.strictObject({}), new URL(c.req.url).searchParams);
    if (!administrators.includes(c.get('viewer').role)) throw notThere();
    return toJsonAnswer(c, read());
  });
  return diagnosticsPath;
}
