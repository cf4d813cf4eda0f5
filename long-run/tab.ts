/**
 * A browser's tab without a browser: the app's own requests and cache, with cookies, over real sockets to the dashboard.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryClient, QueryExecuteOptions, QueryKey } from '@tanstack/react-query';
import { ApiError } from '#src/api/api-error.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { bootElementId, bootSchema, type Boot } from '#src/contract/boot.ts';
import { signInPath } from '#src/contract/sign-in.ts';

/** Sends a request of a tab as its browser would. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

const tabOf = new AsyncLocalStorage<Send>();
const fetchOfNode = globalThis.fetch;

/** From here on, what src/api fetches goes out of the tab in whose turn it is asked. */
globalThis.fetch = (input, init) => {
  const send = tabOf.getStore();
  if (send === undefined || typeof input !== 'string') return fetchOfNode(input, init);
  return send(input, init ?? {});
};

export interface Tab {
  /** Loads the page: what the server writes into it, and an empty cache. */
  readonly open: () => Promise<Boot>;
  /** Presses Refresh: what is asked next is asked of the platform. */
  readonly refresh: () => Promise<void>;
  readonly signIn: (personId: string) => Promise<void>;
  /** The answer of one of the app's queries. @throws {ApiError} as the page would have it */
  readonly ask: <Data, Key extends QueryKey>(
    query: QueryExecuteOptions<Data, Error, Data, Data, Key>,
  ) => Promise<Data>;
  readonly close: () => void;
}

interface TabOptions {
  readonly origin: string;
  readonly onRequest: () => void;
  /** How often the page asks again by itself; as the app does where not given. */
  readonly retries?: number;
}

export function openTab({ origin, onRequest, retries }: TabOptions): Tab {
  const cookies = new Map<string, string>();
  const createClient = () => createQueryClient(retries === undefined ? {} : { retries });
  let client: QueryClient = createClient();

  const send: Send = async (path, init) => {
    onRequest();
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetchOfNode(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };

  async function load(path: string): Promise<string> {
    const response = await send(path, {});
    const text = await response.text();
    const location = response.headers.get('location');
    return location === null ? text : load(location.replace(origin, ''));
  }

  return {
    async open() {
      const html = await load('/');
      const [, boot] = new RegExp(`id="${bootElementId}"[^>]*>([^<]*)<`).exec(html) ?? [];
      if (boot === undefined) throw new ApiError({ kind: 'network' }, { cause: html.slice(0, 200) });
      client.clear();
      client = createClient();
      return bootSchema.parse(JSON.parse(boot));
    },
    async refresh() {
      await client.invalidateQueries();
    },
    async signIn(personId) {
      cookies.clear();
      await load(`${signInPath}?${new URLSearchParams({ as: personId, return: '/' }).toString()}`);
    },
    ask: (query) => tabOf.run(send, () => client.query(query)),
    close() {
      client.clear();
    },
  };
}
