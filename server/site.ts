/** Everything outside `/api`: the app's files, and the one HTML page for all addresses of the app. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { toAssetResponse, type Assets } from './assets.ts';
import type { RequestVariables } from './request-variables.ts';

/** Addresses that have a page, and the page's source file; the app's router shows "not found" for all others. */
const pageSources = {
  '/': 'src/pages/class/class-page.tsx',
  '/students/:userId': 'src/pages/student-overview/student-overview-page.tsx',
  '/students/:userId/sessions': 'src/pages/session-list/session-list-page.tsx',
  '/students/:userId/sessions/:sessionId': 'src/pages/session-detail/session-page.tsx',
  '/students/:userId/insights': 'src/pages/student-insights/student-insights-page.tsx',
  '/about': 'src/pages/about-page.tsx',
};
const notFoundSource = 'src/pages/not-found-page.tsx';

/** @param renderPage makes the HTML with its data as of now, and names the scripts that the page needs */
export function createSite(
  assets: Assets,
  renderPage: (scripts: readonly string[]) => string,
): Hono<{ Variables: RequestVariables }> {
  const site = new Hono<{ Variables: RequestVariables }>();

  site.get('*', async (c, next) => {
    const path = new URL(c.req.url).pathname;
    const asset = assets.find(path);
    if (asset !== undefined) return toAssetResponse(asset, c.req.header('accept-encoding') ?? '');
    // A file of an older build: HTML in its place would fail later and less clearly.
    if (path.startsWith('/assets/')) return c.text('There is no such file.', 404);
    return next();
  });

  site.use(compress({ encoding: 'gzip' }));
  const render = (source: string) => renderPage(assets.pageChunks.get(source) ?? []);
  for (const [route, source] of Object.entries(pageSources)) site.get(route, (c) => c.html(render(source)));
  site.get('*', (c) => c.html(render(notFoundSource), 404));
  site.all('*', (c) => c.text('This address can only be read.', 405, { allow: 'GET, HEAD' }));
  return site;
}
