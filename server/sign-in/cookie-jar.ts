/**
 * Our cookies of one request. Behind TLS their names begin with `__Host-`, which browsers take from this very host only,
 * secure and for all paths (RFC 6265bis, section 4.1.3.2). On this computer without TLS they cannot; since cookies do not
 * tell ports apart, the port is in the name, and two dashboards on one machine leave each other alone.
 */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

export interface CookieJar {
  get(name: string): string | undefined;
  /** Names of our cookies that begin so. */
  list(start: string): readonly string[];
  /** @param lifetimeInSeconds `null`: as long as the browser runs */
  set(name: string, value: string, lifetimeInSeconds: number | null): void;
  delete(name: string): void;
}

const prefix = 'week-in-focus.';

/** @param origin of this site as the browser knows it */
export function createCookieJar(c: Context, origin: string): CookieJar {
  const { protocol, port } = new URL(origin);
  const isSecure = protocol === 'https:';
  const start = isSecure ? `__Host-${prefix}` : `${prefix}${port === '' ? '80' : port}.`;
  const attributes = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'Lax' } as const;
  return {
    get: (name) => getCookie(c, `${start}${name}`),
    list: (nameStart) =>
      Object.keys(getCookie(c))
        .filter((name) => name.startsWith(`${start}${nameStart}`))
        .map((name) => name.slice(start.length)),
    set(name, value, lifetimeInSeconds) {
      const age = lifetimeInSeconds === null ? {} : { maxAge: lifetimeInSeconds };
      setCookie(c, `${start}${name}`, value, { ...attributes, ...age });
    },
    delete(name) {
      deleteCookie(c, `${start}${name}`, attributes);
    },
  };
}
