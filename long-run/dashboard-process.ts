/**
 * The dashboard of a long run, in a process of its own so that its memory is nobody else's: our server, whose clock whoever
 * started it moves. Run with `--expose-gc`.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { defaultAccessRules } from '#server/access/access-rules.ts';
import { createServer } from '#server/create-server.ts';
import { defaultSchool } from '#server/school-config.ts';
import { defaultLimits } from '#server/sign-in/sign-in-settings.ts';
import { noPageScripts } from '#server/page-chunks.ts';
import { createStandInProvider } from '#server/sign-in/stand-in-provider.ts';
import { readStaticFiles } from '#server/static-files.ts';
import { simulatorCredentials } from '#simulator/create-simulator.ts';
import { buildFolder } from '#scripts/build-when-needed.ts';
import { listen } from '#scripts/listen.ts';
import { networkGet } from '#scripts/network-get.ts';
import { orderSchema, startSchema, type Reply, type Sample } from './dashboard-messages.ts';
import { timeZone } from './the-week.ts';

/** Small, so that it is full after minutes as it is in a school after hours: from then on, memory has to be flat. */
const largestMemoryBytes = 2 * 1024 * 1024;

const everyRequest = { perViewer: 1_000_000, inAll: 1_000_000, windowSeconds: 60 };

/**
 * Longer than a school can set: a sign-in each morning would be another document, and with it a page that leaks would begin
 * anew. How sessions end is the business of other tests.
 */
const weekLimits = { idleSeconds: 7 * 24 * 3600, longestSeconds: 7 * 24 * 3600 };

const { platformOrigin, tokenUrl, people, timeoutMs, isInBrowser, ...start } = startSchema.parse(
  JSON.parse(process.argv[2] ?? ''),
);
let now = start.now;
let ownMistakes = 0;

const server = createServer({
  config: {
    upstream: {
      isSimulator: true,
      name: 'a platform with faults',
      baseUrl: platformOrigin,
      tokenUrl,
      ...simulatorCredentials,
    },
    timeZone,
    isTimeZoneUnset: false,
    school: defaultSchool,
    access: { ...defaultAccessRules, match: { claim: 'email', rosterField: 'email' } },
    version: '0.0.0-long-run',
  },
  fetch: (request) => fetch(request),
  get: networkGet,
  now: () => now,
  // What is kept for minutes is over when these minutes of the week are, and what for seconds, while somebody waits for it.
  elapsed: () => now + performance.now(),
  assets: isInBrowser
    ? readStaticFiles(buildFolder)
    : { indexHtml: '<!--boot-->', toPageScripts: noPageScripts, find: () => undefined },
  timeoutMs,
  largestMemoryBytes,
  rateLimits: everyRequest,
  signIn: {
    provider: createStandInProvider(
      people.map(({ id, name, email }) => ({
        id,
        title: name,
        subject: id,
        name,
        claims: { email, email_verified: true },
      })),
    ),
    keys: [randomBytes(32)],
    limits: isInBrowser ? weekLimits : defaultLimits,
    now: () => now,
  },
  log: (line) => {
    const { status } = z.looseObject({ status: z.optional(z.number()) }).parse(JSON.parse(line));
    if (status === 500) {
      ownMistakes += 1;
      console.error(line);
    }
  },
});

function takeSample(): Sample {
  // Twice: what the first round frees can let go of more.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo();
  const count = (pattern: RegExp) => resources.filter((name) => pattern.test(name)).length;
  return {
    heapBytes: heapUsed,
    residentBytes: rss,
    sockets: count(/^TCPSocketWrap$/),
    timers: count(/^Timeout$/),
    ownMistakes,
  };
}

function reply(message: Reply): void {
  process.send?.(message);
}

process.on('message', (message) => {
  const order = orderSchema.parse(message);
  if (order.kind === 'stop') process.exit(0);
  if (order.kind === 'set') now = order.now;
  reply(order.kind === 'sample' ? { kind: 'sample', sample: takeSample() } : { kind: 'done' });
});
// Whoever started this has gone.
process.on('disconnect', () => process.exit(0));

const { origin } = await listen((request, peer) => server.fetch(request, peer), '127.0.0.1', 0);
reply({ kind: 'listening', origin });
