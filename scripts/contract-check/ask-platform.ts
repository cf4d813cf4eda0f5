/** Asks the platform as our server does: its tokens, its deadlines, its bounds. Tells the platform's own status. */
import { encodePathId } from '#server/path-ids.ts';
import { createPlatform } from '#server/platform.ts';
import { ProblemError } from '#server/problem.ts';
import { createTokens, scopeNames } from '#server/tokens.ts';
import { toUpstreamGet, type Fetch, type Upstream } from '#server/upstream.ts';
import { scopes, type ScopeName } from '#src/contract/endpoints.ts';

export type Answer =
  | { readonly kind: 'body'; readonly body: unknown }
  /** Status null: no answer came. The reason holds nothing that came in. */
  | { readonly kind: 'failure'; readonly status: number | null; readonly reason: string };

interface Question {
  readonly scope: ScopeName;
  /** The platform's path with `:name` for ids. */
  readonly path: string;
  readonly ids?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

export interface PlatformClient {
  ask(question: Question): Promise<Answer>;
  /** The full names of scopes beside what the token endpoint said about each. */
  checkScopes(): Promise<readonly (readonly [scope: string, what: string])[]>;
}

const timeoutMs = 30_000;

function toUrl(baseUrl: string, { path, ids = {}, query = {} }: Question): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodePathId(name, ids[name] ?? ''));
  const search = new URLSearchParams(query);
  return `${baseUrl}${filled}${search.size === 0 ? '' : `?${search.toString()}`}`;
}

/** Asks one question after the other; not to be used for several at once. */
export function createPlatformClient(upstream: Upstream, fetch: Fetch, now: () => number): PlatformClient {
  let lastStatus: number | null = null;
  const get = toUpstreamGet(fetch);
  const elapsed = () => performance.now();
  const tokens = createTokens(upstream, fetch, { now, elapsed, timeoutMs });
  const platform = createPlatform({
    tokens,
    now,
    elapsed,
    timeoutMs,
    async get(url, asked) {
      lastStatus = null;
      const answer = await get(url, asked);
      lastStatus = answer.status;
      return answer;
    },
  });
  return {
    async ask(question) {
      lastStatus = null;
      try {
        const url = toUrl(upstream.baseUrl, question);
        const { value } = await platform.get(question.scope, url, new AbortController().signal);
        return { kind: 'body', body: value };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return { kind: 'failure', status: lastStatus, reason: error.cause ?? 'the platform refused it' };
      }
    },
    async checkScopes() {
      return Promise.all(
        scopeNames.map(async (name) => {
          const access = await tokens.accessTo(name);
          const words = {
            token: 'granted',
            'scope-missing': 'not granted',
            'credentials-refused': 'the token endpoint refuses these credentials',
            failed: 'no token could be had',
          } as const;
          return [scopes[name], words[access.kind]] as const;
        }),
      );
    },
  };
}
