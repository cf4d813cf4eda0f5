import { defineConfig } from '@playwright/test';
import { e2eServers, embeddedOrigin } from './scripts/e2e-servers.ts';

const browser = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  // A test that needs a second try is a fault, of the test or of the app.
  retries: 0,
  workers: 2,
  // Room for a machine that is busy with other things; nothing here waits on a clock.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: embeddedOrigin,
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: e2eServers,
});
