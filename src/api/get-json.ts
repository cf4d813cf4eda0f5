/**
 * The one place that fetches. Every answer is parsed against its schema inside the query function, so a broken
 * contract is an ordinary query error, and is stamped with the time that "as of" shows.
 */
import type { QueryOf } from '#src/contract/endpoint-queries.ts';
import { toOurAddress, type EndpointIds, type EndpointName } from '#src/contract/endpoints.ts';
import { problemSchema } from '#src/contract/problem.ts';
import type { z } from '#src/contract/zod.ts';
import { toInstantOfHttpDate } from '#src/time/clock.ts';
import { ApiError } from './api-error.ts';
import { atOnce, type Asking } from './asking.ts';

/** A parsed body and the instant of which it tells, by the server's clock. */
export interface Answer<Data> {
  readonly data: Data;
  readonly asOf: string;
}

interface GetJsonOptions<Name extends EndpointName, Data> extends Asking {
  readonly endpoint: Name;
  readonly ids?: EndpointIds;
  readonly query: QueryOf<Name>;
  readonly schema: z.ZodMiniType<Data>;
}

/**
 * Longer than our server waits, in its line (server/upstream-queue.ts) and for the platform, so that its own, clearer
 * answer arrives first. What asks in the background waits in the browser too, for one of six connections, and the browser
 * does not tell when it is sent: a large class takes a minute.
 */
const patienceInMilliseconds = { page: 25_000, background: 150_000 };

/** For our server's line (RFC 9218): three, the default, is what somebody looks at. */
const backgroundPriority = 'u=5';

async function send(
  url: string,
  { signal, urgency = 'page', mustBeNew = false, method = 'GET' }: Asking,
): Promise<{ response: Response; text: string }> {
  const timeout = AbortSignal.timeout(patienceInMilliseconds[urgency]);
  const isBackground = urgency === 'background';
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.any([signal, timeout]),
      // With a header of its own a question would not be met by what the page's HTML has asked ahead (server/site.ts).
      headers: {
        ...(isBackground ? { priority: backgroundPriority } : {}),
        // Not the option `cache`: of "no-cache" the browser makes max-age=0, and there is nothing in its own cache.
        ...(mustBeNew ? { 'cache-control': 'no-cache' } : {}),
      },
      // Which of them goes first where the browser's connections are few.
      priority: isBackground ? 'low' : 'auto',
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
    {
      retryAfterInMilliseconds: retryAfterInSeconds >= 0 ? retryAfterInSeconds * 1000 : null,
      isRetryable: problem?.retryable ?? true,
    },
  );
}

/**
 * Asks our server for one listed endpoint.
 * @returns the parsed body and the time of which it tells.
 * @throws {ApiError} `network`, `timeout`, `http` with the status, or `contract` with the place in the body.
 */
export async function getJson<Name extends EndpointName, Data>({
  endpoint,
  ids = {},
  query,
  schema,
  ...asking
}: GetJsonOptions<Name, Data>): Promise<Answer<Data>> {
  return getJsonAt(toOurAddress(endpoint, ids, query), schema, asking);
}

/** The same for an address of our own server that is none of the platform's. */
export async function getJsonAt<Data>(
  url: string,
  schema: z.ZodMiniType<Data>,
  asking: Asking,
): Promise<Answer<Data>> {
  const { schedule = atOnce, signal } = asking;
  const { response, text } = await schedule(() => send(url, asking), signal);
  // Our server answers here in JSON alone: a page of HTML comes from a network that wants a sign-in of its own, or from a
  // proxy that does not reach our server.
  if (response.headers.get('content-type')?.startsWith('text/html')) throw new ApiError({ kind: 'network' });
  const body = parseText(text);
  if (!response.ok) throw toHttpError(response, body);
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new ApiError({ kind: 'contract', place: toPlace(parsed.error.issues[0]?.path ?? []) });
  }
  return { data: parsed.data, asOf: toAsOf(response) };
}

function toPlace(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'body' : path.map(String).join('.');
}

/** The server's time less the age of what it had kept (RFC 9111, section 5.1): when the platform was asked. */
function toAsOf(response: Response): string {
  const date = response.headers.get('date');
  if (date === null) throw new ApiError({ kind: 'contract', place: 'Date header' });
  const [age = '0'] = /^\d{1,9}$/.exec(response.headers.get('age') ?? '') ?? [];
  return toInstantOfHttpDate(date, Number(age));
}
