/** Pages in development: the answer of our own server, redirects and data included, to which Vite adds its own scripts. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import { pageSecurityHeaders } from '#server/security-headers.ts';

type Ask = (request: Request) => Promise<Response>;

/** The page of all pieces, which the product does not have (src/pieces): the frame of another page, and a script of its own. */
const pieces = { path: '/pieces', frame: '/about', app: '/src/app/main.tsx', script: '/src/pieces/main.tsx' };

/** What Vite changes, or is said once for all headers of a name. */
const ownHeaders = new Set(['content-encoding', 'content-length', 'set-cookie']);

async function answerPage(
  vite: ViteDevServer,
  ask: Ask,
  nonce: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { host = 'localhost', cookie = '' } = incoming.headers;
  const path = incoming.url ?? '/';
  const isPieces = path === pieces.path;
  const answer = await ask(
    new Request(`http://${host}${isPieces ? pieces.frame : path}`, { headers: { host, cookie } }),
  );
  const page = await answer.text();
  const text = isPieces ? page.replace(pieces.app, pieces.script) : page;
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  const body = isPage ? await vite.transformIndexHtml(path, text) : text;
  outgoing.statusCode = answer.status;
  answer.headers.forEach((value, name) => {
    if (!ownHeaders.has(name)) outgoing.setHeader(name, value);
  });
  outgoing.setHeader('set-cookie', answer.headers.getSetCookie());
  for (const [name, value] of Object.entries(pageSecurityHeaders({ nonce }))) outgoing.setHeader(name, value);
  outgoing.end(body);
}

/** Requests of Vite itself are answered before; what remains are the addresses of pages. */
export function devPage(ask: Ask, nonce: string): Plugin {
  return {
    name: 'dashboard-dev-page',
    configureServer: (vite) => () => {
      vite.middlewares.use((incoming, outgoing, next) => {
        answerPage(vite, ask, nonce, incoming, outgoing).catch(next);
      });
    },
  };
}
