/**
 * The settings of a start, read from environment variables by one schema. Every missing or wrong value is named
 * together with what would be allowed; values are shown only where they cannot be secrets.
 */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '#src/contract/primitives.ts';
import type { SchoolSettings } from '#src/contract/school.ts';
import { defaultAccessRules, type AccessRules } from './access/access-rules.ts';
import { defaultSafety, type SafetyRules } from './access/safety.ts';
import { ConfigError } from './config-error.ts';
import { isLoopbackHost } from './loopback.ts';
import {
  describeLimits,
  operateVariables,
  toOperateSettings,
  type OperateSettings,
} from './operate/operate-settings.ts';
import type { RosterFolderSettings } from './roster/roster-folder.ts';
import { parseSchoolConfig, type SchoolConfig } from './school-config.ts';
import {
  findSignInProblems,
  findUnusedSignIn,
  hasSignIn,
  signInSecrets,
  signInVariables,
  toSignInSettings,
  type SignInSettings,
} from './sign-in/sign-in-settings.ts';
import { defaultConcurrency, defaultConcurrencyPerViewer } from './upstream-queue.ts';

/** Standard output, a file, or nowhere; the latter on the simulator only. */
type AccessLog =
  { readonly kind: 'stdout' } | { readonly kind: 'off' } | { readonly kind: 'file'; readonly path: string };

/** Client id and secret of OAuth 2.0 client credentials. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Settings {
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly simulatorPort: number;
  /** No trailing slash. */
  readonly baseUrl: string;
  readonly tokenUrl: string;
  /** Calls to the platform at once, for all readers together. */
  readonly upstreamConcurrency: number;
  /** The same for each reader. */
  readonly upstreamConcurrencyPerViewer: number;
  /** Null: no account, so the embedded simulator answers. */
  readonly credentials: Credentials | null;
  /** The school's IANA zone. */
  readonly timeZone: string;
  /** True with real data and a zone that nobody chose and that is UTC: days may then be cut wrongly. */
  readonly isTimeZoneUnset: boolean;
  /** `null` where no file says anything. */
  readonly school: SchoolSettings | null;
  /** The school's own roster files; `null` where the roster is the platform's. */
  readonly roster: RosterFolderSettings | null;
  /** Who may see whom, and what is said beside safety signals; the defaults where no file says anything. */
  readonly access: AccessRules;
  readonly safety: SafetyRules;
  /** Where the record of access goes. */
  readonly accessLog: AccessLog;
  /** `null`: whoever reaches the server is the person who runs it, so it can be reached from this computer only. */
  readonly signIn: SignInSettings | null;
  /** Epoch milliseconds at which the clock stands still; null for the real clock. */
  readonly frozenNow: number | null;
  readonly operate: OperateSettings;
  /** Settings that are legal and have no effect; shown at start. */
  readonly warnings: readonly string[];
}

/** What reading the settings needs from its surroundings. */
export interface SettingsSources {
  /** The zone this machine runs in. */
  readonly serverTimeZone: string;
  /** The port where `PORT` is not set. */
  readonly defaultPort: number;
  /** The simulator as a process of its own takes credentials too, but never stands in front of a platform. */
  readonly purpose: 'dashboard' | 'simulator';
  /** Reads a file as UTF-8 text; throws where it cannot. */
  readonly readTextFile: (path: string) => string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const productionPlatform = 'https://platform.timeback.com';

function toHttpUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** Credentials travel to these addresses: never in clear text over a network. */
const upstreamUrlSchema = z
  .string()
  .refine((text) => toHttpUrl(text) !== null, {
    message: 'must be an absolute address such as https://platform.timeback.com',
    abort: true,
  })
  .refine(
    (text) => {
      const url = toHttpUrl(text);
      return url !== null && (url.protocol === 'https:' || isLoopbackHost(url.hostname));
    },
    {
      message: 'must start with https:// (http:// is accepted for this computer only, e.g. http://127.0.0.1)',
    },
  )
  .refine(
    (text) => {
      const url = toHttpUrl(text);
      return (
        url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
      );
    },
    { message: 'must be an address only: no user, password, "?" or "#" in it' },
  )
  .transform((text) => text.replace(/\/+$/, ''));

/** Offsets such as "+02:00" are zones for Intl but not for a school: they know no daylight saving time. */
function isIanaZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const portSchema = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
    message: 'must be a whole number from 0 to 65535',
  })
  .transform(Number);

const concurrencySchema = z
  .string()
  .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 200, {
    message: 'must be a whole number from 1 to 200',
  })
  .transform(Number);

const secretSchema = z
  .string()
  // A copied line end or blank would be refused by the token endpoint without a hint why.
  .refine((text) => text === text.trim(), { message: 'must not begin or end with blanks or line ends' });

const environmentSchema = z.object({
  TIMEBACK_BASE_URL: upstreamUrlSchema.default(productionPlatform),
  TIMEBACK_TOKEN_URL: upstreamUrlSchema.optional(),
  TIMEBACK_CLIENT_ID: secretSchema.optional(),
  TIMEBACK_CLIENT_SECRET: secretSchema.optional(),
  UPSTREAM_CONCURRENCY: concurrencySchema.default(defaultConcurrency),
  UPSTREAM_CONCURRENCY_PER_READER: concurrencySchema.default(defaultConcurrencyPerViewer),
  ...operateVariables,
  SCHOOL_TIME_ZONE: z
    .string()
    .refine(isIanaZone, { message: 'must be an IANA time zone such as America/Chicago' })
    .optional(),
  SCHOOL_CONFIG: z.string().optional(),
  HOST: z
    .string()
    // A name or an address; what cannot be listened on is said by the attempt.
    .regex(/^[\w.:[\]-]+$/, { message: 'must be an address of this machine such as 127.0.0.1 or 0.0.0.0' })
    .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
    .default('127.0.0.1'),
  PORT: portSchema.optional(),
  SIMULATOR_PORT: portSchema.default(4174),
  ACCESS_LOG: z.string().optional(),
  SIMULATOR_NOW: z
    .string()
    .refine((text) => z.safeParse(instantSchema, text).success, {
      message: 'must be an instant such as 2026-03-11T12:00:00Z',
    })
    .transform((text) => Date.parse(text))
    .optional(),
  ...signInVariables,
});

type Variable = keyof typeof environmentSchema.shape;

const neverShown: ReadonlySet<string> = new Set<Variable>([
  'TIMEBACK_BASE_URL', // may hold a password where it is wrong
  'TIMEBACK_TOKEN_URL',
  'TIMEBACK_CLIENT_ID',
  'TIMEBACK_CLIENT_SECRET',
  ...signInSecrets,
]);

function describeIssue(issue: z.core.$ZodIssue, environment: Environment): string {
  const name = String(issue.path[0]);
  const value = environment[name];
  const shown =
    value === undefined || neverShown.has(name) ? '' : ` (it is ${JSON.stringify(value.slice(0, 60))})`;
  return `${name} ${issue.message}${shown}`;
}

/** An empty variable counts as not set: that is how `NAME=` in an .env file is meant. */
function withoutEmpty(environment: Environment): Record<string, string> {
  const set: Record<string, string> = {};
  for (const name of Object.keys(environmentSchema.shape)) {
    const value = environment[name];
    if (value !== undefined && value.trim() !== '') set[name] = value;
  }
  return set;
}

function readSchool(
  file: string | undefined,
  sources: SettingsSources,
  problems: string[],
): SchoolConfig | null {
  if (file === undefined) return null;
  let text: string;
  try {
    text = sources.readTextFile(file);
  } catch {
    problems.push(`SCHOOL_CONFIG names a file that cannot be read: ${file}`);
    return null;
  }
  const config = parseSchoolConfig(text, file);
  if (!('problems' in config)) return { ...config, roster: besideFile(config.roster, file) };
  problems.push(...config.problems);
  return null;
}

/** Paths in the file begin where the file is, so that it can be moved together with what it names. */
function besideFile(roster: RosterFolderSettings | null, file: string): RosterFolderSettings | null {
  if (roster === null) return null;
  const toPath = (path: string) => resolve(dirname(file), path);
  return { folder: toPath(roster.folder), mapping: roster.mapping === null ? null : toPath(roster.mapping) };
}

/** Without sign-in, whoever reaches the server sees every student. */
function describeOpenHost(set: Readonly<Record<string, string>>): string[] {
  const host = set['HOST'];
  if (host === undefined || isLoopbackHost(host) || hasSignIn(set)) return [];
  return [
    `HOST must be a loopback address (127.0.0.1, ::1 or localhost) as long as no sign-in is set up, because whoever reaches the server then sees every student (it is ${JSON.stringify(host.slice(0, 60))})`,
  ];
}

function describePair(set: Readonly<Record<string, string>>): string[] {
  const hasId = set['TIMEBACK_CLIENT_ID'] !== undefined;
  const hasSecret = set['TIMEBACK_CLIENT_SECRET'] !== undefined;
  if (hasId === hasSecret) return [];
  const missing = hasId ? 'TIMEBACK_CLIENT_SECRET' : 'TIMEBACK_CLIENT_ID';
  return [
    `${missing} is missing: set TIMEBACK_CLIENT_ID and TIMEBACK_CLIENT_SECRET together, or neither of them to use the simulator`,
  ];
}

function describeUnused(set: Readonly<Record<string, string>>): string[] {
  return ['TIMEBACK_BASE_URL', 'TIMEBACK_TOKEN_URL']
    .filter((name) => set[name] !== undefined)
    .map((name) => `${name} is set but has no effect: without credentials the embedded simulator answers`);
}

/** Names that begin like ours and are none of ours: a slip of the pen would otherwise go unnoticed. */
function describeUnknown(environment: Environment): string[] {
  return Object.keys(environment)
    .filter((name) => /^(?:TIMEBACK|UPSTREAM|SCHOOL|SIMULATOR|REQUESTS|OIDC|SESSION)_/.test(name))
    .filter((name) => !Object.hasOwn(environmentSchema.shape, name))
    .map((name) => `${name} is not known here and has no effect; .env.example lists every name`);
}

/**
 * Reads and checks the settings.
 * @throws {ConfigError} naming every missing or wrong value
 */
export function readSettings(environment: Environment, sources: SettingsSources): Settings {
  const set = withoutEmpty(environment);
  const result = environmentSchema.safeParse(set);
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => describeIssue(issue, environment));
  problems.push(...describePair(set), ...describeOpenHost(set), ...findSignInProblems(set));
  const schoolConfig = readSchool(set['SCHOOL_CONFIG'], sources, problems);
  if (!result.success) throw new ConfigError(problems);

  const values = result.data;
  const { TIMEBACK_CLIENT_ID: clientId, TIMEBACK_CLIENT_SECRET: clientSecret } = values;
  const credentials =
    clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : null;
  const frozenNow = values.SIMULATOR_NOW ?? null;
  const isRealPlatform = credentials !== null && !isLoopbackHost(new URL(values.TIMEBACK_BASE_URL).hostname);
  if (frozenNow !== null && isRealPlatform && sources.purpose === 'dashboard') {
    problems.push('SIMULATOR_NOW stops the clock and is for the simulator only: unset it to use real data');
  }
  if (credentials !== null && values.ACCESS_LOG === 'off') {
    problems.push(
      'ACCESS_LOG must be "stdout" or the path of a file: with real data the record of access cannot be switched off',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);

  const timeZone = values.SCHOOL_TIME_ZONE ?? sources.serverTimeZone;
  const operate = toOperateSettings(values);
  return {
    host: values.HOST,
    port: values.PORT ?? sources.defaultPort,
    simulatorPort: values.SIMULATOR_PORT,
    baseUrl: values.TIMEBACK_BASE_URL,
    tokenUrl: values.TIMEBACK_TOKEN_URL ?? `${values.TIMEBACK_BASE_URL}/auth/1.0/token`,
    upstreamConcurrency: values.UPSTREAM_CONCURRENCY,
    upstreamConcurrencyPerViewer: values.UPSTREAM_CONCURRENCY_PER_READER,
    credentials,
    timeZone,
    isTimeZoneUnset: credentials !== null && values.SCHOOL_TIME_ZONE === undefined && isUtc(timeZone),
    school: schoolConfig?.school ?? null,
    roster: schoolConfig?.roster ?? null,
    access: schoolConfig?.access ?? defaultAccessRules,
    safety: schoolConfig?.safety ?? defaultSafety,
    accessLog: toAccessLog(values.ACCESS_LOG ?? (credentials === null ? 'off' : 'stdout')),
    frozenNow,
    signIn: toSignInSettings(values),
    operate,
    warnings: [
      ...(credentials === null ? describeUnused(set) : []),
      ...findUnusedSignIn(set),
      ...describeLimits(operate),
      ...describeUnknown(environment),
    ],
  };
}

function toAccessLog(text: string): AccessLog {
  return text === 'stdout' || text === 'off' ? { kind: text } : { kind: 'file', path: text };
}

function isUtc(timeZone: string): boolean {
  return /^(?:UTC|Etc\/(?:UTC|GMT|UCT|Universal|Zulu|Greenwich)|GMT|UCT|Universal|Zulu)$/i.test(timeZone);
}
