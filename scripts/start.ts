/**
 * `npm start`: builds when needed, then serves the built app and the proxy. With `-- --check` it serves nothing: it
 * tries the settings on the platform and says in words what works; it ends with 1 where something needed does not.
 */
import { parseArgs } from 'node:util';
import { readStaticFiles } from '#server/static-files.ts';
import { announce } from './announce.ts';
import { buildFolder, buildWhenNeeded } from './build-when-needed.ts';
import { compose } from './compose.ts';
import { createCheckClient } from './contract-check/check-client.ts';
import { checkContract } from './contract-check/check-contract.ts';
import { describeUses } from './contract-check/describe-use.ts';
import { closeOnSignal, listen } from './listen.ts';
import { loadSettings } from './load-settings.ts';
import { watchRoster } from './watch-roster.ts';

function readArguments() {
  try {
    return parseArgs({ options: { check: { type: 'boolean' }, user: { type: 'string' } } }).values;
  } catch {
    console.error(
      'This takes no arguments but --check, and with it --user ID: npm start -- --check --user ID',
    );
    process.exit(1);
  }
}

const values = readArguments();
const settings = loadSettings(4173);

async function check(): Promise<void> {
  const { client, now, introduction } = createCheckClient(settings);
  console.log(`The settings can be read. ${introduction}`);
  const answers = await client.checkScopes();
  const { timeZone } = settings;
  const reports = await checkContract({ client, now: now(), timeZone, userId: values.user ?? null });
  const { lines, isUsable } = describeUses(answers, reports);
  console.log(lines.join('\n'));
  process.exitCode = isUsable ? 0 : 1;
}

async function serve(): Promise<void> {
  buildWhenNeeded();
  const composition = compose(settings, readStaticFiles(buildFolder));
  const { server } = composition;
  const { origin, close } = await listen(
    (request, peer) => server.fetch(request, peer),
    settings.host,
    settings.port,
  );
  closeOnSignal(async () => {
    server.prepareStop();
    await close();
    await server.finish();
  });
  await announce(settings, composition, origin, false);
  await watchRoster(server);
}

await (values.check === true ? check() : serve());
