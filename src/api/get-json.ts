/**
 * The one place that fetches. Every answer is parsed against its schema inside the query function, so a broken
 * contract is an ordinary query error, and is stamped with the server's time, which "as of" shows.
 */
import { apiPrefix, endpoints, type EndpointName } from '#src/contract/endpoints.ts';
import { problemSchema } from '#src/contract/problem.ts';
import type { z } from '#src/contract/zod.ts';
import { toInstantOfHttpDate } from '#src/time/clock.ts';
import { ApiError } from './api-error.ts';

export type QueryOf<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]['query']>;

/** A parsed body and the server's instant at which it was given. */
export interface Answer<Data> {
  readonly data: Data;
  readonly asOf: string;
}

/** Decides when a request is sent; it gives the answer of `send`, or rejects where the signal aborts before. */
export type Schedule = <Result>(send: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;

interface GetJsonOptions<Name extends EndpointName, Data> {
  readonly endpoint: Name;
  /** Values of the `:name` parts of the endpoint's path. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly query: QueryOf<Name>;
  readonly schema: z.ZodMiniType<Data>;
  readonly signal: AbortSignal;
  /** When the request is sent; at once where not given. */
  readonly schedule?: Schedule | undefined;
}

/** Longer than our server waits for the platform, so that its own, clearer answer arrives first. */
const timeoutInMilliseconds = 25_000;

function toUrl(path: string, ids: Readonly<Record<string, string>>, query: object): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (typeof value === 'string') search.set(name, value);
  return `${apiPrefix}${filled}${search.size > 0 ? `?${search}` : ''}`;
}

async function send(url: string, signal: AbortSignal): Promise<{ response: Response; text: string }> {
  const timeout = AbortSignal.timeout(timeoutInMilliseconds);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, timeout]),
      headers: { accept: 'application/json' },
    });
    return { response, text: await response.text() };
  } catch (cause) {
    // A leaving page aborts what it asked for; the query client expects to see its own abort again.
    if (signal.aborted) throw cause;
    throw new ApiError({ kind: timeout.aborted ? 'timeout' : 'network' }, { cause });
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toHttpError(response: Response, body: unknown): ApiError {
  const problem = problemSchema.safeParse(body).data;
  const retryAfterInSeconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError(
    {
      kind: 'http',
      status: response.status,
      message: problem?.message ?? null,
      requestId: problem?.requestId ?? response.headers.get('x-request-id'),
    },
    { retryAfterInMilliseconds: retryAfterInSeconds >= 0 ? retryAfterInSeconds * 1000 : null },
  );
}

/**
 * Asks our server for one listed endpoint.
 * @returns the parsed body and the server's time.
 * @throws {ApiError} `network`, `timeout`, `http` with the status, or `contract` with the place in the body.
 */
export async function getJson<Name extends EndpointName, Data>({
  endpoint,
  ids = {},
  query,
  schema,
  signal,
  schedule = (sendNow) => sendNow(),
}: GetJsonOptions<Name, Data>): Promise<Answer<Data>> {
  const url = toUrl(endpoints[endpoint].path, ids, query);
  const { response, text } = await schedule(() => send(url, signal), signal);
  const body = parseText(text);
  if (!response.ok) throw toHttpError(response, body);
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new ApiError({ kind: 'contract', place: toPlace(parsed.error.issues[0]?.path ?? []) });
  }
  return { data: parsed.data, asOf: toServerInstant(response) };
}

function toPlace(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'body' : path.map(String).join('.');
}

function toServerInstant(response: Response): string {
  const date = response.headers.get('date');
  if (date === null) throw new ApiError({ kind: 'contract', place: 'Date header' });
  return toInstantOfHttpDate(date);
}
