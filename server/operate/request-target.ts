/**
 * True where a request target, as it came over the wire, has a segment `.` or `..`, written plainly or encoded. Reading it
 * as a URL removes such segments, so that a proxy in front and we could mean different addresses by the same bytes. A
 * browser removes them before it sends (URL Standard, "path state"): whoever sends them has something else in mind.
 */
export function hasDotSegments(target: string): boolean {
  const [path = ''] = target.split(/[?#]/, 1);
  return path.split(/[/\\]/).some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
}
