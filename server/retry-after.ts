/** `Retry-After`: the platform's, in one form (RFC 9110, section 10.2.3 allows two), and our own. */
import type { UpstreamAnswer } from './upstream.ts';

const longestSeconds = 86_400;

/** As long as somebody asks everybody to wait, nobody asks; but what is said is trusted for no longer than this, in milliseconds. */
export const longestPauseMs = 60_000;

/**
 * The time to wait in whole seconds; null where the header is missing, unreadable or beyond a day.
 * A date is taken relative to the platform's own clock where it tells it.
 */
export function readRetryAfter(headers: UpstreamAnswer['headers'], now: number): number | null {
  const value = headers.get('retry-after') ?? '';
  let seconds: number;
  if (/^\d{1,9}$/.test(value)) {
    seconds = Number(value);
  } else {
    const sentAt = Date.parse(headers.get('date') ?? '');
    seconds = Math.ceil((Date.parse(value) - (Number.isNaN(sentAt) ? now : sentAt)) / 1000);
  }
  if (Number.isNaN(seconds) || seconds > longestSeconds) return null;
  return Math.max(0, seconds);
}

/** Asks to come back when this time is over, in whole seconds; asks for nothing where it is over. */
export function toRetryAfter(leftMs: number): Readonly<Record<string, string>> {
  return leftMs > 0 ? { 'retry-after': String(Math.ceil(leftMs / 1000)) } : {};
}
