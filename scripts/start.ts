/** `npm start`: builds when needed, then serves the built app and the proxy. */
import { readStaticFiles } from '#server/static-files.ts';
import { announce } from './announce.ts';
import { buildFolder, buildWhenNeeded } from './build-when-needed.ts';
import { compose } from './compose.ts';
import { closeOnSignal, listen } from './listen.ts';
import { loadSettings } from './load-settings.ts';
import { watchRoster } from './watch-roster.ts';

const settings = loadSettings(4173);
buildWhenNeeded();
const composition = compose(settings, readStaticFiles(buildFolder));
const { server } = composition;
const { origin, close } = await listen(
  (request, peer) => server.fetch(request, peer),
  settings.host,
  settings.port,
);
closeOnSignal(close);
await announce(settings, composition, origin, false);
await watchRoster(server);
