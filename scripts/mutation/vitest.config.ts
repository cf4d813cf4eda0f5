/** The tests of one room, for Stryker. Without the plugins of vite.config.ts: no test of these rooms draws anything. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { readMutationRoom } from './rooms.ts';

/** Tests beside the files first: the first one that fails is enough, and those over HTTP take a hundred times as long. */
class NearestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isFar = ({ moduleId }: TestSpecification) => moduleId.includes('/scripts/');
    return Promise.resolve(files.toSorted((a, b) => Number(isFar(a)) - Number(isFar(b))));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    include: [...readMutationRoom().tests],
    testTimeout: 200_000,
    // The files of a run load what they share once; loading took most of the time. Each change gets a worker of its own.
    isolate: false,
    sequence: { sequencer: NearestFirst },
  },
});
