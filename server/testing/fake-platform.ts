/** The smallest platform that a test of the server can stand on: a token endpoint and one answer for all the rest. */
import { createServer, type DashboardServer, type ServerOptions } from '../create-server.ts';
import { noPageScripts } from '../page-chunks.ts';
import { defaultSchool } from '../school-config.ts';

export const secret = 'test-secret:with/odd+characters';

export const config: ServerOptions['config'] = {
  upstream: {
    isSimulator: false,
    name: 'platform.example',
    baseUrl: 'https://platform.example',
    tokenUrl: 'https://platform.example/auth/1.0/token',
    clientId: 'test client',
    clientSecret: secret,
  },
  timeZone: 'America/Chicago',
  isTimeZoneUnset: false,
  school: defaultSchool,
  version: '0.0.0-test',
};

/** In front of the embedded simulator, which a stand-in for a sign-in provider needs. */
export const demoConfig = { ...config, upstream: { ...config.upstream, isSimulator: true } };

export const now = Date.UTC(2026, 2, 11, 17, 0, 0);

export interface FakePlatform {
  readonly server: DashboardServer;
  /** GETs that reached the platform, in order. */
  readonly requests: Request[];
  /** Bodies of the calls to the token endpoint, in order. */
  readonly tokenRequests: { authorization: string; form: URLSearchParams }[];
  readonly logLines: string[];
  /** Moves the clock that lifetimes of tokens and answers are measured on. */
  readonly passMs: (ms: number) => void;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
}

interface FakePlatformOptions {
  readonly answer?: (request: Request) => Response | Promise<Response>;
  /** @param call counted from 1 */
  readonly token?: (form: URLSearchParams, call: number) => Response | Promise<Response>;
  readonly server?: Partial<ServerOptions>;
}

export function tokenAnswer(call: number, more: object = {}): Response {
  return Response.json({ access_token: `token-${call}`, token_type: 'Bearer', expires_in: 3600, ...more });
}

/** A server in front of a platform that answers as the test says; by default `{}` to everything. */
export function createFakePlatform(options: FakePlatformOptions = {}): FakePlatform {
  const answer = options.answer ?? (() => Response.json({}));
  const token = options.token ?? ((_form, call) => tokenAnswer(call));
  const requests: Request[] = [];
  const tokenRequests: FakePlatform['tokenRequests'] = [];
  const logLines: string[] = [];
  // As in a process that runs already: a time of 0 would be none to lru-cache.
  let elapsed = 1_000;
  const server = createServer({
    config,
    now: () => now,
    elapsed: () => elapsed,
    log: (line) => logLines.push(line),
    assets: {
      indexHtml: '<html><head><!--boot--></head><body></body></html>',
      toPageScripts: noPageScripts,
      find: () => undefined,
    },
    async fetch(request) {
      if (request.url !== config.upstream.tokenUrl) {
        requests.push(request);
        return answer(request);
      }
      const form = new URLSearchParams(await request.text());
      tokenRequests.push({ authorization: request.headers.get('authorization') ?? '', form });
      return token(form, tokenRequests.length);
    },
    ...options.server,
  });
  return {
    server,
    requests,
    tokenRequests,
    logLines,
    passMs: (ms) => {
      elapsed += ms;
    },
    get: (path, init) => server.fetch(new Request(`http://localhost:4173${path}`, init)),
  };
}
