/** A function from request to response on a port of this machine, with an orderly end. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { securityHeaders } from '#server/security-headers.ts';

/** How long requests that are under way may take when the process is asked to stop. */
const patienceMs = 5_000;

export interface Listening {
  /** For example `http://127.0.0.1:4173`. */
  readonly origin: string;
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

async function close(server: Server): Promise<void> {
  const impatience = setTimeout(() => {
    server.closeAllConnections();
  }, patienceMs);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
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
): Promise<Listening> {
  const listener = getRequestListener(
    (request, { incoming }) => handle(request, incoming.socket.remoteAddress),
    {
      // Requests that are no requests never reach the server; their answers carry its headers all the same.
      errorHandler: () =>
        new Response('This is not a valid request.', { status: 400, headers: securityHeaders() }),
    },
  );
  const server = createServer((incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  await new Promise<void>((resolve) => {
    server.once('error', (error) => {
      console.error(explain(error, host, port));
      process.exit(1);
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = address !== null && typeof address === 'object' ? address.port : port;
  return { origin: toOrigin(host, actualPort), close: () => close(server) };
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
