/** Between browser and dashboard: passes bytes on, until it lets every connection die, as when a laptop changes its network. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface ResettingProxy {
  readonly origin: string;
  /** Every connection that there is dies, and every one that is made. */
  readonly beginChange: () => void;
  /** The new network is there. */
  readonly endChange: () => void;
  readonly close: () => Promise<void>;
}

export async function startResettingProxy(upstreamOrigin: string): Promise<ResettingProxy> {
  const { hostname, port } = new URL(upstreamOrigin);
  const sockets = new Set<Socket>();
  let isChanging = false;
  const server = createServer((browser) => {
    if (isChanging) {
      browser.resetAndDestroy();
      return;
    }
    const dashboard = connect(Number(port), hostname);
    for (const [socket, other] of [
      [browser, dashboard],
      [dashboard, browser],
    ] as const) {
      sockets.add(socket);
      socket.once('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      // Told by `close`, which follows.
      socket.on('error', () => undefined);
      socket.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  const reset = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    origin: `http://127.0.0.1:${address.port}`,
    beginChange() {
      isChanging = true;
      reset();
    },
    endChange() {
      isChanging = false;
    },
    async close() {
      reset();
      server.close();
      await once(server, 'close');
    },
  };
}
