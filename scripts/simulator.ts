/**
 * `npm run simulator`: the simulator as a process of its own, to be used as an upstream through the environment
 * alone. Takes the credentials it accepts from TIMEBACK_CLIENT_ID and TIMEBACK_CLIENT_SECRET.
 */
import { callCountPath, countCalls } from '#simulator/call-counter.ts';
import { simulatorCredentials } from '#simulator/create-simulator.ts';
import { composeSimulator } from './compose.ts';
import { closeOnSignal, listen } from './listen.ts';
import { loadSettings } from './load-settings.ts';

const settings = loadSettings(4173, 'simulator');
const credentials = settings.credentials ?? simulatorCredentials;
const simulator = composeSimulator(settings, credentials);
const calls = countCalls((request) => simulator.fetch(request));
const { origin, close } = await listen(
  (request) => calls.fetch(request),
  settings.host,
  settings.simulatorPort,
);
closeOnSignal(close);
console.log(`
  TimeBack simulator

  Upstream   ${origin}
  Use it     TIMEBACK_BASE_URL=${origin} TIMEBACK_CLIENT_ID=… TIMEBACK_CLIENT_SECRET=… npm start
             ${settings.credentials === null ? `with the id ${credentials.clientId} and the secret ${credentials.clientSecret}` : 'with the id and the secret of this environment'}

  Calls      ${origin}${callCountPath} tells how many there were at once

  Stop with Ctrl-C.
`);
