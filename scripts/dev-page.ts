/** Pages in development: the answer of our own server, redirects and data included, to which Vite adds its own scripts. */
import type { Plugin } from 'vite';
import { securityHeaders } from '#server/security-headers.ts';

/** Requests of Vite itself are answered before; what remains are the addresses of pages. */
export function devPage(ask: (request: Request) => Promise<Response>, nonce: string): Plugin {
  return {
    name: 'dashboard-dev-page',
    configureServer: (vite) => () => {
      vite.middlewares.use(async (incoming, outgoing, next) => {
        try {
          const { host = 'localhost', cookie = '' } = incoming.headers;
          const path = incoming.originalUrl ?? '/';
          const answer = await ask(new Request(`http://${host}${path}`, { headers: { host, cookie } }));
          outgoing.statusCode = answer.status;
          answer.headers.forEach((value, name) => {
            if (!['content-encoding', 'content-length', 'set-cookie'].includes(name)) {
              outgoing.setHeader(name, value);
            }
          });
          outgoing.setHeader('set-cookie', answer.headers.getSetCookie());
          for (const [name, value] of Object.entries(securityHeaders({ nonce })))
            outgoing.setHeader(name, value);
          const text = await answer.text();
          const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
          outgoing.end(isPage ? await vite.transformIndexHtml(path, text) : text);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
