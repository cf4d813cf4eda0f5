/**
 * `npm run dev`: Vite with hot reload in front, and behind its proxy the very server of production on a port of its
 * own, under the same headers. What Vite injects carries a nonce, so the policy stays as strict as in production.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer as createViteServer } from 'vite';
import { noPageScripts } from '#server/page-chunks.ts';
import { pageSecurityHeaders } from '#server/security-headers.ts';
import { announce } from './announce.ts';
import { compose } from './compose.ts';
import { devPage } from './dev-page.ts';
import { closeOnSignal, listen } from './listen.ts';
import { loadSettings } from './load-settings.ts';
import { inProject } from './project.ts';
import { watchRoster } from './watch-roster.ts';

const settings = loadSettings(5173);
const composition = compose(settings, {
  indexHtml: readFileSync(inProject('index.html'), 'utf8'),
  toPageScripts: noPageScripts,
  find: () => undefined,
});
const { server } = composition;
const api = await listen((request, peer) => server.fetch(request, peer), '127.0.0.1', 0);

// Read by vite.config.ts, where the proxy stands.
process.env['DEV_API_ORIGIN'] = api.origin;
const nonce = randomBytes(16).toString('base64');
const vite = await createViteServer({
  root: inProject(),
  configFile: inProject('vite.config.ts'),
  // Pages come from our own server.
  appType: 'custom',
  plugins: [devPage((request) => server.fetch(request), nonce)],
  html: { cspNonce: nonce },
  server: {
    host: settings.host,
    port: settings.port,
    strictPort: true,
    headers: { ...pageSecurityHeaders({ nonce }), 'cache-control': 'no-store' },
  },
});
try {
  await vite.listen();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Stop the other program, or choose another port: PORT=5180 npm run dev');
  process.exit(1);
}

closeOnSignal(async () => {
  await vite.close();
  await api.close();
});
const origin = (vite.resolvedUrls?.local[0] ?? `http://${settings.host}:${settings.port}/`).replace(
  /\/$/,
  '',
);
await announce(settings, composition, origin, true);
await watchRoster(server);
