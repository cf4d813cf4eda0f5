/** The platform as the server sees it: where it is, who we are there, and how it is reached. */

export interface Upstream {
  readonly isSimulator: boolean;
  /** Shown to readers, for example the host name. */
  readonly name: string;
  /** No trailing slash. */
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The network, or the embedded simulator. */
export type Fetch = (request: Request) => Promise<Response>;

/** As much of an answer as its reader needs; a `Response` has it, and so has what is quicker than one. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  /** Decompressed; `null` where there is none. Fails where the connection does. */
  readonly body: AsyncIterable<Uint8Array> | null;
  /** Frees the connection of an answer that nobody reads on. */
  readonly drop: () => void;
}

interface UpstreamGetOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the call, its body included. */
  readonly signal: AbortSignal;
}

/**
 * Asks for one address, and follows no redirect: a token is for this address only.
 * @throws where there is no answer
 */
export type UpstreamGet = (url: string, options: UpstreamGetOptions) => Promise<UpstreamAnswer>;

export function toUpstreamGet(fetch: Fetch): UpstreamGet {
  return async (url, options) => {
    const { status, headers, body } = await fetch(new Request(url, { ...options, redirect: 'manual' }));
    return {
      status,
      headers,
      body,
      drop: () => {
        // A body that cannot be dropped is of no interest any more.
        body?.cancel().catch(() => undefined);
      },
    };
  };
}
