/**
 * `npm run contract:check`: asks the platform for each endpoint once and tells where its answers differ from our
 * schemas. The report holds names of fields, JSON types, statuses and slugs and nothing of a person, so it can be
 * sent around. Ends with 1 where a schema refuses an answer or an endpoint that the dashboard needs fails.
 */
import { parseArgs } from 'node:util';
import { simulatorCredentials } from '#simulator/create-simulator.ts';
import { composeSimulator, createClock } from './compose.ts';
import { createPlatformClient } from './contract-check/ask-platform.ts';
import { checkContract, isContractKept } from './contract-check/check-contract.ts';
import { describeReports } from './contract-check/describe-reports.ts';
import { loadSettings } from './load-settings.ts';

const { values } = parseArgs({ options: { user: { type: 'string' } } });
const settings = loadSettings(0);
const { baseUrl, tokenUrl, timeZone, credentials } = settings;
const clock = createClock(settings);
const simulator = credentials === null ? composeSimulator(settings, simulatorCredentials) : null;
const client = createPlatformClient(
  {
    isSimulator: simulator !== null,
    name: new URL(baseUrl).host,
    baseUrl,
    tokenUrl,
    ...(credentials ?? simulatorCredentials),
  },
  (request) => (simulator === null ? fetch(request) : simulator.fetch(request)),
  clock,
);

console.log(
  simulator === null
    ? `Asking ${baseUrl}, one endpoint after the other.`
    : 'No credentials are set (TIMEBACK_CLIENT_ID, TIMEBACK_CLIENT_SECRET): asking the embedded simulator, which proves nothing about TimeBack.',
);
for (const [scope, what] of await client.checkScopes()) console.log(`Scope ${scope}: ${what}`);
const reports = await checkContract({ client, now: clock(), timeZone, userId: values.user ?? null });
console.log(`\n${describeReports(reports)}\n`);
const isKept = isContractKept(reports);
console.log(
  isKept ? 'No schema refused anything.' : 'The contract is not kept: see REFUSED and FAILED above.',
);
process.exitCode = isKept ? 0 : 1;
