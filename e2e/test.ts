/**
 * Playwright's `test` for this project. Whatever a page complains about fails the test: a console error or warning, an
 * uncaught error, a violation of the content security policy (Chromium reports it as a console error), a request to
 * somewhere else. What a test provokes on purpose it declares, and then it must happen.
 */
import { test as base, expect, type BrowserContext } from '@playwright/test';
import { answerLogos, isLogo } from '#scripts/testing/simulator-logos.ts';
import { holdBackAtRandom } from './uneven-network.ts';

export { expect };

/** Declares a console error or warning that the test provokes; text and address are matched as one line. */
type ExpectConsole = (line: RegExp) => void;

/** @returns lines that grow while the context's pages complain */
function collectComplaints(context: BrowserContext, origin: string): readonly string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (webError) => complaints.push(`uncaught: ${webError.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !isLogo(url) && url.href !== 'about:blank') {
      complaints.push(`request to elsewhere: ${url.href}`);
    }
  });
  return complaints;
}

export const test = base.extend<{ expectConsole: ExpectConsole }>({
  expectConsole: [
    async ({ context, baseURL }, use) => {
      const expected: RegExp[] = [];
      await answerLogos(context);
      await holdBackAtRandom(context);
      const complaints = collectComplaints(context, new URL(baseURL ?? '').origin);
      await use((line) => expected.push(line));
      const unexpected = complaints.filter((line) => !expected.some((pattern) => pattern.test(line)));
      const missing = expected.filter((pattern) => !complaints.some((line) => pattern.test(line)));
      expect(unexpected, 'what the page complained about').toEqual([]);
      expect(missing, 'complaints the test declared and nobody made').toEqual([]);
    },
    { auto: true },
  ],
});
