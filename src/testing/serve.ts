/** Our server as src/api sees it, where a test is about answers that the real one seldom gives. */
import { onTestFinished, vi } from 'vitest';

/** The server's time in every answer made here, in both notations. */
export const servedAt = { header: 'Wed, 11 Mar 2026 17:00:00 GMT', instant: '2026-03-11T17:00:00.000Z' };

interface AnswerHead {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A body as our server sends it: with its time. */
export function bodyAnswer(body: unknown, { status = 200, headers = {} }: AnswerHead = {}): Response {
  return Response.json(body, { status, headers: { date: servedAt.header, ...headers } });
}

/**
 * Answers every request of this test.
 * @returns the addresses asked for, in order, the list growing
 */
export function serve(
  answer: (url: URL, signal: AbortSignal, init: RequestInit) => Response | Promise<Response>,
): readonly URL[] {
  const requests: URL[] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit & { signal: AbortSignal }) => {
    const url = new URL(input, 'http://localhost:4173');
    requests.push(url);
    return answer(url, init.signal, init);
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return requests;
}

/** The page of a list that a request asks for. */
export function pageAnswer(name: string, items: readonly unknown[], url: URL, more: object = {}): Response {
  const offset = Number(url.searchParams.get('offset'));
  const limit = Number(url.searchParams.get('limit'));
  return bodyAnswer({
    [name]: items.slice(offset, offset + limit),
    offset,
    limit,
    total: items.length,
    ...more,
  });
}
