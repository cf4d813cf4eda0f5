/** `npm run check`: everything that is quick. */
import { staticSteps, unitSteps } from './check-steps.ts';
import { runSteps } from './run-steps.ts';

process.exitCode = runSteps([...staticSteps, ...unitSteps]).failed === 0 ? 0 : 1;
