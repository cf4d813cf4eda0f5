/** The tests of one room, for Stryker. Without the plugins of vite.config.ts: no test of these rooms draws anything. */
import { defineConfig } from 'vitest/config';
import { readMutationRoom } from './rooms.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: [...readMutationRoom().tests],
    testTimeout: 200_000,
  },
});
