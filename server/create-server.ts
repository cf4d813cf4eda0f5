/**
 * The server of the dashboard as one function from request to response: the same code in production, in development
 * and in tests, on Node and elsewhere. What it needs from outside (network, clock, files) is handed in.
 */
import { Hono } from 'hono';
import { apiPrefix, scopes } from '#src/contract/endpoints.ts';
import type { RosterReport } from '#src/contract/roster-report.ts';
import type { SchoolSettings } from '#src/contract/school.ts';
import { createAccessRecorder } from './access/access-record.ts';
import { defaultAccessRules, type AccessRules } from './access/access-rules.ts';
import { createApiGate } from './access/api-gate.ts';
import { createViewers } from './access/viewers.ts';
import { createContractWatch } from './contract-watch/contract-watch.ts';
import { createPlatformRoster } from './access/platform-roster.ts';
import type { RecordFile } from './access/record-file.ts';
import { createIsSafety, defaultSafety, type SafetyRules } from './access/safety.ts';
import type { Viewers } from './access/viewer.ts';
import { createAnswers } from './answers.ts';
import { createApi } from './api.ts';
import type { Assets } from './assets.ts';
import { createPage } from './page.ts';
import { createReadOrigin, type PublicAddress } from './public-address.ts';
import { createPlatform, type Platform } from './platform.ts';
import { toCivilDate } from './civil-date.ts';
import { ProblemError, toProblemResponse } from './problem.ts';
import { createLog, toLevel, type LogLevel } from './operate/log.ts';
import { createPolicyReports } from './operate/policy-reports.ts';
import { createProbes, probePaths } from './operate/probes.ts';
import { defaultRateLimits, limitRate, type RateLimits } from './operate/rate-limit.ts';
import { refuseOversized } from './operate/request-bounds.ts';
import type { AppContext, AppEnv } from './request-variables.ts';
import { pageSecurityHeaders, securityHeaders } from './security-headers.ts';
import { getPlatformUsers } from './roster/platform-users.ts';
import { createRosterAnswers } from './roster/roster-answers.ts';
import { createRosterSource, type RosterFolder } from './roster/roster-source.ts';
import { createSignIn, type SignInOptions } from './sign-in/sign-in.ts';
import { createSite } from './site.ts';
import { createTokens, scopeNames } from './tokens.ts';
import { createUpstreamQueue, defaultConcurrency, type UpstreamQueue } from './upstream-queue.ts';
import { defaultUrgency } from './urgency.ts';
import { toUpstreamGet, type Fetch, type Upstream, type UpstreamGet } from './upstream.ts';
import type { Boot } from '#src/contract/boot.ts';
import { createReadVisitor, type Visitor } from './visitor.ts';

export interface ServerConfig {
  readonly upstream: Upstream;
  /** The school's IANA zone. */
  readonly timeZone: string;
  readonly isTimeZoneUnset: boolean;
  readonly school: SchoolSettings;
  /** Who may see whom, and what is said beside safety signals; the defaults where not given. */
  readonly access?: AccessRules;
  readonly safety?: SafetyRules;
  /** The school's own roster files, in place of the platform's roster. */
  readonly rosterFolder?: RosterFolder;
  /** Of this project. */
  readonly version: string;
}

export interface ServerOptions {
  readonly config: ServerConfig;
  readonly fetch: Fetch;
  /** A quicker way for the questions to the platform; by `fetch` where it is not given. */
  readonly get?: UpstreamGet;
  /** Epoch milliseconds; what readers see as the time. */
  readonly now: () => number;
  readonly assets: Assets;
  /** Milliseconds on a clock that never jumps; lifetimes of tokens and answers are measured on it. */
  readonly elapsed?: () => number;
  /** The time one call may take upstream once its turn has come: token, answer and body. */
  readonly timeoutMs?: number;
  /** Calls to the platform at once, in all. */
  readonly upstreamConcurrency?: number;
  /** What kept answers may take, in bytes. */
  readonly largestMemoryBytes?: number;
  /** The same for each viewer. */
  readonly upstreamConcurrencyPerViewer?: number;
  readonly rateLimits?: RateLimits;
  readonly logLevel?: LogLevel;
  /** Takes the lines of the record of access; not given where none is kept. */
  readonly recordAccess?: (line: string) => void;
  /** Where these lines go, if that is a file. */
  readonly recordFile?: RecordFile;
  /** How people sign in. Without it, everybody who reaches the server is the person who runs it. */
  readonly signIn?: SignInOptions;
  /** What somebody who has signed in may see; by the roster and the rules where it is not given. */
  readonly viewers?: Viewers;
  /** Without it, the server answers under the names of this computer only. */
  readonly publicAddress?: PublicAddress;
  readonly log?: (line: string) => void;
}

/** What the platform lets us do, found out at start. */
interface AccessReport {
  /** Scopes that are not granted, by their full names; what needs them answers 403. */
  readonly missingScopes: readonly string[];
  /** Null, or why no token could be had at all. */
  readonly failure: string | null;
}

export interface DashboardServer {
  /** @param peer the address at the other end of the connection, where it is known */
  fetch(request: Request, peer?: string): Promise<Response>;
  checkAccess(): Promise<AccessReport>;
  /** From now on `/readyz` says that no more requests should be sent here; all that come are answered. */
  prepareStop(): void;
  /** To be awaited after the last answer and before the process ends: the record of access is complete. */
  finish(): Promise<void>;
  /**
   * Looks for newer roster files; called again and again, it keeps the classes up to date.
   * @returns what became of the files, why there are no classes, or null where the roster is the platform's
   */
  refreshRoster(): Promise<RosterReport | { readonly failure: string } | null>;
}

const defaultTimeoutMs = 15_000;

/** What the page must know before its first call. */
export function toBoot(
  config: ServerConfig,
  now: number,
  visitor: Visitor['boot'],
  laterScripts: readonly string[] = [],
): Boot {
  const { upstream, timeZone, isTimeZoneUnset, school, rosterFolder, version } = config;
  const { protocol, contact } = config.safety ?? defaultSafety;
  return {
    now: new Date(now).toISOString(),
    timeZone,
    isTimeZoneUnset,
    upstream: { isSimulator: upstream.isSimulator, name: upstream.name },
    school,
    classesFrom: rosterFolder === undefined ? 'platform' : 'files',
    version,
    laterScripts: [...laterScripts],
    ...visitor,
    safety: visitor.viewer?.seesSafety === true ? { protocol, contact } : null,
  };
}

/** Where in our code an unexpected error came from, without its message: that may quote data. */
function describeUnexpected(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return `${error.name} ${frames.slice(0, 3).join(' ').replaceAll(/\s+/g, ' ').trim()}`;
}

/** The platform for questions of the server's own: they wait in the same line as everybody's. */
function toPolitePlatform(platform: Platform, queue: UpstreamQueue): Platform {
  const caller = { urgency: defaultUrgency, viewers: ['this server'] };
  return {
    get: (scope, url, signal) => queue.run(caller, signal, () => platform.get(scope, url, signal)),
  };
}

export function createServer(options: ServerOptions): DashboardServer {
  const { config, fetch, get = toUpstreamGet(fetch), now, assets } = options;
  const { rosterFolder, access = defaultAccessRules } = config;
  const elapsed = options.elapsed ?? (() => performance.now());
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const log = createLog({
    write: options.log ?? console.error,
    lowest: options.logLevel ?? 'warn',
    now,
  });
  let isStopping = false;
  const tokens = createTokens(config.upstream, fetch, { now, elapsed, timeoutMs });
  const { baseUrl } = config.upstream;
  const isSafety = createIsSafety((config.safety ?? defaultSafety).types);
  const contractWatch = createContractWatch({ baseUrl, isSafety, now });
  const platform = contractWatch.watch(createPlatform({ tokens, get, now, elapsed, timeoutMs }));
  const queue = createUpstreamQueue(
    options.upstreamConcurrency ?? defaultConcurrency,
    elapsed,
    options.upstreamConcurrencyPerViewer,
  );
  const { largestMemoryBytes } = options;
  const answers = createAnswers({
    platform,
    queue,
    now,
    elapsed,
    ...(largestMemoryBytes === undefined ? {} : { largestMemoryBytes }),
  });
  const politePlatform = toPolitePlatform(platform, queue);
  const today = () => toCivilDate(now(), config.timeZone);
  const rosterSource =
    rosterFolder === undefined
      ? null
      : createRosterSource({
          folder: rosterFolder,
          getUsers: () =>
            getPlatformUsers({ platform: politePlatform, baseUrl, signal: new AbortController().signal }),
          today,
          now,
          elapsed,
        });
  const roster = rosterSource === null ? null : createRosterAnswers(rosterSource, timeoutMs);
  const platformRoster = createPlatformRoster({ platform: politePlatform, baseUrl, today, elapsed });
  const wholeRoster = () => (roster === null ? platformRoster.current() : roster.whole());
  const viewers = options.viewers ?? createViewers(wholeRoster, access);
  const recorder = createAccessRecorder(options.recordAccess ?? (() => undefined), now);
  const writePage = createPage(assets.indexHtml);
  if (options.signIn?.provider.isStandIn === true && !config.upstream.isSimulator) {
    throw new Error('The stand-in for a sign-in provider is for the embedded simulator only.');
  }
  const signIn = options.signIn === undefined ? null : createSignIn(options.signIn, log);
  const readVisitor = createReadVisitor(signIn, viewers);
  const publicAddress = options.publicAddress ?? { origin: null, trustedProxies: [] };
  const readOrigin = createReadOrigin(publicAddress);
  const isSecure = publicAddress.origin?.startsWith('https:') === true;
  const headersOfPages = pageSecurityHeaders({ isSecure });
  const headersOfOthers = securityHeaders({ isSecure });

  /** Who has signed in is counted for oneself, before it is found out what that person may see. */
  async function toCounted(c: AppContext): Promise<string | null> {
    const session = await signIn?.read(c);
    return session?.kind === 'open' ? session.signedIn.subject : null;
  }

  function addHeaders(c: AppContext): void {
    const { headers } = c.res;
    const isPage = headers.get('content-type')?.startsWith('text/html') === true;
    const all = { ...c.get('commonHeaders'), ...(isPage ? headersOfPages : {}) };
    for (const [name, value] of Object.entries(all)) headers.set(name, value);
    if (headers.has('cache-control')) return;
    headers.set('cache-control', 'no-store');
    // By the clock that the windows use.
    headers.set('date', new Date(now()).toUTCString());
  }

  const app = new Hono<AppEnv>();

  app.use(async (c, next) => {
    const startedAt = elapsed();
    const requestId = crypto.randomUUID();
    c.set('requestId', requestId);
    c.set('commonHeaders', { ...headersOfOthers, 'x-request-id': requestId });
    await next();
    if (c.get('isWhole') !== true) addHeaders(c);
    const { status } = c.res;
    if (!c.req.raw.signal.aborted) {
      log({
        level: toLevel(status, c.get('cause')),
        event: 'request',
        requestId,
        method: c.req.method,
        route: c.get('route') ?? '(page)',
        status,
        ms: Math.round(elapsed() - startedAt),
        cause: c.get('cause'),
      });
    }
  });

  app.use(refuseOversized);

  app.use(async (c, next) => {
    // A balancer asks by whatever name it has for this machine.
    if (publicAddress.origin !== null && probePaths.includes(c.req.path)) return next();
    const origin = readOrigin(c.req.raw, c.env.peer);
    if (origin === null) {
      const names = publicAddress.origin ?? 'the names of this computer, such as localhost';
      return c.text(`This server answers only under ${names}.`, 421);
    }
    if (publicAddress.origin !== null && origin !== publicAddress.origin) {
      // A proxy let somebody through without TLS: nothing may be said in the clear.
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`${publicAddress.origin}${pathname}${search}`, 308);
    }
    c.set('origin', origin);
    return next();
  });

  app.onError((error, c) => {
    const problem =
      error instanceof ProblemError
        ? error
        : new ProblemError(500, 'The dashboard made a mistake.', { cause: describeUnexpected(error) });
    c.set('cause', problem.cause);
    return toProblemResponse(problem, c.get('requestId'));
  });

  app.route(
    '/',
    createProbes(() => isStopping),
  );
  app.use(limitRate(options.rateLimits ?? defaultRateLimits, toCounted));
  app.route('/', createPolicyReports(log));
  app.use(`${apiPrefix}/*`, createApiGate(readVisitor, recorder));
  app.route(
    '/',
    createApi({
      answers,
      baseUrl,
      roster,
      wholeRoster,
      recorder,
      accessPages: {
        rules: access,
        recordFile: options.recordFile ?? null,
        isSignInNeeded: signIn !== null && !signIn.isStandIn,
      },
      isSafety,
      readDiagnostics: () => contractWatch.read(),
      now,
    }),
  );
  if (signIn !== null) app.route('/', signIn.routes);
  app.route(
    '/',
    createSite({
      assets,
      readVisitor,
      renderPage: (visitor, ahead, laterScripts) =>
        writePage(toBoot(config, now(), visitor, laterScripts), ahead),
    }),
  );

  return {
    async fetch(request, peer) {
      return app.fetch(request, peer === undefined ? {} : { peer });
    },
    prepareStop() {
      isStopping = true;
    },
    async finish() {
      await options.recordFile?.flush();
    },
    async refreshRoster() {
      if (rosterSource === null) return null;
      await rosterSource.refresh();
      try {
        return (await rosterSource.current()).report;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return { failure: error.message };
      }
    },
    async checkAccess() {
      const accesses = await Promise.all(
        scopeNames.map(async (name) => ({ name, access: await tokens.accessTo(name) })),
      );
      const missing = accesses.filter(({ access }) => access.kind === 'scope-missing');
      const [refused] = accesses.filter(({ access }) => access.kind === 'credentials-refused');
      const failed = accesses.map(({ access }) => access).find((access) => access.kind === 'failed');
      return {
        missingScopes: missing.map(({ name }) => scopes[name]),
        failure:
          refused === undefined ? (failed?.cause ?? null) : 'the token endpoint refuses these credentials',
      };
    },
  };
}
