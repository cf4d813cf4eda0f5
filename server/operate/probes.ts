/**
 * What machines ask of this instance: `/healthz`, whether it runs, and `/readyz`, whether it should be sent requests.
 * Neither asks the platform: where that is down, every instance would be taken away, and with them the page that says so.
 */
import { Hono } from 'hono';
import type { RequestVariables } from '../request-variables.ts';

/** @param isStopping true from the moment at which this instance finishes what it has and takes no more */
export function createProbes(isStopping: () => boolean): Hono<{ Variables: RequestVariables }> {
  const probes = new Hono<{ Variables: RequestVariables }>();
  probes.get('/healthz', (c) => c.json({ status: 'ok' }));
  probes.get('/readyz', (c) =>
    isStopping() ? c.json({ status: 'stopping' }, 503) : c.json({ status: 'ready' }),
  );
  return probes;
}
