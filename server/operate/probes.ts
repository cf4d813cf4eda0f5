/**
 * What machines ask of this instance: `/healthz`, whether it runs, and `/readyz`, whether it should be sent requests.
 * Neither asks the platform: where that is down, every instance would be taken away, and with them the page that says so.
 */
import { Hono } from 'hono';
import type { AppEnv } from '../request-variables.ts';

export const probePaths = ['/healthz', '/readyz'];

/** @param isStopping true from the moment at which this instance finishes what it has and takes no more */
export function createProbes(isStopping: () => boolean): Hono<AppEnv> {
  const probes = new Hono<AppEnv>();
  probes.get('/healthz', (c) => c.json({ status: 'ok' }));
  probes.get('/readyz', (c) =>
    isStopping() ? c.json({ status: 'stopping' }, 503) : c.json({ status: 'ready' }),
  );
  return probes;
}
