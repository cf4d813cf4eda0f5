/** `npm run long-run`: lives through a school week and tells what was wrong; ends with 1 where anything was. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildWhenNeeded } from '#scripts/build-when-needed.ts';
import { findBrowser } from '#scripts/find-browser.ts';
import { describeWeek } from './describe-week.ts';
import { liveThroughWeek } from './school-week.ts';
import { toRoundsForAll } from './weather.ts';

/** What an ordinary machine does; the same seed and length are the same rounds everywhere, however long they take. */
const roundsPerMinute = 30;

const optionsSchema = z.object({
  seed: z.coerce.number().int().default(1),
  /** As many as it takes to meet every fault where not given. */
  minutes: z.optional(z.coerce.number().positive()),
  teachers: z.coerce.number().int().min(1).max(200).default(30),
  'without-browser': z.boolean().default(false),
});

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string' },
        minutes: { type: 'string' },
        teachers: { type: 'string' },
        'without-browser': { type: 'boolean' },
      },
    });
    return optionsSchema.parse(values);
  } catch {
    console.error(
      'This takes whole numbers: npm run long-run -- --seed 1 --minutes 5 --teachers 30; minutes may be parts of one. With --without-browser no page stays open.',
    );
    process.exit(1);
  }
}

const { seed, minutes, teachers, 'without-browser': isWithout } = readOptions();
const browserPath = isWithout ? undefined : (findBrowser() ?? undefined);
if (browserPath !== undefined) buildWhenNeeded();
const roundsForAll = toRoundsForAll();
const rounds = minutes === undefined ? roundsForAll : Math.max(2, Math.round(minutes * roundsPerMinute));
const startedAt = performance.now();
console.log(`A school week of ${teachers} teachers in ${rounds} rounds, seed ${seed}.`);
if (rounds < roundsForAll) console.log(`Too short to meet every fault: that takes ${roundsForAll} rounds.`);

let day = '';
const report = await liveThroughWeek({
  seed,
  rounds,
  teachers,
  browserPath,
  onRound(_round, now) {
    const today = new Date(now).toISOString().slice(0, 10);
    if (today !== day) console.log(`${today} after ${Math.round((performance.now() - startedAt) / 1000)} s`);
    day = today;
  },
});
const { lines, isGood } = describeWeek(report);
console.log(lines.join('\n'));
console.log(`${Math.round((performance.now() - startedAt) / 1000)} seconds.`);
// Connections that are kept for a next request would keep the process as well.
process.exit(isGood ? 0 : 1);
