/** What the production server does to index.html, for the page that Vite serves in development. */
import type { Plugin } from 'vite';
import { toBoot, type ServerConfig } from '#server/create-server.ts';
import { createPage } from '#server/page.ts';

export function devPage(config: ServerConfig, now: () => number): Plugin {
  return {
    name: 'dashboard-dev-page',
    transformIndexHtml: (html) => createPage(html)(toBoot(config, now())),
  };
}
