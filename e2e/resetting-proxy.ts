/**
 * Between browser and dashboard: passes bytes on, until it lets every connection die, as when a laptop changes its network, or
 * answers itself, as a network does that wants a sign-in.
 */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface ResettingProxy {
  readonly origin: string;
  /** Every connection that there is dies, and every one that is made. */
  readonly beginChange: () => void;
  /** Every connection that there is dies; whatever is asked after that is answered with a page of the network's own. */
  readonly beginSignIn: () => void;
  /** The way to the dashboard is free, over the new network or after the sign-in. */
  readonly endChange: () => void;
  readonly close: () => Promise<void>;
}

/** What a network shows that wants a sign-in. */
export const signInPage = '<h1>Welcome to our Wi-Fi</h1>';
const signInAnswer = [
  'HTTP/1.1 200 OK',
  'content-type: text/html',
  `content-length: ${signInPage.length}`,
  'connection: close',
  '',
  signInPage,
].join('\r\n');

export async function startResettingProxy(upstreamOrigin: string): Promise<ResettingProxy> {
  const { hostname, port } = new URL(upstreamOrigin);
  const sockets = new Set<Socket>();
  const hold = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Told by `close`, which follows.
    socket.on('error', () => undefined);
  };
  const passOn = (browser: Socket, first?: Buffer) => {
    const dashboard = connect(Number(port), hostname);
    if (first !== undefined) dashboard.write(first);
    for (const [socket, other] of [
      [browser, dashboard],
      [dashboard, browser],
    ] as const) {
      hold(socket);
      socket.once('close', () => other.destroy());
      socket.pipe(other);
    }
  };
  let way: 'free' | 'changing' | 'sign-in' = 'free';
  const server = createServer((browser) => {
    if (way === 'changing') {
      browser.resetAndDestroy();
      return;
    }
    if (way === 'sign-in') {
      hold(browser);
      browser.once('data', (first) => {
        // A connection may be made long before it is used.
        if (way === 'sign-in') browser.end(signInAnswer);
        else passOn(browser, first);
      });
      return;
    }
    passOn(browser);
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
      way = 'changing';
      reset();
    },
    beginSignIn() {
      way = 'sign-in';
      reset();
    },
    endChange() {
      way = 'free';
    },
    async close() {
      reset();
      server.close();
      await once(server, 'close');
    },
  };
}
