/** Everything outside `/api`: the app's files, and the one HTML page for all addresses of the app. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { toOurAddress } from '#src/contract/endpoints.ts';
import { toPageQuery } from '#src/contract/paging.ts';
import { rosterLists } from '#src/contract/roster.ts';
import { signedOutPath, signInFailedPath } from '#src/contract/sign-in.ts';
import { toAssetResponse, type Assets } from './assets.ts';
import type { NamedAhead } from './page.ts';
import { ProblemError } from './problem.ts';
import type { AppContext, AppEnv } from './request-variables.ts';
import { toFailedPath, toSignInPath } from './sign-in/sign-in.ts';
import { nobody, type ReadVisitor, type Visitor } from './visitor.ts';

/** What a page's HTML names, so that it is on its way before the first script. */
interface PageNeeds {
  /** Without which its first useful screen cannot be drawn. */
  readonly first: string;
  /** What stands below that screen or in its corners, in the order in which it is wanted. */
  readonly later?: readonly string[];
  /** Addresses of the questions that another one of its first screen has to wait for (docs/decisions/0025). */
  readonly questions?: readonly string[];
}

/** What draws whatever page. */
const mountSource = 'src/app/mount.tsx';
/** The tools in the header. */
const headerSources = ['src/pages/header-tools.tsx', 'src/app/account-menu.tsx'];

const administration: PageNeeds = { first: 'src/pages/administration-pages.ts' };

/** Addresses that have a page; the app's router shows "not found" for all others. */
const pages: Readonly<Record<string, PageNeeds>> = {
  '/': {
    first: 'src/pages/class/class-page.tsx',
    later: ['src/pages/class/class-body.tsx'],
    // They tell whose figures come first.
    questions: rosterLists.map((list) => toOurAddress(list, {}, toPageQuery(0))),
  },
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
const publicPages: Readonly<Record<string, PageNeeds>> = {
  [signedOutPath]: { first: 'src/pages/signed-out-page.tsx' },
  [signInFailedPath]: { first: 'src/pages/sign-in-failed-page.tsx' },
};
const notFound: PageNeeds = { first: 'src/pages/not-found-page.tsx' };

interface SiteOptions {
  readonly assets: Assets;
  readonly readVisitor: ReadVisitor;
  /**
   * Makes the HTML with its data as of now.
   * @param ahead what the page fetches at once
   * @param laterScripts what it fetches when these have come
   */
  readonly renderPage: (
    visitor: Visitor['boot'],
    ahead: readonly NamedAhead[],
    laterScripts: readonly string[],
  ) => string;
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
  const { first: program } = assets.toPageScripts([mountSource], []);
  /** @returns what makes the HTML of a page for whoever visits it */
  const toRender = ({ first, later = [], questions = [] }: PageNeeds) => {
    const scripts = assets.toPageScripts([mountSource, first], [...later, ...headerSources]);
    // A browser has six requests on their way over HTTP/1.1: the program comes first, and what is asked before the page's small files.
    const ahead: readonly NamedAhead[] = [
      ...program.map((href) => ({ kind: 'script' as const, href })),
      ...questions.map((href) => ({ kind: 'question' as const, href })),
      ...scripts.first
        .filter((href) => !program.includes(href))
        .map((href) => ({ kind: 'script' as const, href })),
    ];
    return (visitor: Visitor['boot']) => renderPage(visitor, ahead, scripts.later);
  };

  async function readPublicVisitor(c: AppContext): Promise<Visitor['boot']> {
    try {
      return (await readVisitor(c, false))?.boot ?? nobody;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return nobody;
    }
  }

  for (const [route, needs] of Object.entries(pages)) {
    const render = toRender(needs);
    site.get(route, async (c) => {
      const { pathname, search } = new URL(c.req.url);
      const returnTo = `${pathname}${search}`;
      try {
        const visitor = await readVisitor(c, true);
        if (visitor === null) return c.redirect(toSignInPath(returnTo), 303);
        if (visitor.viewer === null) return c.redirect(toFailedPath('nobody', returnTo), 303);
        return c.html(render(visitor.boot));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        c.set('cause', error.cause);
        return c.redirect(toFailedPath('roster', returnTo), 303);
      }
    });
  }
  for (const [route, needs] of Object.entries(publicPages)) {
    const render = toRender(needs);
    site.get(route, async (c) => c.html(render(await readPublicVisitor(c))));
  }
  const renderNotFound = toRender(notFound);
  site.get('*', async (c) => c.html(renderNotFound(await readPublicVisitor(c)), 404));
  site.all('*', (c) => c.text('This address can only be read.', 405, { allow: 'GET, HEAD' }));
  return site;
}
