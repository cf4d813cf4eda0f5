/** So many connections that each ask again as soon as they have an answer. */
import { connect } from 'node:net';
import { createResponseReader } from './response-reader.ts';

export interface Load {
  /** Milliseconds from the last byte of a question to the last byte of its answer. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  /** Answers that were not 200, and connections that broke. */
  readonly failed: number;
}

interface LoadOptions {
  readonly origin: string;
  /** The next address to ask. */
  readonly toPath: () => string;
  readonly headers?: string;
  readonly connections: number;
  /** No new question is asked once one of these is reached. */
  readonly milliseconds?: number;
  readonly requests?: number;
}

export async function runLoad(options: LoadOptions): Promise<Load> {
  const { origin, toPath, headers = '', connections, milliseconds = Infinity, requests = Infinity } = options;
  const { hostname, port, host } = new URL(origin);
  const latencies: number[] = [];
  let failed = 0;
  let asked = 0;
  const startedAt = performance.now();

  async function useConnection(): Promise<void> {
    return new Promise((resolve) => {
      let isDone = false;
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      const reader = createResponseReader();
      let sentAt = 0;
      const ask = (): void => {
        if (asked >= requests || performance.now() - startedAt >= milliseconds) {
          isDone = true;
          socket.end();
          return;
        }
        asked += 1;
        sentAt = performance.now();
        socket.write(`GET ${toPath()} HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n`);
      };
      socket.on('connect', ask);
      socket.on('data', (bytes: Buffer) => {
        const status = reader.push(bytes);
        if (status === null) return;
        latencies.push(performance.now() - sentAt);
        if (status !== 200) failed += 1;
        ask();
      });
      // Told by `close`, which follows.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        if (!isDone) failed += 1;
        resolve();
      });
    });
  }

  await Promise.all(Array.from({ length: connections }, useConnection));
  return { latencies, failed, seconds: (performance.now() - startedAt) / 1000 };
}
