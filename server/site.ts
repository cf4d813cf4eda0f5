/** Everything outside `/api`: the app's files, and the one HTML page for all addresses of the app. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { signedOutPath, signInFailedPath } from '#src/contract/sign-in.ts';
import { toAssetResponse, type Assets } from './assets.ts';
import type { PageScripts } from './page-chunks.ts';
import { ProblemError } from './problem.ts';
import type { AppContext, AppEnv } from './request-variables.ts';
import { toFailedPath, toSignInPath } from './sign-in/sign-in.ts';
import { nobody, type ReadVisitor, type Visitor } from './visitor.ts';

/** The source files of a page. */
interface PageSources {
  /** Without which its first useful screen cannot be drawn. */
  readonly first: string;
  /** What stands below that screen or in its corners, in the order in which it is wanted. */
  readonly later?: readonly string[];
}

/** What draws whatever page. */
const mountSource = 'src/app/mount.tsx';
/** The tools in the header. */
const headerSources = ['src/pages/header-tools.tsx', 'src/app/account-menu.tsx'];

const administration: PageSources = { first: 'src/pages/administration-pages.ts' };

/** Addresses that have a page; the app's router shows "not found" for all others. */
const pageSources: Readonly<Record<string, PageSources>> = {
  '/': { first: 'src/pages/class/class-page.tsx', later: ['src/pages/class/class-body.tsx'] },
  '/students/:userId': {
    first: 'src/pages/student-overview/student-overview-page.tsx',
    later: [
      'src/pages/student-overview/trend-panel.tsx',
      'src/charts/trend-chart.tsx',
      'src/pages/student-overview/overview-details.tsx',
    ],
  },
  '/students/:userId/sessions': {
    first: 'src/pages/session-list/session-list-page.tsx',
    later: ['src/pages/session-list/later-parts.ts'],
  },
  '/students/:userId/sessions/:sessionId': {
    first: 'src/pages/session-detail/session-page.tsx',
    later: ['src/pages/session-detail/later-parts.ts'],
  },
  '/students/:userId/insights': {
    first: 'src/pages/student-insights/student-insights-page.tsx',
    later: ['src/pages/student-insights/signals-content.tsx'],
  },
  '/students/:userId/access': administration,
  '/access-record': administration,
  '/diagnostics': administration,
  '/about': { first: 'src/pages/about-page.tsx' },
};

/** Pages that tell nothing of a student: for those who have not signed in, or could not. */
const publicPageSources: Readonly<Record<string, PageSources>> = {
  [signedOutPath]: { first: 'src/pages/signed-out-page.tsx' },
  [signInFailedPath]: { first: 'src/pages/sign-in-failed-page.tsx' },
};
const notFoundSources: PageSources = { first: 'src/pages/not-found-page.tsx' };

interface SiteOptions {
  readonly assets: Assets;
  readonly readVisitor: ReadVisitor;
  /** Makes the HTML with its data as of now, and names the scripts that the page needs. */
  readonly renderPage: (visitor: Visitor['boot'], scripts: PageScripts) => string;
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
  const toScripts = ({ first, later = [] }: PageSources) =>
    assets.toPageScripts([mountSource, first], [...later, ...headerSources]);

  async function readPublicVisitor(c: AppContext): Promise<Visitor['boot']> {
    try {
      return (await readVisitor(c, false))?.boot ?? nobody;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return nobody;
    }
  }

  for (const [route, sources] of Object.entries(pageSources)) {
    const scripts = toScripts(sources);
    site.get(route, async (c) => {
      const { pathname, search } = new URL(c.req.url);
      const returnTo = `${pathname}${search}`;
      try {
        const visitor = await readVisitor(c, true);
        if (visitor === null) return c.redirect(toSignInPath(returnTo), 303);
        if (visitor.viewer === null) return c.redirect(toFailedPath('nobody', returnTo), 303);
        return c.html(renderPage(visitor.boot, scripts));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        c.set('cause', error.cause);
        return c.redirect(toFailedPath('roster', returnTo), 303);
      }
    });
  }
  for (const [route, sources] of Object.entries(publicPageSources)) {
    const scripts = toScripts(sources);
    site.get(route, async (c) => c.html(renderPage(await readPublicVisitor(c), scripts)));
  }
  const notFoundScripts = toScripts(notFoundSources);
  site.get('*', async (c) => c.html(renderPage(await readPublicVisitor(c), notFoundScripts), 404));
  site.all('*', (c) => c.text('This address can only be read.', 405, { allow: 'GET, HEAD' }));
  return site;
}
