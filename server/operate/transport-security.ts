/** One year, the shortest time that browsers' lists of such hosts accept. Other names of the school's domain are not ours. */
const maxAgeSeconds = 31_536_000;

/**
 * `Strict-Transport-Security` (RFC 6797), where readers come over TLS. The proxy in front ends the TLS, so only the
 * configured origin tells: a header of the request could come from anybody.
 * @param publicOrigin where readers find the dashboard; undefined where it is this computer's own
 */
export function transportSecurity(publicOrigin: string | undefined): Record<string, string> {
  if (publicOrigin?.startsWith('https://') !== true) return {};
  return { 'strict-transport-security': `max-age=${maxAgeSeconds}` };
}
