/** `npm run size`: the script of each route in the built app, against the budgets (docs/architecture.md). */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildFolder, buildWhenNeeded } from './build-when-needed.ts';
import { inProject } from './project.ts';
import { manifestSchema, measureRoutes } from './route-sizes.ts';

/** Kilobytes, gzip: before the first useful screen of a route, and in all on it. */
const budgets = { first: 150, all: 275 };

buildWhenNeeded();
const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(inProject('dist', '.vite', 'manifest.json'), 'utf8')),
);
const routes = measureRoutes(
  manifest,
  (file) => gzipSync(readFileSync(`${buildFolder}/${file}`), { level: 9 }).byteLength,
).map(({ route, firstBytes, allBytes }) => ({ route, first: firstBytes / 1000, all: allBytes / 1000 }));

console.log(
  `Script in kB, gzip: before the first screen (at most ${budgets.first}), in all (at most ${budgets.all})`,
);
for (const { route, first, all } of routes) {
  console.log(`${first.toFixed(1).padStart(8)}  ${all.toFixed(1).padStart(8)}  ${route}`);
}
const heavy = routes.filter(({ first, all }) => first > budgets.first || all > budgets.all);
for (const { route } of heavy) console.error(`Over budget: ${route}`);
if (routes.length === 0) console.error('The build has no routes that load on demand: nothing was measured.');
process.exitCode = heavy.length === 0 && routes.length > 0 ? 0 : 1;
