import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** `page`: somebody looks at the place of the answer. `background`: it may wait for whatever somebody looks at. */
export type Urgency = 'page' | 'background';

/** How a question is asked, beside what it asks. */
export interface Asking {
  /** Aborted when nobody wants the answer any more. */
  readonly signal: AbortSignal;
  readonly urgency?: Urgency;
  /** True where no answer will do that our server has kept: the platform itself is to be asked. */
  readonly mustBeNew?: boolean;
}

/** What a query function is told, as far as it matters here. */
interface QueryContext {
  readonly signal: AbortSignal;
  readonly client: QueryClient;
  readonly queryKey: QueryKey;
  readonly meta: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The same query, asked in the background. It is no part of the key: it changes when an answer comes, and not the answer.
 * @param options of a query factory in this room
 */
export function inBackground<Options extends object>(
  options: Options,
): Options & { readonly meta: { readonly urgency: Urgency } } {
  return { ...options, meta: { urgency: 'background' } };
}

/**
 * How a query asks. Where there is an answer already and it is marked as invalid (by `refreshQueries`, or because a
 * refresh failed), the reader wants a newer one and not the same again.
 */
export function toAsking({ signal, client, queryKey, meta }: QueryContext): Asking {
  const state = client.getQueryState(queryKey);
  return {
    signal,
    urgency: meta?.['urgency'] === 'background' ? 'background' : 'page',
    mustBeNew: state?.data !== undefined && state.isInvalidated,
  };
}
