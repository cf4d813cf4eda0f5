/**
 * A platform on a real socket that can be made to fail: the simulator, with one fault in front of it. Counts its calls, so
 * that anybody can see what a fault costs the platform.
 */
import { createServer, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import type { Simulator } from '#simulator/create-simulator.ts';
import type { Behaviour } from './behaviours.ts';

const tokenPath = '/auth/1.0/token';

/** Which calls fail: those for students' data, those for tokens, or those for who is in which class and for names. */
type FaultPlace = 'data' | 'token' | 'roster' | 'applications';

const pathStarts = [
  ['data', '/insights/'],
  ['token', tokenPath],
  ['roster', '/rostering/'],
  ['applications', '/applications/'],
] as const satisfies readonly (readonly [FaultPlace, string])[];

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
  readonly calls: () => Readonly<Record<FaultPlace, number>>;
  readonly close: () => Promise<void>;
}

const noCalls: Readonly<Record<FaultPlace, number>> = { data: 0, token: 0, roster: 0, applications: 0 };

function toPlace(path: string): FaultPlace | undefined {
  return pathStarts.find(([, start]) => path.startsWith(start))?.[0];
}

/** A port that can be closed, so that connections to it are refused, and opened again. */
async function openPort(answer: RequestListener) {
  const server = createServer(answer);
  const listenOn = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listenOn(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The platform has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    open: async () => {
      if (!server.listening) await listenOn(address.port);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export async function startFaultyPlatform(simulator: Pick<Simulator, 'fetch'>): Promise<FaultyPlatform> {
  let fault: ActiveFault | null = null;
  let calls = noCalls;
  const answerWell = getRequestListener((request) => simulator.fetch(request), {
    overrideGlobalObjects: false,
  });
  const answer: RequestListener = (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const place = toPlace(url.pathname);
    if (place !== undefined) calls = { ...calls, [place]: calls[place] + 1 };
    if (fault?.behaviour === null || fault === null || fault.place !== place) {
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
  };
  // Two ports, so that tokens can be out of reach while data are not.
  const ports = { data: await openPort(answer), token: await openPort(answer) };
  return {
    origin: ports.data.origin,
    tokenUrl: `${ports.token.origin}${tokenPath}`,
    calls: () => calls,
    async begin(next) {
      calls = noCalls;
      fault = next;
      if (next.behaviour === null) await ports[next.place === 'token' ? 'token' : 'data'].close();
    },
    async end() {
      await ports.data.open();
      await ports.token.open();
      fault = null;
    },
    close: async () => {
      await ports.data.close();
      await ports.token.close();
    },
  };
}
