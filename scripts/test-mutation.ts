/**
 * `npm run test:mutation`: changes the code in small ways, one at a time, and sees whether a test notices (docs/mutation.md).
 * Names of rooms as arguments run these alone; `--mutate` runs some files of one room.
 */
import { readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { mutationRooms, roomVariable, toReportFolder } from './mutation/rooms.ts';
import { readMutationScore } from './mutation/score.ts';
import { inProject } from './project.ts';
import { runTool } from './run-steps.ts';

const { values, positionals } = parseArgs({
  options: { mutate: { type: 'string' } },
  allowPositionals: true,
});
const rooms = positionals.length === 0 ? [...mutationRooms.keys()] : positionals;
const unknown = rooms.filter((room) => !mutationRooms.has(room));
if (unknown.length > 0) {
  console.error(`No such room: ${unknown.join(', ')}. There are ${[...mutationRooms.keys()].join(', ')}.`);
  process.exit(1);
}

// It takes long, and whoever works beside it goes first.
setPriority(constants.priority.PRIORITY_LOW);

const rows: string[] = [];
for (const room of rooms) {
  const report = inProject(toReportFolder(room), 'report.json');
  // A report of an earlier run must not stand for this one.
  rmSync(report, { force: true });
  const more = values.mutate === undefined ? [] : ['--mutate', values.mutate];
  const isGood = runTool('stryker', ['run', 'scripts/mutation/stryker.config.ts', ...more], {
    [roomVariable]: room,
    // Far from UTC, so that a zone that is left out shows.
    TZ: 'Pacific/Auckland',
  });
  if (!isGood) process.exitCode = 1;
  const { noticed, unnoticed, leftOut, percent } = readMutationScore(readFileSync(report, 'utf8'));
  rows.push(`| \`${room}\` | ${percent.toFixed(1)} % | ${noticed} | ${unnoticed} | ${leftOut} |`);
}
console.log(
  ['| Room | Score | Noticed | Not noticed | Left out |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  ),
);
