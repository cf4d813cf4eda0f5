/** `npm run test:unit`: the unit tests, in two time zones. */
import { unitSteps } from './check-steps.ts';
import { runSteps } from './run-steps.ts';

process.exitCode = runSteps(unitSteps).failed === 0 ? 0 : 1;
