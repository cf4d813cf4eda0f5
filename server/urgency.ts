/** How urgent a request is by its `Priority` header (RFC 9218, section 4.1): `u=0` before `u=7`. */

/** Where a request says nothing (RFC 9218, section 4.1). */
export const defaultUrgency = 3;

/**
 * The urgency, 0 (most urgent) to 7. What cannot be read, or is out of range, counts as not said, as the norm wants; of
 * several `u` the last one counts (RFC 8941, section 3.2).
 */
export function readUrgency(priority: string | undefined): number {
  const said = (priority ?? '')
    .split(',')
    .map((member) => /^u=([0-7])(?:;.*)?$/.exec(member.trim())?.[1])
    .findLast((digit) => digit !== undefined);
  return said === undefined ? defaultUrgency : Number(said);
}
