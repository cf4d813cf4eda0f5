/** Everything a page asks for, with the bytes as they went over the line. */
import type { CDPSession } from 'playwright';

export interface LoggedRequest {
  readonly url: URL;
  readonly kind: 'document' | 'script' | 'api' | 'other';
  /** Seconds on the browser's own clock. */
  readonly startedAt: number;
  /** The same for the last byte of the answer; Infinity where it never came. */
  readonly endedAt: number;
  /** Head and body as they went over the line, compressed. */
  readonly bytes: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function toKind({ pathname }: URL, type: string | undefined): LoggedRequest['kind'] {
  if (pathname.startsWith('/api/')) return 'api';
  // A preloaded module is of type "Other" to the browser.
  if (pathname.endsWith('.js')) return 'script';
  return type === 'Document' ? 'document' : 'other';
}

/**
 * Notes down the requests to `origin` from now on; those to elsewhere depend on the network of the machine.
 * @returns the log, which goes on growing until the page is closed
 */
export function logRequests(session: CDPSession, origin: string): readonly LoggedRequest[] {
  const log: Mutable<LoggedRequest>[] = [];
  const byId = new Map<string, Mutable<LoggedRequest>>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
    const url = new URL(request.url);
    if (url.origin !== origin) return;
    const entry = { url, kind: toKind(url, type), startedAt: timestamp, endedAt: Infinity, bytes: 0 };
    byId.set(requestId, entry);
    log.push(entry);
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const entry = byId.get(requestId);
    if (entry === undefined) return;
    entry.endedAt = timestamp;
    entry.bytes = encodedDataLength;
  });
  return log;
}
