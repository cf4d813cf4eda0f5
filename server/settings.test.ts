import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultRateLimits } from './operate/rate-limit.ts';
import { defaultAccessRules } from './access/access-rules.ts';
import { defaultSafety } from './access/safety.ts';
import { defaultSchool } from './school-config.ts';
import { ConfigError } from './config-error.ts';
import { readSettings, type Environment, type Settings } from './settings.ts';

const credentials = { TIMEBACK_CLIENT_ID: 'an-id', TIMEBACK_CLIENT_SECRET: 'a-secret' };

function read(
  environment: Environment,
  files: Readonly<Record<string, string>> = {},
  serverTimeZone = 'UTC',
  purpose: 'dashboard' | 'simulator' = 'dashboard',
): Settings {
  return readSettings(environment, {
    serverTimeZone,
    defaultPort: 4173,
    purpose,
    readTextFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error(`no such file: ${path}`);
      return text;
    },
  });
}

function readProblems(environment: Environment, files: Readonly<Record<string, string>> = {}): ConfigError {
  try {
    read(environment, files);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('These settings were accepted.');
}

describe('readSettings', () => {
  it('needs nothing at all: the simulator, on this computer only', () => {
    expect(read({}, {}, 'Europe/Berlin')).toEqual({
      host: '127.0.0.1',
      port: 4173,
      simulatorPort: 4174,
      baseUrl: 'https://platform.timeback.com',
      tokenUrl: 'https://platform.timeback.com/auth/1.0/token',
      upstreamConcurrency: 24,
      upstreamConcurrencyPerViewer: 6,
      credentials: null,
      timeZone: 'Europe/Berlin',
      isTimeZoneUnset: false,
      school: null,
      roster: null,
      operate: { logLevel: 'warn', rateLimits: defaultRateLimits },
      access: defaultAccessRules,
      safety: defaultSafety,
      accessLog: { kind: 'off' },
      signIn: null,
      frozenNow: null,
      warnings: [],
    });
  });

  it('takes every setting', () => {
    const settings = read(
      {
        ...credentials,
        TIMEBACK_BASE_URL: 'http://127.0.0.1:4174/',
        TIMEBACK_TOKEN_URL: 'https://login.example/token',
        UPSTREAM_CONCURRENCY: '8',
        UPSTREAM_CONCURRENCY_PER_READER: '4',
        LOG_LEVEL: 'info',
        REQUESTS_PER_MINUTE: '600',
        REQUESTS_PER_MINUTE_IN_ALL: '6000',
        SCHOOL_TIME_ZONE: 'Pacific/Auckland',
        SCHOOL_CONFIG: '/conf/school.json',
        HOST: '[::1]',
        PORT: '0',
        SIMULATOR_PORT: '5000',
        SIMULATOR_NOW: '2026-03-11T12:00:00+13:00',
        ACCESS_LOG: '/var/log/access.jsonl',
      },
      {
        '/conf/school.json':
          '\uFEFF{ "name": " Maple School ", "locale": "en-NZ", "roster": { "folder": "sis", "mapping": "/srv/ids.csv" } }',
      },
    );
    expect(settings).toEqual({
      host: '::1',
      port: 0,
      simulatorPort: 5000,
      baseUrl: 'http://127.0.0.1:4174',
      tokenUrl: 'https://login.example/token',
      upstreamConcurrency: 8,
      upstreamConcurrencyPerViewer: 4,
      credentials: { clientId: 'an-id', clientSecret: 'a-secret' },
      timeZone: 'Pacific/Auckland',
      isTimeZoneUnset: false,
      school: { ...defaultSchool, name: 'Maple School', locale: 'en-NZ' },
      roster: { folder: resolve('/conf/sis'), mapping: resolve('/srv/ids.csv') },
      operate: { logLevel: 'info', rateLimits: { perViewer: 600, inAll: 6000, windowSeconds: 60 } },
      access: defaultAccessRules,
      safety: defaultSafety,
      accessLog: { kind: 'file', path: '/var/log/access.jsonl' },
      signIn: null,
      frozenNow: Date.UTC(2026, 2, 10, 23),
      warnings: [],
    });
  });

  it('takes an empty value for none, as in a line "NAME=" of .env', () => {
    const environment = {
      TIMEBACK_BASE_URL: '',
      TIMEBACK_CLIENT_ID: '',
      TIMEBACK_CLIENT_SECRET: ' ',
      UPSTREAM_CONCURRENCY: '',
      UPSTREAM_CONCURRENCY_PER_READER: '',
      LOG_LEVEL: '',
      REQUESTS_PER_MINUTE: '',
      REQUESTS_PER_MINUTE_IN_ALL: '',
      SCHOOL_TIME_ZONE: '',
      SCHOOL_CONFIG: '',
      HOST: '',
      PORT: '',
      SIMULATOR_NOW: '',
      ACCESS_LOG: '',
    };
    expect(read(environment)).toEqual(read({}));
  });

  it('keeps a record of access on standard output as soon as there are credentials', () => {
    expect(read(credentials).accessLog).toEqual({ kind: 'stdout' });
    expect(read({ ACCESS_LOG: 'stdout' }).accessLog).toEqual({ kind: 'stdout' });
    expect(readProblems({ ...credentials, ACCESS_LOG: 'off' }).problems).toEqual([
      'ACCESS_LOG must be "stdout" or the path of a file: with real data the record of access cannot be switched off',
    ]);
  });

  it.each([
    ['with credentials and a server on UTC', credentials, 'UTC', true],
    ['with credentials and a server on Etc/UTC', credentials, 'Etc/UTC', true],
    ['not where the server knows a zone', credentials, 'America/Chicago', false],
    ['with credentials and a server on Zulu', credentials, 'zulu', true],
    ['with credentials and a server on Greenwich', credentials, 'Etc/Greenwich', true],
    ['not where the zone only has such a name in it', credentials, 'Etc/GMT+5', false],
    ['not where the zone only ends so', credentials, 'Nowhere/UTC', false],
    ['not where UTC was chosen', { ...credentials, SCHOOL_TIME_ZONE: 'UTC' }, 'UTC', false],
    ['not on the simulator', {}, 'UTC', false],
  ])('asks for a zone %s', (_title, environment, serverTimeZone, expected) => {
    expect(read(environment, {}, serverTimeZone).isTimeZoneUnset).toBe(expected);
  });

  it.each([
    ['TIMEBACK_BASE_URL', 'platform.timeback.com', 'absolute address'],
    ['TIMEBACK_BASE_URL', 'ftp://platform.timeback.com', 'absolute address'],
    ['TIMEBACK_BASE_URL', 'http://platform.timeback.com', 'must start with https://'],
    ['TIMEBACK_BASE_URL', 'http://localhost.evil.example', 'must start with https://'],
    ['TIMEBACK_BASE_URL', 'https://user:pass@platform.example', 'no user, password'],
    ['TIMEBACK_BASE_URL', 'https://platform.example?x=1', 'no user, password'],
    ['TIMEBACK_BASE_URL', 'https://platform.example#x', 'no user, password'],
    ['TIMEBACK_BASE_URL', 'https://user@platform.example', 'no user, password'],
    ['TIMEBACK_BASE_URL', 'https://:pass@platform.example', 'no user, password'],
    ['TIMEBACK_BASE_URL', 'xhttp://localhost', 'absolute address'],
    ['TIMEBACK_BASE_URL', 'httpsx://localhost', 'absolute address'],
    ['TIMEBACK_CLIENT_ID', ' an-id', 'blanks or line ends'],
    ['TIMEBACK_TOKEN_URL', 'http://10.0.0.1/token', 'must start with https://'],
    ['TIMEBACK_CLIENT_SECRET', 'a-secret\n', 'blanks or line ends'],
    ['UPSTREAM_CONCURRENCY', '0', 'whole number from 1 to 200'],
    ['UPSTREAM_CONCURRENCY', '201', 'whole number from 1 to 200'],
    ['UPSTREAM_CONCURRENCY', '-6', 'whole number from 1 to 200'],
    ['UPSTREAM_CONCURRENCY', '2.5', 'whole number from 1 to 200'],
    ['UPSTREAM_CONCURRENCY', 'unlimited', 'whole number from 1 to 200'],
    ['UPSTREAM_CONCURRENCY', '0006', 'whole number from 1 to 200'],
    ['UPSTREAM_CONCURRENCY', '6x', 'whole number from 1 to 200'],
    ['UPSTREAM_CONCURRENCY_PER_READER', '0', 'whole number from 1 to 200'],
    ['LOG_LEVEL', 'debug', 'info, warn or error'],
    ['LOG_LEVEL', 'INFO', 'info, warn or error'],
    ['REQUESTS_PER_MINUTE', '59', 'whole number from 60 to 1000000'],
    ['REQUESTS_PER_MINUTE', '1e6', 'whole number from 60 to 1000000'],
    ['REQUESTS_PER_MINUTE_IN_ALL', '0', 'whole number from 60 to 1000000'],
    ['SCHOOL_TIME_ZONE', 'Chicago', 'IANA time zone such as America/Chicago'],
    ['SCHOOL_TIME_ZONE', '+02:00', 'IANA time zone such as America/Chicago'],
    ['SCHOOL_TIME_ZONE', '-05:00', 'IANA time zone such as America/Chicago'],
    ['HOST', '0.0.0.0', 'no sign-in is set up'],
    ['HOST', '192.168.1.5', 'no sign-in is set up'],
    ['HOST', 'school.example', 'no sign-in is set up'],
    ['PORT', '65536', 'whole number from 0 to 65535'],
    ['PORT', '004173', 'whole number from 0 to 65535'],
    ['PORT', '4173x', 'whole number from 0 to 65535'],
    ['SIMULATOR_PORT', '-1', 'whole number from 0 to 65535'],
    ['SIMULATOR_NOW', 'yesterday', 'instant such as 2026-03-11T12:00:00Z'],
    ['SIMULATOR_NOW', '2026-03-11', 'instant such as 2026-03-11T12:00:00Z'],
    ['SCHOOL_CONFIG', 'missing.json', 'cannot be read: missing.json'],
  ])('refuses %s=%s and says why', (name, value, reason) => {
    const error = readProblems({
      [name]: value,
      ...(name === 'TIMEBACK_CLIENT_SECRET' ? { TIMEBACK_CLIENT_ID: 'x' } : {}),
      ...(name === 'TIMEBACK_CLIENT_ID' ? { TIMEBACK_CLIENT_SECRET: 'x' } : {}),
    });
    expect(error.problems).toHaveLength(1);
    expect(error.problems[0]).toContain(name);
    expect(error.problems[0]).toContain(reason);
    expect(error.message).toContain('.env.example');
  });

  it('shows what cannot be a secret, and of a long value its beginning', () => {
    expect(readProblems({ SIMULATOR_PORT: 'x'.repeat(61), SCHOOL_TIME_ZONE: 'Chi"cago' }).problems).toEqual([
      'SCHOOL_TIME_ZONE must be an IANA time zone such as America/Chicago (it is "Chi\\"cago")',
      `SIMULATOR_PORT must be a whole number from 0 to 65535 (it is "${'x'.repeat(60)}")`,
    ]);
    expect(readProblems({ HOST: 'a'.repeat(61) }).problems).toEqual([
      `HOST must be a loopback address (127.0.0.1, ::1 or localhost) as long as no sign-in is set up, because whoever reaches the server then sees every student (it is "${'a'.repeat(60)}")`,
    ]);
    expect(
      readProblems({ ...credentials, TIMEBACK_BASE_URL: 'nowhere', TIMEBACK_TOKEN_URL: 'no' }).problems,
    ).toEqual([
      'TIMEBACK_BASE_URL must be an absolute address such as https://platform.timeback.com',
      'TIMEBACK_TOKEN_URL must be an absolute address such as https://platform.timeback.com',
    ]);
  });

  it.each([
    ['UPSTREAM_CONCURRENCY', '1', { upstreamConcurrency: 1 }],
    ['UPSTREAM_CONCURRENCY', '200', { upstreamConcurrency: 200 }],
    ['UPSTREAM_CONCURRENCY_PER_READER', '200', { upstreamConcurrencyPerViewer: 200 }],
    ['PORT', '65535', { port: 65_535 }],
    ['HOST', 'localhost', { host: 'localhost' }],
    ['HOST', '::1', { host: '::1' }],
    [
      'TIMEBACK_BASE_URL',
      'https://sandbox.example///',
      { baseUrl: 'https://sandbox.example', tokenUrl: 'https://sandbox.example/auth/1.0/token' },
    ],
    ['TIMEBACK_BASE_URL', 'https://sandbox.example/a/b', { baseUrl: 'https://sandbox.example/a/b' }],
    ['TIMEBACK_TOKEN_URL', 'http://localhost:9000/token', { tokenUrl: 'http://localhost:9000/token' }],
    ['ACCESS_LOG', 'off', { accessLog: { kind: 'off' } }],
    ['ACCESS_LOG', 'stdout.jsonl', { accessLog: { kind: 'file', path: 'stdout.jsonl' } }],
  ])('takes %s=%s', (name, value, settings) => {
    expect(read({ [name]: value })).toMatchObject(settings);
  });

  it.each([
    ['TIMEBACK_CLIENT_SECRET', { TIMEBACK_CLIENT_ID: 'an-id' }],
    ['TIMEBACK_CLIENT_ID', { TIMEBACK_CLIENT_SECRET: 'a-secret', TIMEBACK_CLIENT_ID: '' }],
  ])('refuses half of the credentials and names %s', (name, environment) => {
    expect(readProblems(environment).problems).toEqual([
      `${name} is missing: set TIMEBACK_CLIENT_ID and TIMEBACK_CLIENT_SECRET together, or neither of them to use the simulator`,
    ]);
  });

  it('refuses to stop the clock in front of the real platform', () => {
    const environment = { ...credentials, SIMULATOR_NOW: '2026-03-11T12:00:00Z' };
    expect(readProblems(environment).problems).toEqual([
      'SIMULATOR_NOW stops the clock and is for the simulator only: unset it to use real data',
    ]);
    expect(read(environment, {}, 'UTC', 'simulator').frozenNow).not.toBeNull();
    expect(read({ ...environment, TIMEBACK_BASE_URL: 'http://localhost:4174' }).frozenNow).not.toBeNull();
  });

  it('tells the problems in a list, and where settings come from', () => {
    const error = readProblems({ PORT: 'x', SIMULATOR_PORT: 'y' });
    expect(error.name).toBe('ConfigError');
    expect(error.message).toBe(
      'The dashboard cannot start with these settings:\n' +
        '  - PORT must be a whole number from 0 to 65535 (it is "x")\n' +
        '  - SIMULATOR_PORT must be a whole number from 0 to 65535 (it is "y")\n' +
        'Settings come from the environment and from the file .env; .env.example explains each of them.',
    );
  });

  it('names all problems at once and shows no secret', () => {
    const error = readProblems({
      HOST: '0.0.0.0',
      PORT: 'x',
      TIMEBACK_BASE_URL: 'http://user:hunter2@platform.example',
      TIMEBACK_CLIENT_SECRET: ' hunter2',
    });
    expect(error.problems.map((problem) => problem.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'HOST',
        'PORT',
        'TIMEBACK_BASE_URL',
        'TIMEBACK_CLIENT_SECRET',
        'TIMEBACK_CLIENT_ID',
      ]),
    );
    expect(error.message).not.toContain('hunter2');
  });

  it.each([
    ['no JSON', '{ name: "x" }', 'is not valid JSON'],
    ['another key', '{ "nmae": "x" }', 'nmae'],
    ['no object', '[]', 'the file as a whole'],
    ['a name that is no text', '{ "name": 7 }', '"name"'],
    ['an empty name', '{ "name": "" }', '"name"'],
    ['a locale that is none', '{ "locale": "english please" }', '"locale"'],
  ])('refuses a school file with %s, naming the file and the path in it', (_title, text, hint) => {
    const [problem] = readProblems(
      { SCHOOL_CONFIG: 'conf/school.json' },
      { 'conf/school.json': text },
    ).problems;
    expect(problem).toContain('SCHOOL_CONFIG: conf/school.json');
    expect(problem).toContain(hint);
  });

  it.each([
    [
      'a limit of one person above that of all',
      { REQUESTS_PER_MINUTE: '500', REQUESTS_PER_MINUTE_IN_ALL: '60' },
      'REQUESTS_PER_MINUTE (500) has no effect above REQUESTS_PER_MINUTE_IN_ALL (60)',
    ],
    [
      'a slip of the pen',
      { TIMEBACK_CLIENTID: 'an-id' },
      'TIMEBACK_CLIENTID is not known here and has no effect; .env.example lists every name',
    ],
  ])('warns of %s', (_title, environment, warning) => {
    expect(read(environment).warnings).toEqual([warning]);
  });

  it.each(['TIMEBACK_X', 'UPSTREAM_X', 'SCHOOL_X', 'SIMULATOR_X', 'REQUESTS_X', 'OIDC_X', 'SESSION_X'])(
    'warns of a name that begins like ours, and of no other: %s',
    (name) => {
      expect(read({ [name]: '1', MY_TIMEBACK_X: '1', SCHOOLX: '1', PATH: '1' }).warnings).toEqual([
        `${name} is not known here and has no effect; .env.example lists every name`,
      ]);
    },
  );

  it('reads nothing where no file is named, and where it is, from beside it', () => {
    const settings = read(
      { SCHOOL_CONFIG: 'conf/school.json' },
      {
        'conf/school.json':
          '{ "roster": { "folder": "../sis" }, "safety": { "contact": "Room 4" }, "access": { "trustEmail": true } }',
      },
    );
    expect(settings.school).toEqual(defaultSchool);
    expect(settings.roster).toEqual({ folder: resolve('sis'), mapping: null });
    expect(settings.safety).toEqual({ ...defaultSafety, contact: 'Room 4' });
    expect(settings.access).toEqual({ ...defaultAccessRules, trustEmail: true });
  });

  it('says that an address without credentials has no effect, and nothing where there are some', () => {
    expect(read({ ...credentials, TIMEBACK_BASE_URL: 'https://sandbox.example' }).warnings).toEqual([]);
    expect(read({ TIMEBACK_TOKEN_URL: 'https://sandbox.example/token' }).warnings).toEqual([
      'TIMEBACK_TOKEN_URL is set but has no effect: without credentials the embedded simulator answers',
    ]);
  });

  it('says that an address without credentials has no effect', () => {
    expect(read({ TIMEBACK_BASE_URL: 'https://sandbox.example' }).warnings).toEqual([
      'TIMEBACK_BASE_URL is set but has no effect: without credentials the embedded simulator answers',
    ]);
  });
});

describe('readSettings, about sign-in', () => {
  const key = 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=';
  const signIn = {
    PUBLIC_URL: 'https://focus.school.example',
    OIDC_ISSUER: 'https://login.school.example',
    OIDC_CLIENT_ID: 'an-id',
    OIDC_CLIENT_SECRET: 'a-secret',
    SESSION_KEYS: key,
  };

  it('takes every setting, and then listens anywhere', () => {
    const settings = read({
      ...signIn,
      HOST: '0.0.0.0',
      OIDC_TENANT: 'hd=school.example',
      SESSION_KEYS: `${key}, ${key.replace('=', '').replaceAll('A', 'C')}`,
      SESSION_IDLE_MINUTES: '15',
      SESSION_HOURS: '8',
      TRUSTED_PROXIES: '10.0.0.5, fd00::/8',
    });
    expect(settings.host).toBe('0.0.0.0');
    expect(settings.signIn).toMatchObject({
      publicOrigin: 'https://focus.school.example',
      issuer: 'https://login.school.example',
      tenant: { claim: 'hd', value: 'school.example' },
      limits: { idleSeconds: 900, longestSeconds: 28_800 },
      trustedProxies: ['10.0.0.5', 'fd00::/8'],
    });
    expect(settings.signIn?.keys.map(({ byteLength }) => byteLength)).toEqual([32, 32]);
  });

  it.each(['a b', 'localhost/x', '/localhost', '10.0.0.1?'])(
    'listens at no such thing as HOST=%s',
    (host) => {
      expect(readProblems({ ...signIn, HOST: host }).problems).toEqual([
        `HOST must be an address of this machine such as 127.0.0.1 or 0.0.0.0 (it is ${JSON.stringify(host)})`,
      ]);
    },
  );

  it.each([
    ['[fd00::1]', 'fd00::1'],
    ['fd00::1', 'fd00::1'],
    ['[fd00::1', '[fd00::1'],
    ['fd00::1]', 'fd00::1]'],
    ['my-host_1.school.example', 'my-host_1.school.example'],
  ])('listens at HOST=%s as at %s', (host, address) => {
    expect(read({ ...signIn, HOST: host }).host).toBe(address);
  });

  it.each(Object.keys(signIn))('names %s where it alone is missing', (name) => {
    const [problem, ...others] = readProblems({ ...signIn, [name]: '' }).problems;
    expect(problem).toContain(`${name} is missing`);
    expect(others).toEqual([]);
  });

  it.each([
    ['PUBLIC_URL', 'http://focus.school.example', 'http:// is accepted for this computer only'],
    ['PUBLIC_URL', 'https://focus.school.example/path', 'without a path'],
    ['PUBLIC_URL', 'focus.school.example', 'such as https://focus.school.example'],
    ['OIDC_ISSUER', 'http://login.school.example', 'http:// is accepted for this computer only'],
    ['OIDC_ISSUER', 'https://login.microsoftonline.com/common/v2.0', 'own tenant'],
    ['OIDC_ISSUER', 'https://login.microsoftonline.com/Organizations/v2.0', 'own tenant'],
    ['OIDC_ISSUER', 'https://login.microsoftonline.com/consumers/v2.0', 'own tenant'],
    [
      'OIDC_ISSUER',
      'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
      'own tenant',
    ],
    ['OIDC_ISSUER', 'https://accounts.google.com', 'OIDC_TENANT'],
    ['OIDC_ISSUER', 'https://clever.com', 'OIDC_TENANT'],
    ['OIDC_ISSUER', 'https://appleid.apple.com', 'the school’s own provider'],
    ['OIDC_TENANT', 'school.example', 'hd=school.example'],
    ['SESSION_KEYS', 'c2hvcnQ=', 'openssl rand -base64 32'],
    ['SESSION_KEYS', `${key},`, 'openssl rand -base64 32'],
    ['SESSION_KEYS', `${key},${key},${key}`, 'openssl rand -base64 32'],
    ['SESSION_IDLE_MINUTES', '4', 'from 5 to 240'],
    ['SESSION_HOURS', '25', 'from 1 to 24'],
    ['TRUSTED_PROXIES', 'proxy.school.example', 'addresses or ranges'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'addresses or ranges'],
  ])('refuses %s=%s and says why', (name, value, reason) => {
    const { problems, message } = readProblems({ ...signIn, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(problems[0]).toContain(reason);
    expect(message).not.toMatch(/c2hvcnQ|AQEB|a-secret/);
  });

  it.each([
    [
      'a tenant of Microsoft',
      'https://login.microsoftonline.com/6babcaad-604b-40ac-a9d7-9fd97c0b779f/v2.0',
      {},
    ],
    ['a domain of Google', 'https://accounts.google.com', { OIDC_TENANT: 'hd=school.example' }],
    ['this computer', 'http://127.0.0.1:9000/realms/school', {}],
  ])('takes %s', (_what, issuer, more) => {
    expect(read({ ...signIn, OIDC_ISSUER: issuer, ...more }).signIn?.issuer).toBe(issuer);
  });

  it('says that the other settings of sign-in have no effect without it', () => {
    expect(read({ SESSION_HOURS: '8' }).warnings).toEqual([
      'SESSION_HOURS is set but has no effect: without OIDC_ISSUER there is no sign-in',
    ]);
  });
});
