/** A function from request to response on a port of this machine, with bounds on connections and an orderly end. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { hasDotSegments } from '#server/operate/request-target.ts';
import { securityHeaders } from '#server/security-headers.ts';

/**
 * How long things may take, in milliseconds. Requests of browsers come within one packet; a slow answer of the platform
 * is none of this, as its time is bounded where it is asked (server/platform.ts).
 */
export interface Patience {
  /** From the first byte of a request, or from the connection, to the end of its headers. */
  readonly headers: number;
  /** To the end of its body. */
  readonly request: number;
  /** How long a connection stays open without a request: longer than a proxy keeps it, so that the proxy closes first. */
  readonly idle: number;
  /** How often connections are looked at for the times above. */
  readonly look: number;
  /**
   * How long requests that are under way may take when the process is asked to stop: a turn in the line and an answer
   * of the platform, together 23 seconds (server/upstream-queue.ts), and some to spare.
   */
  readonly stop: number;
}

const defaultPatience: Patience = {
  headers: 10_000,
  request: 20_000,
  idle: 75_000,
  look: 2_000,
  stop: 30_000,
};

/** Of one request, all together; more is answered with 431. */
const largestHeadersBytes = 16 * 1_024;

/** A proxy holds some dozens; without one, a hundred browsers hold six each. */
const mostConnections = 1_000;

export interface Listening {
  /** For example `http://127.0.0.1:4173`. */
  readonly origin: string;
  /** Takes no new connections, finishes what is under way, and resolves when all is done. */
  readonly close: () => Promise<void>;
}

function toOrigin(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  const code = error.code ?? error.name;
  const reasons = new Map([
    [
      'EADDRINUSE',
      `Port ${port} is in use, perhaps by another start of this program. Stop that one, or choose another port: PORT=${port + 1}`,
    ],
    ['EACCES', `Port ${port} may not be used by this user. Choose one above 1023: PORT=4173`],
    ['EADDRNOTAVAIL', `This machine has no address ${host}. Choose another one: HOST=127.0.0.1`],
  ]);
  return reasons.get(code) ?? `The server could not listen on ${host}, port ${port}: ${code}`;
}

/** Answers that are under way, so that a stop can wait for them and for nothing else. */
function trackAnswers(server: Server) {
  const underWay = new Set<ServerResponse>();
  let isStopping = false;
  return {
    begin(answer: ServerResponse): void {
      underWay.add(answer);
      // `Connection: close`: the other side is told not to send its next request here.
      if (isStopping) answer.shouldKeepAlive = false;
      answer.once('close', () => {
        underWay.delete(answer);
        if (isStopping) server.closeIdleConnections();
      });
    },
    async finish(patienceMs: number): Promise<void> {
      isStopping = true;
      for (const answer of underWay) answer.shouldKeepAlive = false;
      const impatience = setTimeout(() => {
        server.closeAllConnections();
      }, patienceMs);
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      clearTimeout(impatience);
    },
  };
}

/**
 * Starts listening. A port or address that cannot be had ends the process with a clear message.
 * @param handle is told the address at the other end of the connection
 * @param port 0 for a free one
 */
export async function listen(
  handle: (request: Request, peer: string | undefined) => Promise<Response>,
  host: string,
  port: number,
  patience: Patience = defaultPatience,
): Promise<Listening> {
  // Requests that are no requests never reach the server; their answers carry its headers all the same.
  const refuse = () =>
    new Response('This is not a valid request.', { status: 400, headers: securityHeaders() });
  const listener = getRequestListener(
    (request, { incoming }) => handle(request, incoming.socket.remoteAddress),
    { errorHandler: refuse },
  );
  const refusingListener = getRequestListener(refuse, { errorHandler: refuse });
  const server = createServer(
    {
      maxHeaderSize: largestHeadersBytes,
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.idle,
      connectionsCheckingInterval: patience.look,
    },
    (incoming, outgoing) => {
      answers.begin(outgoing);
      void (hasDotSegments(incoming.url ?? '') ? refusingListener : listener)(incoming, outgoing);
    },
  );
  server.maxConnections = mostConnections;
  const answers = trackAnswers(server);
  await new Promise<void>((resolve) => {
    server.once('error', (error) => {
      console.error(explain(error, host, port));
      process.exit(1);
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = address !== null && typeof address === 'object' ? address.port : port;
  return { origin: toOrigin(host, actualPort), close: () => answers.finish(patience.stop) };
}

/** Closes in order on Ctrl-C or `kill`; a second signal ends the process at once. */
export function closeOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void stop().then(() => process.exit(0));
    });
  }
}
