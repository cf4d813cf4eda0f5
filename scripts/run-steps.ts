/** Runs the steps of a check one after the other, stops at the first that fails, and tells how long each took. */
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { inProject } from './project.ts';

/** Tests that ran in a step; a step without tests of its own has none. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface StepResult extends Tally {
  readonly isGood: boolean;
}

export interface Step {
  readonly title: string;
  readonly run: () => StepResult;
}

/** Runs a tool of the project with the project's own Node; what it prints goes straight to the screen. */
export function runTool(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): boolean {
  const { status, error } = spawnSync(command, args, {
    cwd: inProject(),
    stdio: 'inherit',
    // npm's own files for Windows are scripts, which need a shell.
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${inProject('node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      ...environment,
    },
  });
  if (error !== undefined) console.error(`${command} could not be run: ${error.message}`);
  return status === 0;
}

/** A step that is good when the tool ends without an error, and that counts no tests. */
export function toolStep(title: string, command: string, ...args: string[]): Step {
  return { title, run: () => ({ isGood: runTool(command, args), passed: 0, failed: 0 }) };
}

/**
 * @returns the tests of all steps; a step that failed counts as at least one failure, so that a count without
 * failures means that everything was good
 */
export function runSteps(steps: readonly Step[]): Tally {
  let passed = 0;
  for (const [index, { title, run }] of steps.entries()) {
    console.log(`\n=== ${index + 1}/${steps.length} ${title}`);
    const startedAt = performance.now();
    const result = run();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`=== ${result.isGood ? 'good' : 'FAILED'} after ${seconds} s: ${title}`);
    passed += result.passed;
    if (!result.isGood) return { passed, failed: Math.max(1, result.failed) };
  }
  return { passed, failed: 0 };
}
