/**
 * `npm run contract:check`: asks the platform for each endpoint once and tells where its answers differ from our
 * schemas. The report holds names of fields, JSON types, statuses and slugs and nothing of a person, so it can be
 * sent around. Ends with 1 where a schema refuses an answer or an endpoint that the dashboard needs fails, with 2 where
 * such an endpoint was not asked.
 */
import { parseArgs } from 'node:util';
import { createCheckClient } from './contract-check/check-client.ts';
import { checkContract, toVerdict } from './contract-check/check-contract.ts';
import { describeReports, describeVerdict } from './contract-check/describe-reports.ts';
import { loadSettings } from './load-settings.ts';

const { values } = parseArgs({ options: { user: { type: 'string' } } });
const settings = loadSettings(0);
const { client, now, introduction } = createCheckClient(settings);

console.log(introduction);
for (const [scope, what] of await client.checkScopes()) console.log(`Scope ${scope}: ${what}`);
const reports = await checkContract({
  client,
  now: now(),
  timeZone: settings.timeZone,
  userId: values.user ?? null,
});
console.log(`\n${describeReports(reports)}\n`);
const { line, exitCode } = describeVerdict(toVerdict(reports));
console.log(line);
process.exitCode = exitCode;
