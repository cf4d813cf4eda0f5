import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** `page`: somebody looks at the place of the answer. `background`: it may wait for whatever somebody looks at. */
type Urgency = 'page' | 'background';

/** Decides when a request is sent; it gives the answer of `send`, or rejects where the signal aborts before. */
export type Schedule = <Result>(send: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;

/** Where nothing waits for a turn. */
export const atOnce: Schedule = (send) => send();

/** How a question is asked, beside what it asks. */
export interface Asking {
  /** Aborted when nobody wants the answer any more. */
  readonly signal: AbortSignal;
  readonly urgency?: Urgency;
  /** True where no answer will do that our server has kept: the platform itself is to be asked. */
  readonly mustBeNew?: boolean;
  /** `POST` for what changes something, which is the session alone; `GET` where not given. */
  readonly method?: 'GET' | 'POST';
  /** When it is sent; at once where not given. */
  readonly schedule?: Schedule | undefined;
}

/**
 * What a query carries beside its key: how an answer is fetched makes it no other answer.
 * What has turns is asked in the background, after whatever somebody looks at.
 */
export interface AskingMeta extends Record<string, unknown> {
  readonly schedule?: Schedule;
}

/** What a query function is told, as far as it matters here. */
interface QueryContext {
  readonly signal: AbortSignal;
  readonly client: QueryClient;
  readonly queryKey: QueryKey;
  readonly meta: AskingMeta | undefined;
}

/**
 * How a query asks. Where there is an answer already and it is marked as invalid (by `refreshQueries`, or because a
 * refresh failed), the reader wants a newer one and not the same again.
 */
export function toAsking({ signal, client, queryKey, meta }: QueryContext): Asking {
  const state = client.getQueryState(queryKey);
  return {
    signal,
    urgency: meta?.schedule === undefined ? 'page' : 'background',
    schedule: meta?.schedule,
    mustBeNew: state?.data !== undefined && state.isInvalidated,
  };
}
