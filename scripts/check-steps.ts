/** The steps that every check is made of. */
import { mkdirSync, rmSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { findOrInstallNginx } from './find-nginx.ts';
import { inProject } from './project.ts';
import { runTool, toolStep, type Step } from './run-steps.ts';
import { readTestResults } from './test-results.ts';

/** Runs a test runner that writes its results as JSON, and counts them. */
function countedRun(name: string, run: (resultsFile: string) => boolean) {
  mkdirSync(inProject('.cache'), { recursive: true });
  const resultsFile = inProject('.cache', `${name}.json`);
  // Results of an earlier run must not stand for this one.
  rmSync(resultsFile, { force: true });
  const isGood = run(resultsFile);
  return { isGood, ...readTestResults(resultsFile) };
}

function unitStep(timeZone: string): Step {
  return {
    title: `unit tests, machine in ${timeZone}`,
    run: () =>
      countedRun(`unit-${timeZone.replace('/', '-')}`, (resultsFile) =>
        runTool(
          'vitest',
          ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile}`],
          { TZ: timeZone },
        ),
      ),
  };
}

/** Twice, since a result that depends on the machine's zone can be right in one zone only. */
export const unitSteps: readonly Step[] = [unitStep('UTC'), unitStep('Pacific/Auckland')];

export const staticSteps: readonly Step[] = [
  toolStep('types', 'tsc', '--build'),
  toolStep('lint', 'eslint', '--max-warnings', '0', '.'),
  toolStep('format', 'prettier', '--check', '.'),
  toolStep('dead code', 'knip'),
];

export const buildStep: Step = toolStep('build', 'vite', 'build', '--logLevel', 'warn');

export const browserStep: Step = {
  title: 'browser tests',
  run() {
    const browser = findBrowser();
    if (browser === null) return { isGood: false, passed: 0, failed: 0 };
    const nginx = findOrInstallNginx();
    return countedRun('e2e', (resultsFile) =>
      runTool('playwright', ['test', '--reporter=list,json', ...process.argv.slice(2)], {
        CHROMIUM_PATH: browser,
        ...(nginx === null ? {} : { NGINX_PATH: nginx }),
        PLAYWRIGHT_JSON_OUTPUT_FILE: resultsFile,
      }),
    );
  },
};
