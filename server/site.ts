/** Everything outside `/api`: the app's files, and the one HTML page for all addresses of the app. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { toAssetResponse, type Assets } from './assets.ts';
import type { RequestVariables } from './request-variables.ts';

/** Addresses that have a page; the app's router shows its own "not found" for all others. */
const pageRoutes = [
  '/',
  '/students/:userId',
  '/students/:userId/sessions',
  '/students/:userId/sessions/:sessionId',
  '/students/:userId/insights',
  '/about',
];

/** @param renderPage makes the HTML with its data as of now */
export function createSite(assets: Assets, renderPage: () => string): Hono<{ Variables: RequestVariables }> {
  const site = new Hono<{ Variables: RequestVariables }>();

  site.get('/healthz', (c) => c.json({ status: 'ok' }));

  site.get('*', async (c, next) => {
    const path = new URL(c.req.url).pathname;
    const asset = assets.find(path);
    if (asset !== undefined) return toAssetResponse(asset, c.req.header('accept-encoding') ?? '');
    // A file of an older build: HTML in its place would fail later and less clearly.
    if (path.startsWith('/assets/')) return c.text('There is no such file.', 404);
    return next();
  });

  site.use(compress({ encoding: 'gzip' }));
  for (const route of pageRoutes) site.get(route, (c) => c.html(renderPage()));
  site.get('*', (c) => c.html(renderPage(), 404));
  site.all('*', (c) => c.text('This address can only be read.', 405, { allow: 'GET, HEAD' }));
  return site;
}
