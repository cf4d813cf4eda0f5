/** Starts the process of the dashboard, and gives it orders. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '#scripts/project.ts';
import { replySchema, type Order, type Reply, type Sample, type Start } from './dashboard-messages.ts';

export interface Dashboard {
  readonly origin: string;
  readonly setClock: (now: number) => Promise<void>;
  readonly sample: () => Promise<Sample>;
  readonly stop: () => Promise<void>;
}

/**
 * What has no part in a leak and gives back little: V8's young generation, which grows with what is asked at once to a hundred
 * megabytes and more, and the heaps of its own that glibc makes for each thread. Kept small, they leave the resident set to what
 * else there is (docs/long-run.md).
 */
const largestSemiSpaceMegabytes = 8;
const mostMallocArenas = '2';

export async function startDashboard(start: Start): Promise<Dashboard> {
  const child = fork(inProject('long-run', 'dashboard-process.ts'), [JSON.stringify(start)], {
    execArgv: ['--expose-gc', `--max-semi-space-size=${largestSemiSpaceMegabytes}`],
    // A tool around this one may have options of its own for what it starts.
    env: { ...process.env, NODE_OPTIONS: '', MALLOC_ARENA_MAX: mostMallocArenas },
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The dashboard has ended (${String(code)}).`);
  });
  // Whoever waits hears of it; an orderly end is nobody's failure.
  failed.catch(() => undefined);
  async function nextReply(): Promise<Reply> {
    const arrived: readonly unknown[] = await Promise.race([once(child, 'message'), failed]);
    return replySchema.parse(arrived[0]);
  }
  async function give(order: Order): Promise<Reply> {
    const reply = nextReply();
    child.send(order);
    return reply;
  }
  const first = await nextReply();
  if (first.kind !== 'listening') throw new Error('The dashboard does not listen.');
  return {
    origin: first.origin,
    async setClock(now) {
      await give({ kind: 'set', now });
    },
    async sample() {
      const reply = await give({ kind: 'sample' });
      if (reply.kind !== 'sample') throw new Error('The dashboard gave another answer.');
      return reply.sample;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.send({ kind: 'stop' } satisfies Order);
      await ended;
    },
  };
}
