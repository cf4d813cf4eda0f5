/** The settings of signing in, as a part of all settings: server/settings.ts reads them with the others. */
import { BlockList } from 'node:net';
import { z } from 'zod';
import { isLoopbackHost } from '../loopback.ts';
import { addToRanges } from '../public-address.ts';
import { findIssuerProblem } from './known-issuers.ts';
import type { Tenant } from './open-id-provider.ts';
import type { SignInOptions } from './sign-in.ts';
import type { SessionLimits } from './sessions.ts';

export interface SignInSettings {
  /** The origin under which browsers reach the dashboard. */
  readonly publicOrigin: string;
  readonly trustedProxies: readonly string[];
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenant: Tenant | null;
  readonly keys: SignInOptions['keys'];
  readonly limits: SessionLimits;
}

export const defaultLimits: SessionLimits = { idleSeconds: 30 * 60, longestSeconds: 12 * 60 * 60 };

const mostKeys = 2;

function toUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
}

const originSchema = z
  .string()
  .refine(
    (text) => {
      const url = toUrl(text);
      return url !== null && isSafe(url) && url.href === `${url.origin}/`;
    },
    {
      message:
        'must be the address at which browsers reach the dashboard, without a path, such as https://focus.school.example (http:// is accepted for this computer only)',
    },
  )
  .transform((text) => new URL(text).origin);

const issuerSchema = z.string().refine(
  (text) => {
    const url = toUrl(text);
    return url !== null && isSafe(url) && url.username === '' && url.search === '' && url.hash === '';
  },
  {
    message:
      'must be the issuer address of the school’s sign-in provider, such as https://login.school.example (http:// is accepted for this computer only)',
  },
);

const tenantSchema = z
  .string()
  .regex(/^[\w.:/-]+=.+$/, { message: 'must be a claim and its value, such as hd=school.example' })
  .transform((text): Tenant => {
    const [claim = '', ...value] = text.split('=');
    return { claim, value: value.join('=') };
  });

/** Both alphabets of RFC 4648, with or without padding; 43 characters are 32 bytes. */
function toKey(text: string): Uint8Array<ArrayBuffer> | null {
  return /^[\w+/-]{43}=?$/.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : null;
}

const keysSchema = z.string().transform((text, context): SignInOptions['keys'] => {
  const keys = text.split(',').map((part) => toKey(part.trim()));
  const [first, ...rest] = keys.flatMap((key) => key ?? []);
  if (first === undefined || keys.includes(null) || keys.length > mostKeys) {
    context.addIssue({
      code: 'custom',
      message: `must be a key of 32 bytes in base64, or ${mostKeys} of them with a comma between, the new one first; “openssl rand -base64 32” makes one`,
    });
    return z.NEVER;
  }
  return [first, ...rest];
});

const proxiesSchema = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => addToRanges(new BlockList(), part) !== null), {
    message: 'must be addresses or ranges with commas between, such as 10.0.0.5,192.168.0.0/16',
  });

function wholeNumberSchema(least: number, most: number) {
  return z
    .string()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      message: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number);
}

const secretSchema = z
  .string()
  .refine((text) => text === text.trim(), { message: 'must not begin or end with blanks or line ends' });

/** What has to be set together. */
const required = [
  'PUBLIC_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'SESSION_KEYS',
] as const;

export const signInVariables = {
  PUBLIC_URL: originSchema.optional(),
  OIDC_ISSUER: issuerSchema.optional(),
  OIDC_CLIENT_ID: secretSchema.optional(),
  OIDC_CLIENT_SECRET: secretSchema.optional(),
  OIDC_TENANT: tenantSchema.optional(),
  SESSION_KEYS: keysSchema.optional(),
  SESSION_IDLE_MINUTES: wholeNumberSchema(5, 240).default(defaultLimits.idleSeconds / 60),
  SESSION_HOURS: wholeNumberSchema(1, 24).default(defaultLimits.longestSeconds / 3600),
  TRUSTED_PROXIES: proxiesSchema.default([]),
};

/** Of these, no value is shown in a message. */
export const signInSecrets = [
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'SESSION_KEYS',
] as const satisfies (keyof typeof signInVariables)[];

type Environment = Readonly<Record<string, string>>;

/** @param set the variables that are set at all */
export function hasSignIn(set: Environment): boolean {
  return required.some((name) => set[name] !== undefined);
}

/** Problems that lie between settings, each beginning with a name. */
export function findSignInProblems(set: Environment): string[] {
  if (!hasSignIn(set)) return [];
  const missing = required.filter((name) => set[name] === undefined);
  const issuer = issuerSchema.safeParse(set['OIDC_ISSUER']).data;
  const issuerProblem =
    issuer === undefined ? null : findIssuerProblem(issuer, set['OIDC_TENANT'] !== undefined);
  return [
    ...missing.map((name) => `${name} is missing: sign-in needs ${required.join(', ')} together`),
    ...(issuerProblem === null ? [] : [`OIDC_ISSUER ${issuerProblem}`]),
  ];
}

/** Settings that say nothing without sign-in. */
export function findUnusedSignIn(set: Environment): string[] {
  if (hasSignIn(set)) return [];
  return ['OIDC_TENANT', 'SESSION_IDLE_MINUTES', 'SESSION_HOURS', 'TRUSTED_PROXIES']
    .filter((name) => set[name] !== undefined)
    .map((name) => `${name} is set but has no effect: without OIDC_ISSUER there is no sign-in`);
}

type Values = z.output<z.ZodObject<typeof signInVariables>>;

/** @returns `null` without sign-in */
export function toSignInSettings(values: Values): SignInSettings | null {
  const {
    PUBLIC_URL: publicOrigin,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    SESSION_KEYS: keys,
  } = values;
  const isComplete =
    publicOrigin !== undefined &&
    issuer !== undefined &&
    clientId !== undefined &&
    clientSecret !== undefined &&
    keys !== undefined;
  if (!isComplete) return null;
  return {
    publicOrigin,
    trustedProxies: values.TRUSTED_PROXIES,
    issuer,
    clientId,
    clientSecret,
    tenant: values.OIDC_TENANT ?? null,
    keys,
    limits: { idleSeconds: values.SESSION_IDLE_MINUTES * 60, longestSeconds: values.SESSION_HOURS * 3600 },
  };
}
