/** `npm run test:e2e`: the browser tests on the built app; arguments go to Playwright. */
import { buildWhenNeeded } from './build-when-needed.ts';
import { browserStep } from './check-steps.ts';
import { runSteps } from './run-steps.ts';

buildWhenNeeded();
process.exitCode = runSteps([browserStep]).failed === 0 ? 0 : 1;
