import { toJson } from './questions.ts';

/** Whole seconds, so that `Date` minus `Age` is the same instant whenever an answer is given (RFC 9111, section 5.1). */
function toAge(askedAt: number, now: number): number {
  return Math.max(0, Math.floor(now / 1000) - Math.floor(askedAt / 1000));
}

/**
 * @param askedAt epoch milliseconds at which the platform was asked; not given where nobody was
 * @param now epoch milliseconds
 */
export function toAnswer(body: Uint8Array<ArrayBuffer>, askedAt?: number, now = 0): Response {
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.byteLength),
      ...(askedAt === undefined
        ? {}
        : { date: new Date(now).toUTCString(), age: String(toAge(askedAt, now)) }),
    },
  });
}

export function toJsonAnswer(value: object): Response {
  return toAnswer(toJson(value));
}
