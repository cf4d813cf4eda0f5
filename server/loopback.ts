/**
 * Which host names mean "this computer": without sign-in the server may be reached from here only.
 * 127.0.0.0/8 and ::1 by RFC 1122 and RFC 4291; `localhost` and everything below it is reserved by RFC 6761, so no
 * attacker can register such a name and point it at a reader's machine (DNS rebinding).
 */

/** True for a loopback host name or address without port; an IPv6 address may stand in brackets. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase();
  if (name === 'localhost' || /^[a-z\d-]+(?:\.[a-z\d-]+)*\.localhost$/.test(name)) return true;
  if (name === '::1' || name === '[::1]') return true;
  const octets = /^127\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(name);
  return octets?.slice(1).every((octet) => Number(octet) <= 255) ?? false;
}

/** True where a `Host` header (`name`, `name:port`, `[v6]:port`) names this computer. */
export function isLoopbackAuthority(authority: string): boolean {
  const parts = /^(\[[\da-f:]+\]|[^:]+)(?::\d{1,5})?$/i.exec(authority);
  return parts?.[1] !== undefined && isLoopbackHost(parts[1]);
}
