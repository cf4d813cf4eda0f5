/**
 * Serves a built page through our own server in front of the embedded simulator, on a free port and with a stopped
 * clock, whatever the environment says: what is compared must stand on the same ground.
 */
import { readSettings } from '#server/settings.ts';
import { readStaticFiles } from '#server/static-files.ts';
import { compose, type AroundSimulator } from './compose.ts';
import { e2eEnvironment, e2eTimeZone } from './e2e-servers.ts';
import { listen, type Listening } from './listen.ts';

interface ServedBuild extends Listening {
  /** A student of the simulator with an ordinary school term. */
  readonly lifelikeUserId: string;
}

/**
 * @param folder of the build, absolute
 * @param around what lies between the server and the simulator; nothing if not given
 */
export async function serveBuild(folder: string, around?: AroundSimulator): Promise<ServedBuild> {
  const settings = readSettings(
    { ...e2eEnvironment, PORT: '0' },
    {
      serverTimeZone: e2eTimeZone,
      defaultPort: 0,
      purpose: 'dashboard',
      // No SCHOOL_CONFIG above, so there is no file to read.
      readTextFile: () => '',
    },
  );
  const { server, showcase } = compose(
    settings,
    readStaticFiles(folder),
    around === undefined ? {} : { around },
  );
  const lifelikeUserId = showcase[0]?.userId;
  if (lifelikeUserId === undefined) throw new Error('The simulator shows no students.');
  const listening = await listen(
    (request, peer) => server.fetch(request, peer),
    settings.host,
    settings.port,
  );
  return { ...listening, lifelikeUserId };
}
