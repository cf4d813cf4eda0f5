/** `npm test`: everything that must be good. Its last line counts the tests, for whoever reads only that. */
import { browserStep, buildStep, staticSteps, unitSteps } from './check-steps.ts';
import { runSteps } from './run-steps.ts';

const { passed, failed } = runSteps([...staticSteps, ...unitSteps, buildStep, browserStep]);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
