/**
 * One call to the token endpoint: OAuth 2.0 client credentials with HTTP Basic and a form body (docs/contract.md,
 * "Token"; RFC 6749, sections 4.4 and 2.3.1).
 */
import { z } from 'zod';
import { scopes, type ScopeName } from '#src/contract/endpoints.ts';
import { parseJson, readBody } from './body.ts';
import { DeadlineError, withDeadline } from './deadline.ts';
import { readRetryAfter } from './retry-after.ts';
import type { Fetch, Upstream } from './upstream.ts';

export type TokenAnswer =
  | {
      readonly kind: 'granted';
      readonly token: string;
      readonly lifetimeMs: number;
      /** Asked for and, by the answer's own words, not given. */
      readonly withheld: readonly ScopeName[];
    }
  /** The endpoint understood and said no. */
  | { readonly kind: 'refused'; readonly status: number }
  /** No usable answer: unreachable, too slow, broken, or not a token. */
  | TokenFailure;

export interface TokenFailure {
  readonly kind: 'failed';
  readonly cause: string;
  /** True where the endpoint had not answered when its time was over. */
  readonly isLate?: true;
  /** For how many seconds the endpoint asks to be left alone, where it says so. */
  readonly retryAfter?: number;
}

const refusals = new Set([400, 401, 403]);
const largestAnswerBytes = 64 * 1024;

/**
 * Lifetimes are whole seconds (RFC 6749, section 5.1). A part of one is a mistake in the unit; taken at its word, it would
 * cost a token call for each question.
 */
const leastLifetimeSeconds = 1;

/** Where `expires_in` is missing or unusable: short enough to be harmless, long enough not to hammer the endpoint. */
const assumedLifetimeSeconds = 300;

const tokenSchema = z.object({
  // Visible ASCII without blanks (RFC 6750, section 2.1), as it is put into a header.
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .optional(),
  expires_in: z.coerce.number().min(leastLifetimeSeconds).max(86_400).catch(assumedLifetimeSeconds),
  // A string by the documentation, a list in one public client: both are read (docs/contract.md).
  scope: z
    .union([z.string().transform((text) => text.split(/\s+/)), z.array(z.string())])
    .optional()
    .catch(undefined),
});

/** application/x-www-form-urlencoded, which RFC 6749 2.3.1 wants for id and secret before they enter Basic. */
function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

function toBasic(upstream: Upstream): string {
  const pair = `${formEncode(upstream.clientId)}:${formEncode(upstream.clientSecret)}`;
  // After form encoding the pair is ASCII, which is all that btoa takes.
  return `Basic ${btoa(pair)}`;
}

/**
 * The asked scopes that the answer leaves out. A narrower grant must be spelled out (RFC 6749, section 3.3); an
 * answer in which none of ours is recognised speaks another language and is not taken as a refusal.
 */
function findWithheld(asked: readonly ScopeName[], granted: readonly string[] | undefined): ScopeName[] {
  if (granted === undefined) return [];
  const withheld = asked.filter((name) => !granted.includes(scopes[name]));
  return withheld.length === asked.length ? [] : withheld;
}

export interface TokenRequestOptions {
  readonly now: () => number;
  /** The time that one call may take. */
  readonly timeoutMs: number;
}

/** Asks for one token for all of `asked`. Never throws; secrets appear in no result. */
export async function requestToken(
  upstream: Upstream,
  fetch: Fetch,
  asked: readonly ScopeName[],
  { now, timeoutMs }: TokenRequestOptions,
): Promise<TokenAnswer> {
  try {
    return await withDeadline(timeoutMs, undefined, async (signal): Promise<TokenAnswer> => {
      const response = await fetch(
        new Request(upstream.tokenUrl, {
          method: 'POST',
          headers: {
            authorization: toBasic(upstream),
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'application/json',
          },
          body: new URLSearchParams({
            grant_type: 'client_credentials',
            scope: asked.map((name) => scopes[name]).join(' '),
          }).toString(),
          // The secret is for this address only.
          redirect: 'manual',
          signal,
        }),
      );
      const body = await readBody(response.body, largestAnswerBytes);
      if (refusals.has(response.status)) return { kind: 'refused', status: response.status };
      if (response.status !== 200) {
        const retryAfter = readRetryAfter(response.headers, now());
        const cause = `token endpoint answered ${response.status}`;
        return retryAfter === null ? { kind: 'failed', cause } : { kind: 'failed', cause, retryAfter };
      }
      const result = tokenSchema.safeParse(parseJson(body));
      if (!result.success) return { kind: 'failed', cause: 'token endpoint sent no usable token' };
      const { access_token: token, expires_in: seconds, scope } = result.data;
      return { kind: 'granted', token, lifetimeMs: seconds * 1000, withheld: findWithheld(asked, scope) };
    });
  } catch (error) {
    return error instanceof DeadlineError
      ? { kind: 'failed', cause: 'token endpoint did not answer in time', isLate: true }
      : { kind: 'failed', cause: 'token endpoint could not be reached' };
  }
}
