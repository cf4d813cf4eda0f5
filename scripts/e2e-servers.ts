/**
 * The servers that browser tests run against, each a process of its own as a user would start it:
 * the dashboard on its embedded simulator, and the dashboard in front of a separately started simulator that it
 * knows through the environment alone. All share one stopped clock: a Wednesday noon in the school's zone.
 */

const host = '127.0.0.1';

/** Five ports from here on are taken; another start lets two checkouts be tested on one machine at once. */
const firstPort = Number(process.env['E2E_PORT'] ?? 4183);
const ports = { embedded: firstPort, simulator: firstPort + 1, separate: firstPort + 2 };

/** Where nginx answers in the test that has one in front, over TLS and in clear text. */
export const proxyPorts = { tls: firstPort + 3, clear: firstPort + 4 };

/** The instant at which the clocks of servers and simulator stand. */
export const e2eNow = '2026-03-11T17:00:00Z';

/** The school's zone. */
export const e2eTimeZone = 'America/Chicago';

/** The dashboard on its embedded simulator. */
export const embeddedOrigin = `http://${host}:${ports.embedded}`;
/** The dashboard in front of the separately started simulator. */
export const separateOrigin = `http://${host}:${ports.separate}`;
/** The separately started simulator, which the dashboard in front of it knows as the platform. */
export const simulatorOrigin = `http://${host}:${ports.simulator}`;

/** Every variable is set, if only to nothing, so that a developer's own .env changes no test. */
export const e2eEnvironment = {
  HOST: host,
  SCHOOL_TIME_ZONE: e2eTimeZone,
  SCHOOL_CONFIG: '',
  SIMULATOR_NOW: e2eNow,
  TIMEBACK_BASE_URL: '',
  TIMEBACK_TOKEN_URL: '',
  TIMEBACK_CLIENT_ID: '',
  TIMEBACK_CLIENT_SECRET: '',
  UPSTREAM_CONCURRENCY: '',
  UPSTREAM_CONCURRENCY_PER_READER: '',
  LOG_LEVEL: '',
  // All tests together are one viewer, who asks for hundreds of pages a minute.
  REQUESTS_PER_MINUTE: '1000000',
  REQUESTS_PER_MINUTE_IN_ALL: '1000000',
  ACCESS_LOG: '',
};

/** Made up, with every kind of character that a careless Basic header gets wrong. */
export const e2eCredentials = {
  TIMEBACK_CLIENT_ID: 'e2e client:1',
  TIMEBACK_CLIENT_SECRET: 'e2e secret/with+signs:&=%41é',
};

interface E2eServer {
  readonly command: string;
  readonly env: Record<string, string>;
  readonly port: number;
  readonly reuseExistingServer: false;
}

function toServer(script: string, port: number, env: Record<string, string>): E2eServer {
  const command = `"${process.execPath}" scripts/${script}`;
  return { command, port, reuseExistingServer: false, env: { ...e2eEnvironment, ...env } };
}

export const e2eServers: E2eServer[] = [
  toServer('start.ts', ports.embedded, { PORT: String(ports.embedded) }),
  toServer('simulator.ts', ports.simulator, { SIMULATOR_PORT: String(ports.simulator), ...e2eCredentials }),
  toServer('start.ts', ports.separate, {
    PORT: String(ports.separate),
    TIMEBACK_BASE_URL: simulatorOrigin,
    ...e2eCredentials,
  }),
];
