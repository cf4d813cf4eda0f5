/**
 * A platform on a real socket that can be made to fail: the simulator, with one fault in front of it. Counts its calls, so
 * that anybody can see what a fault costs the platform.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import type { Simulator } from '#simulator/create-simulator.ts';
import type { Behaviour } from './behaviours.ts';

const tokenPath = '/auth/1.0/token';

/** Which calls fail: those for students' data, those for tokens, all but tokens. */
type FaultPlace = 'data' | 'token' | 'lists and data';

/** `null` in place of a behaviour: nobody listens, so that the connection is refused. */
export interface ActiveFault {
  readonly place: FaultPlace;
  readonly behaviour: Behaviour | null;
}

export interface FaultyPlatform {
  readonly origin: string;
  readonly tokenUrl: string;
  readonly begin: (fault: ActiveFault) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Calls that have been received since the last `begin`. */
  readonly calls: () => { readonly data: number; readonly token: number };
  readonly close: () => Promise<void>;
}

function isPlace(place: FaultPlace, path: string): boolean {
  if (path === tokenPath) return place === 'token';
  return place === 'lists and data' || (place === 'data' && path.startsWith('/insights/'));
}

export async function startFaultyPlatform(simulator: Pick<Simulator, 'fetch'>): Promise<FaultyPlatform> {
  let fault: ActiveFault | null = null;
  let calls = { data: 0, token: 0 };
  const answerWell = getRequestListener((request) => simulator.fetch(request), {
    overrideGlobalObjects: false,
  });
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === tokenPath) calls = { ...calls, token: calls.token + 1 };
    else if (url.pathname.startsWith('/insights/')) calls = { ...calls, data: calls.data + 1 };
    if (fault?.behaviour === null || fault === null || !isPlace(fault.place, url.pathname)) {
      void answerWell(incoming, outgoing);
      return;
    }
    const headers = new Headers({ authorization: incoming.headers.authorization ?? '' });
    const isPost = incoming.method === 'POST';
    if (isPost) headers.set('content-type', incoming.headers['content-type'] ?? '');
    const askWell = async (where: URL) =>
      simulator.fetch(
        new Request(where, isPost ? { method: 'POST', headers, body: await text(incoming) } : { headers }),
      );
    void fault.behaviour({ incoming, outgoing, url, askWell });
  });
  const listenOn = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  const stopListening = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  await listenOn(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The platform has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    tokenUrl: `${origin}${tokenPath}`,
    calls: () => calls,
    async begin(next) {
      calls = { data: 0, token: 0 };
      fault = next;
      if (next.behaviour === null) await stopListening();
    },
    async end() {
      if (fault?.behaviour === null) await listenOn(address.port);
      fault = null;
    },
    close: async () => {
      if (server.listening) await stopListening();
    },
  };
}
