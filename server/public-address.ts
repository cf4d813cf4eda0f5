/**
 * Under which address a browser reaches us. Without `PUBLIC_URL` that is this computer, under any of its names (DNS
 * rebinding: loopback.ts). With it, that one origin and no other; what a proxy says in `X-Forwarded-*` counts where the
 * proxy itself is one that the settings name, and nowhere else.
 */
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import { isLoopbackAuthority } from './loopback.ts';

export interface PublicAddress {
  /** For example `https://focus.school.example`; `null` without sign-in. */
  readonly origin: string | null;
  /** Addresses or ranges such as `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[];
}

/**
 * @param peer the address at the other end of the connection, where it is known
 * @returns the origin that the browser sees, or `null` where it has asked for somebody else
 */
export type ReadOrigin = (request: Request, peer: string | undefined) => string | null;

/** @returns `null` where the text is no address and no range */
export function addToRanges(ranges: BlockList, text: string): BlockList | null {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  const bits = family === 'ipv4' ? 32 : 128;
  const length = prefix === undefined ? bits : Number(prefix);
  const isRange =
    isIP(address) !== 0 && rest.length === 0 && /^\d{1,3}$/.test(prefix ?? '0') && length <= bits;
  if (!isRange) return null;
  ranges.addSubnet(address, length, family);
  return ranges;
}

/** An IPv4 address as an IPv6 socket sees it is the same address (RFC 4291, section 2.5.5.2). */
function isAmong(ranges: BlockList, peer: string): boolean {
  const address = peer.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(address)) return ranges.check(address, 'ipv4');
  return isIPv6(address) && ranges.check(address, 'ipv6');
}

function first(list: string | null): string | undefined {
  return list?.split(',')[0]?.trim().toLowerCase();
}

/** The host with its port, in the form in which origins are written. */
function toHost(authority: string, protocol: string): string | null {
  const text = `${protocol}//${authority}`;
  return URL.canParse(text) && /^[^/?#@\\]+$/.test(authority) ? new URL(text).host : null;
}

export function createReadOrigin({ origin, trustedProxies }: PublicAddress): ReadOrigin {
  if (origin === null) {
    return (request) => {
      const { host } = new URL(request.url);
      const authority = request.headers.get('host') ?? host;
      return [host, authority].every(isLoopbackAuthority) ? `http://${authority}` : null;
    };
  }
  const ranges = new BlockList();
  for (const text of trustedProxies) addToRanges(ranges, text);
  const own = new URL(origin);
  return ({ headers, url }, peer) => {
    const isTold = peer !== undefined && isAmong(ranges, peer);
    const told = (name: string) => (isTold ? first(headers.get(name)) : undefined);
    const authority = told('x-forwarded-host') ?? headers.get('host') ?? new URL(url).host;
    const protocol = `${told('x-forwarded-proto') ?? own.protocol.slice(0, -1)}:`;
    if (!/^https?:$/.test(protocol) || toHost(authority, own.protocol) !== own.host) return null;
    return `${protocol}//${own.host}`;
  };
}
