/** How Stryker goes over one room: `npm run test:mutation` (docs/mutation.md). */
import type { Stryker } from '@stryker-mutator/core';
import { readMutationRoom } from './rooms.ts';

const { mutate, countsLoading, reportFolder } = readMutationRoom();

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  ignoreStatic: !countsLoading,
  mutate: [...mutate],
  concurrency: 2,
  // Only what never ends: a change that a busy machine makes slow must not count as noticed.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 30,
  tempDirName: `${reportFolder}/sandbox`,
  ignorePatterns: ['.cache', 'dist', 'playwright-report', 'test-results'],
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { reportTests: false, allowColor: false },
  htmlReporter: { fileName: `${reportFolder}/report.html` },
  jsonReporter: { fileName: `${reportFolder}/report.json` },
  thresholds: { high: 95, low: 85, break: 85 },
} satisfies ConstructorParameters<typeof Stryker>[0];
