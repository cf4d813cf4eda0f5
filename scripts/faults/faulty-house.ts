/** Our server in front of a platform that can be made to fail, both on real sockets of this process. */
import type { Assets } from '#server/assets.ts';
import { createServer } from '#server/create-server.ts';
import { defaultSchool } from '#server/school-config.ts';
import { readStaticFiles } from '#server/static-files.ts';
import { createSimulator, simulatorCredentials, type Simulator } from '#simulator/create-simulator.ts';
import { buildFolder } from '../build-when-needed.ts';
import { e2eNow, e2eTimeZone } from '../e2e-servers.ts';
import { listen } from '../listen.ts';
import { networkGet } from '../network-get.ts';
import { startFaultyPlatform, type FaultyPlatform } from './faulty-platform.ts';

const now = () => Date.parse(e2eNow);

/** Kept answers, and what is remembered of failures, are over after this. */
export const longMs = 11 * 60_000;
/** And so is every token. */
export const longestTokenMs = 61 * 60_000;

export interface FaultyHouse extends Pick<FaultyPlatform, 'begin' | 'end' | 'calls'> {
  /** Of our server. */
  readonly origin: string;
  readonly showcase: Simulator['showcase'];
  /** What our server has logged. */
  readonly logLines: readonly string[];
  /** Moves the clock that lifetimes of tokens and answers are measured on. */
  readonly passMs: (ms: number) => void;
  readonly close: () => Promise<void>;
}

interface FaultyHouseOptions {
  /** The built app where not given. */
  readonly assets?: Assets;
  /** How long our server waits for the platform; its own default where not given. */
  readonly timeoutMs?: number;
  /** Milliseconds on a clock that never jumps, to which `passMs` adds; the process's own where not given. */
  readonly elapsed?: () => number;
}

export async function startFaultyHouse({
  assets,
  timeoutMs,
  elapsed = () => performance.now(),
}: FaultyHouseOptions = {}): Promise<FaultyHouse> {
  const simulator = createSimulator({ seed: 1, now, timeZone: e2eTimeZone });
  const platform = await startFaultyPlatform(simulator);
  const logLines: string[] = [];
  let passedMs = 0;
  const server = createServer({
    config: {
      upstream: {
        isSimulator: true,
        name: 'a platform with faults',
        baseUrl: platform.origin,
        tokenUrl: platform.tokenUrl,
        ...simulatorCredentials,
      },
      timeZone: e2eTimeZone,
      isTimeZoneUnset: false,
      school: defaultSchool,
      version: '0.0.0-test',
    },
    fetch: (request) => fetch(request),
    get: networkGet,
    now,
    elapsed: () => elapsed() + passedMs,
    log: (line) => logLines.push(line),
    assets: assets ?? readStaticFiles(buildFolder),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  const dashboard = await listen((request) => server.fetch(request), '127.0.0.1', 0);
  return {
    begin: platform.begin,
    end: platform.end,
    calls: platform.calls,
    origin: dashboard.origin,
    showcase: simulator.showcase,
    logLines,
    passMs: (ms) => {
      passedMs += ms;
    },
    async close() {
      await dashboard.close();
      await platform.close();
    },
  };
}
