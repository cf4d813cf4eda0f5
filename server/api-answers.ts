/**
 * Answers of `/api`. Each is made whole, headers and compressed body, before it is handed on: an answer whose body somebody
 * has to read again on its way out costs the server more than asking the platform does (docs/performance.md).
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { accepts } from './accepts.ts';
import { toJson } from './questions.ts';
import type { AppContext } from './request-variables.ts';

const compress = promisify(gzip);

/** Less than this fits into one packet as it is. */
const leastCompressed = 1_024;

/** Whole seconds, so that `Date` minus `Age` is the same instant whenever an answer is given (RFC 9111, section 5.1). */
function toAge(askedAt: number, now: number): number {
  return Math.max(0, Math.floor(now / 1000) - Math.floor(askedAt / 1000));
}

/**
 * @param askedAt epoch milliseconds at which the platform was asked; not given where nobody was
 * @param now epoch milliseconds
 */
export async function toAnswer(
  c: AppContext,
  body: Uint8Array<ArrayBuffer>,
  askedAt?: number,
  now = 0,
): Promise<Response> {
  const isLong = body.byteLength >= leastCompressed;
  const isCompressed = isLong && accepts(c.req.header('accept-encoding') ?? '', 'gzip');
  const sent = isCompressed ? await compress(body) : body;
  // Where headers are set on an answer that is made already, all of them are made a second time.
  const isWhole = askedAt !== undefined;
  c.set('isWhole', isWhole);
  return new Response(sent, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(sent.byteLength),
      ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
      ...(isLong ? { vary: 'Accept-Encoding' } : {}),
      ...(isWhole
        ? {
            ...c.get('commonHeaders'),
            'cache-control': 'no-store',
            date: new Date(now).toUTCString(),
            age: String(toAge(askedAt, now)),
          }
        : {}),
    },
  });
}

export function toJsonAnswer(c: AppContext, value: object): Promise<Response> {
  return toAnswer(c, toJson(value));
}
