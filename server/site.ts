/** Everything outside `/api`: the app's files, and the one HTML page for all addresses of the app. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { signedOutPath, signInFailedPath } from '#src/contract/sign-in.ts';
import { toAssetResponse, type Assets } from './assets.ts';
import { ProblemError } from './problem.ts';
import type { AppContext, AppEnv } from './request-variables.ts';
import { toFailedPath, toSignInPath } from './sign-in/sign-in.ts';
import { nobody, type ReadVisitor, type Visitor } from './visitor.ts';

/** Addresses that have a page, and the page's source file; the app's router shows "not found" for all others. */
const pageSources = {
  '/': 'src/pages/class/class-page.tsx',
  '/students/:userId': 'src/pages/student-overview/student-overview-page.tsx',
  '/students/:userId/sessions': 'src/pages/session-list/session-list-page.tsx',
  '/students/:userId/sessions/:sessionId': 'src/pages/session-detail/session-page.tsx',
  '/students/:userId/insights': 'src/pages/student-insights/student-insights-page.tsx',
  '/students/:userId/access': 'src/pages/administration-pages.ts',
  '/access-record': 'src/pages/administration-pages.ts',
  '/diagnostics': 'src/pages/administration-pages.ts',
  '/about': 'src/pages/about-page.tsx',
};

/** Pages that tell nothing of a student: for those who have not signed in, or could not. */
const publicPageSources = {
  [signedOutPath]: 'src/pages/signed-out-page.tsx',
  [signInFailedPath]: 'src/pages/sign-in-failed-page.tsx',
};
const notFoundSource = 'src/pages/not-found-page.tsx';

interface SiteOptions {
  readonly assets: Assets;
  readonly readVisitor: ReadVisitor;
  /** Makes the HTML with its data as of now, and names the scripts that the page needs. */
  readonly renderPage: (visitor: Visitor['boot'], scripts: readonly string[]) => string;
}

export function createSite({ assets, readVisitor, renderPage }: SiteOptions): Hono<AppEnv> {
  const site = new Hono<AppEnv>();

  site.get('*', async (c, next) => {
    const path = new URL(c.req.url).pathname;
    const asset = assets.find(path);
    if (asset !== undefined) return toAssetResponse(asset, c.req.header('accept-encoding') ?? '');
    // A file of an older build: HTML in its place would fail later and less clearly.
    if (path.startsWith('/assets/')) return c.text('There is no such file.', 404);
    return next();
  });

  site.use(compress({ encoding: 'gzip' }));
  const render = (visitor: Visitor['boot'], source: string) =>
    renderPage(visitor, assets.pageChunks.get(source) ?? []);

  async function readPublicVisitor(c: AppContext): Promise<Visitor['boot']> {
    try {
      return (await readVisitor(c, false))?.boot ?? nobody;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return nobody;
    }
  }

  for (const [route, source] of Object.entries(pageSources)) {
    site.get(route, async (c) => {
      const { pathname, search } = new URL(c.req.url);
      const returnTo = `${pathname}${search}`;
      try {
        const visitor = await readVisitor(c, true);
        if (visitor === null) return c.redirect(toSignInPath(returnTo), 303);
        if (visitor.viewer === null) return c.redirect(toFailedPath('nobody', returnTo), 303);
        return c.html(render(visitor.boot, source));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        c.set('cause', error.cause);
        return c.redirect(toFailedPath('roster', returnTo), 303);
      }
    });
  }
  for (const [route, source] of Object.entries(publicPageSources)) {
    site.get(route, async (c) => c.html(render(await readPublicVisitor(c), source)));
  }
  site.get('*', async (c) => c.html(render(await readPublicVisitor(c), notFoundSource), 404));
  site.all('*', (c) => c.text('This address can only be read.', 405, { allow: 'GET, HEAD' }));
  return site;
}
