/** Puts the server, its clock and its upstream together, as the settings say. */
import { createRecordFile } from '#server/access/record-file.ts';
import { claimsOf, type AccessRules } from '#server/access/access-rules.ts';
import type { Assets } from '#server/assets.ts';
import { createServer, type DashboardServer } from '#server/create-server.ts';
import type { ServerConfig, ServerOptions } from '#server/create-server.ts';
import type { Credentials, Settings } from '#server/settings.ts';
import type { SignInSettings } from '#server/sign-in/sign-in-settings.ts';
import type { SchoolSettings } from '#src/contract/school.ts';
import { createRosterFolder } from '#server/roster/roster-folder.ts';
import { defaultSchool } from '#server/school-config.ts';
import { createOpenIdProvider } from '#server/sign-in/open-id-provider.ts';
import { defaultLimits } from '#server/sign-in/sign-in-settings.ts';
import type { SignInOptions } from '#server/sign-in/sign-in.ts';
import { createStandInProvider } from '#server/sign-in/stand-in-provider.ts';
import { createSimulator, simulatorCredentials, type Simulator } from '#simulator/create-simulator.ts';
import { toSchoolCalendar } from '#simulator/school-calendar.ts';
import { networkGet } from './network-get.ts';
import { version } from './project.ts';

/** What somebody of the made-up school is called in the role menu. */
const staffTitles: Readonly<Record<Simulator['staff'][number]['role'], string>> = {
  student: 'Student',
  teacher: 'Teacher',
  counselor: 'Counselor',
  siteAdministrator: 'Administrator',
};

/** One school for everybody: screenshots, tests and conversations are about the same students. */
const simulatorSeed = 1;

export function createClock(settings: Settings): () => number {
  const { frozenNow } = settings;
  return frozenNow === null ? Date.now : () => frozenNow;
}

export function composeSimulator(settings: Settings, credentials: Credentials): Simulator {
  return createSimulator({
    seed: simulatorSeed,
    now: createClock(settings),
    timeZone: settings.timeZone,
    credentials,
  });
}

/** Without a file the simulator's own calendar, so that terms and days off can be tried before anything is set up. */
function toDemoSchool(settings: Settings): SchoolSettings {
  return { ...defaultSchool, ...toSchoolCalendar(createClock(settings)(), settings.timeZone) };
}

/** Lines on standard output are for the school's log system; a file can be looked at in the dashboard, too. */
function toAccessRecord({ accessLog }: Settings): Pick<ServerOptions, 'recordAccess' | 'recordFile'> {
  switch (accessLog.kind) {
    case 'off':
      return {};
    case 'stdout':
      return { recordAccess: console.log };
    case 'file': {
      const recordFile = createRecordFile(accessLog.path, (lines) => {
        console.error(`The record of access cannot be written to its file. What belongs there:\n${lines}`);
      });
      return { recordAccess: recordFile.write, recordFile };
    }
  }
}

function createSchoolSignIn(settings: SignInSettings, access: AccessRules, now: () => number): SignInOptions {
  const { keys, limits } = settings;
  const claimNames = claimsOf(access);
  const elapsed = () => performance.now();
  return { provider: createOpenIdProvider({ ...settings, claimNames, elapsed }), keys, limits, now };
}

/** The grown-ups of the made-up school, any of whom one can be without a password. */
function createDemoSignIn({ staff }: Simulator, now: () => number): SignInOptions {
  const people = staff.map(({ userId, name, email, role, classNames: [className] }) => ({
    id: userId,
    title: className === undefined ? staffTitles[role] : `${staffTitles[role]} of ${className}`,
    subject: userId,
    name,
    claims: { email, email_verified: true },
  }));
  return {
    provider: createStandInProvider(people),
    keys: [crypto.getRandomValues(new Uint8Array(32))],
    limits: defaultLimits,
    people,
    now,
  };
}

export interface Composition {
  readonly server: DashboardServer;
  readonly config: ServerConfig;
  /** Students that each show one state of the pages; empty in front of a real platform. */
  readonly showcase: Simulator['showcase'];
}

/** How the embedded simulator is reached; the benchmark puts a distance in between. */
export type AroundSimulator = (simulator: Simulator['fetch']) => (request: Request) => Promise<Response>;

interface ComposeOptions {
  /** Epoch milliseconds by which sessions end: it runs, also where what readers see as the time stands still. */
  readonly clock?: () => number;
  readonly around?: AroundSimulator;
}

export function compose(
  settings: Settings,
  assets: Assets,
  { clock = Date.now, around = (simulator) => simulator }: ComposeOptions = {},
): Composition {
  const simulator = settings.credentials === null ? composeSimulator(settings, simulatorCredentials) : null;
  // The grown-ups of the made-up school are found as most schools find theirs.
  const access: AccessRules =
    simulator !== null && settings.access.match === null
      ? { ...settings.access, match: { claim: 'email', rosterField: 'email' } }
      : settings.access;
  const config: ServerConfig = {
    upstream: {
      isSimulator: simulator !== null,
      name: simulator === null ? new URL(settings.baseUrl).host : 'embedded simulator',
      baseUrl: settings.baseUrl,
      tokenUrl: settings.tokenUrl,
      ...(settings.credentials ?? simulatorCredentials),
    },
    timeZone: settings.timeZone,
    isTimeZoneUnset: settings.isTimeZoneUnset,
    school: settings.school ?? (simulator === null ? defaultSchool : toDemoSchool(settings)),
    access,
    safety: settings.safety,
    ...(settings.roster === null ? {} : { rosterFolder: createRosterFolder(settings.roster) }),
    version,
  };
  const record = toAccessRecord(settings);
  const signIn =
    settings.signIn !== null
      ? createSchoolSignIn(settings.signIn, access, clock)
      : simulator !== null
        ? createDemoSignIn(simulator, clock)
        : null;
  const server = createServer({
    config,
    ...(simulator === null
      ? { fetch: (request) => fetch(request), get: networkGet }
      : { fetch: around((request) => simulator.fetch(request)) }),
    now: createClock(settings),
    upstreamConcurrency: settings.upstreamConcurrency,
    upstreamConcurrencyPerViewer: settings.upstreamConcurrencyPerViewer,
    ...settings.operate,
    assets,
    ...record,
    ...(signIn === null ? {} : { signIn }),
    publicAddress: {
      origin: settings.signIn?.publicOrigin ?? null,
      trustedProxies: settings.signIn?.trustedProxies ?? [],
    },
  });
  return { server, config, showcase: simulator?.showcase ?? [] };
}
