/**
 * Answers of the platform, shared between readers: from memory while they are fresh, else from one call for all who wait
 * for it, in its turn. Only good answers are kept, in memory alone and within a bound.
 *
 * Nothing here asks who may see what: whoever calls has found that out for this reader, before, each time.
 */
import { LRUCache } from 'lru-cache';
import type { ScopeName } from '#src/contract/endpoints.ts';
import type { Platform, PlatformAnswer } from './platform.ts';
import { createSharedCalls, type Reader } from './shared-calls.ts';
import type { UpstreamQueue } from './upstream-queue.ts';

export interface Question {
  /** The platform's address with all that is asked: equal address, equal answer. */
  readonly url: string;
  readonly scope: ScopeName;
  /** For a further page of a list, the address of its first page. */
  readonly firstPageUrl: string | null;
  /** How long the answer may be kept, counted from the moment the platform is asked. */
  readonly lifetimeMs: number;
  /** What of the answer may be given to readers; nothing else is kept. */
  readonly toBody: (answer: PlatformAnswer) => Uint8Array<ArrayBuffer>;
}

export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Epoch milliseconds at which the question went to the platform: what came later is not in the answer. */
  readonly askedAt: number;
}

export interface Answers {
  /**
   * @param mustBeNew goes past what is kept, and past calls that have gone out already; the answer replaces what is kept
   * @throws {ProblemError}
   * @throws {DeadlineError} where the reader has gone
   */
  get(question: Question, reader: Reader, mustBeNew: boolean): Promise<Answer>;
}

interface AnswersOptions {
  readonly platform: Platform;
  readonly queue: UpstreamQueue;
  readonly now: () => number;
  /** Milliseconds on a clock that never jumps; freshness is measured on it. */
  readonly elapsed: () => number;
  readonly largestMemoryBytes?: number;
}

interface KeptAnswer extends Answer {
  /** On the clock that never jumps. */
  readonly sentAt: number;
}

/** Some thousand overviews, or every page that fifty teachers open within ten minutes. */
const defaultMemoryBytes = 64 * 1024 * 1024;

/** What an entry takes beside its text and body, roughly. */
const entryBytes = 512;

export function createAnswers({ platform, queue, now, elapsed, ...options }: AnswersOptions): Answers {
  const calls = createSharedCalls<KeptAnswer>();
  const memory = new LRUCache<string, KeptAnswer>({
    maxSize: options.largestMemoryBytes ?? defaultMemoryBytes,
    sizeCalculation: ({ body }, url) => body.byteLength + 2 * url.length + entryBytes,
    perf: { now: elapsed },
    ttlResolution: 0,
    // What is no longer fresh is not only not given away, it is gone.
    ttlAutopurge: true,
  });

  /**
   * Pages of a list are given from memory only where none is older than the first: of an older page, the list would
   * lack what has moved from there to here.
   */
  function recall({ url, firstPageUrl }: Question): KeptAnswer | undefined {
    const kept = memory.get(url);
    if (kept === undefined || firstPageUrl === null) return kept;
    const first = memory.peek(firstPageUrl);
    return first !== undefined && first.sentAt <= kept.sentAt ? kept : undefined;
  }

  function keep({ url, lifetimeMs }: Question, answer: KeptAnswer): void {
    // A slow call may end after a younger one.
    const isOvertaken = (memory.peek(url)?.sentAt ?? -Infinity) > answer.sentAt;
    if (!isOvertaken) memory.set(url, answer, { ttl: lifetimeMs, start: answer.sentAt });
  }

  return {
    async get(question, reader, mustBeNew) {
      const kept = mustBeNew ? undefined : recall(question);
      if (kept !== undefined) return kept;
      return calls.ask(question.url, reader, mustBeNew, (call) =>
        queue.run(call, call.signal, async () => {
          call.begin();
          const sent = { askedAt: now(), sentAt: elapsed() };
          const answer = {
            ...sent,
            body: question.toBody(await platform.get(question.scope, question.url, call.signal)),
          };
          keep(question, answer);
          return answer;
        }),
      );
    },
  };
}
