/** The tests of one room, for Stryker. Without the plugins of vite.config.ts: no test of these rooms draws anything. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { readMutationRoom } from './rooms.ts';

/** Tests of one file are quick, those of a whole server take longer, and those over HTTP a hundred times as long. */
function toCost({ moduleId }: TestSpecification): number {
  if (moduleId.includes('/scripts/')) return 2;
  return readFileSync(moduleId, 'utf8').includes('testing/fake-platform.ts') ? 1 : 0;
}

/** The first test that fails is enough, so the quick ones go first. */
class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => toCost(a) - toCost(b)));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    include: [...readMutationRoom().tests],
    testTimeout: 200_000,
    // The files of a run load what they share once; loading took most of the time. Each change gets a worker of its own.
    isolate: false,
    sequence: { sequencer: QuickFirst },
    // Why a test fails is no news here, and writing it takes a tenth of the time.
    reporters: [{}],
  },
});
