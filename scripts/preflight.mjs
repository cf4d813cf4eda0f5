// Runs before every other script, on whatever Node the machine has, and so keeps to old syntax. The project's own
// Node is a package: npm puts node_modules/.bin first on the path, so a too old Node here means it is not installed.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 22);
const isInstalled = existsSync(new URL('../node_modules/hono/package.json', import.meta.url));

if (!isInstalled || !isNewEnough) {
  console.error(
    isInstalled
      ? `This script runs on Node ${process.versions.node}, but the project needs 22.22 or newer.\n` +
          'Its own Node 24 comes with its packages: run `npm ci` again without --omit=optional, and start scripts\n' +
          'with `npm run ...`. On a platform without such a package, install Node 24 yourself.'
      : 'The packages of this project are not installed yet. Run `npm ci` first.',
  );
  process.exit(1);
}
