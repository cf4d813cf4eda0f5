import { defineConfig } from '@playwright/test';
import { e2eServers, embeddedOrigin } from './scripts/e2e-servers.ts';

const browser = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  // What takes too long for every day is tagged, and runs by `npm run test:full`.
  grepInvert: process.env['TEST_EXTENT'] === 'full' ? [] : /@full/,
  forbidOnly: true,
  // A test that needs a second try is a fault, of the test or of the app.
  retries: 0,
  workers: 2,
  // No test is about the machine's speed: these only end what hangs. A shared machine can be twenty times slower than a
  // free one for minutes, and waiting ends as soon as the page is there.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  use: {
    baseURL: embeddedOrigin,
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: e2eServers,
});
