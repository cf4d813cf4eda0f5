/**
 * The built dashboard with sign-in on the simulator, and a provider of a made-up school beside it: what browser tests of
 * sessions stand on. Both are on free ports, whatever the environment says, and sessions go by a clock that the test moves.
 */
import { readSettings } from '#server/settings.ts';
import { readStaticFiles } from '#server/static-files.ts';
import { buildFolder } from './build-when-needed.ts';
import { compose } from './compose.ts';
import { e2eNow, e2eTimeZone } from './e2e-servers.ts';
import { listen } from './listen.ts';
import { createSigningKey, schoolClient, startSchoolProvider } from './testing/school-provider.ts';

export interface ServedSignIn {
  readonly origin: string;
  /** Of the provider. */
  readonly issuer: string;
  /** Moves the clock by which sessions end. */
  readonly passSeconds: (seconds: number) => void;
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';

/** Of the simulator's roster, as the provider knows them. */
const people = [
  { subject: 'school-1', name: 'Ingrid Fernwood', email: 'ingrid.fernwood@harbour-lantern.example' },
  { subject: 'school-2', name: 'Nobody Known', email: 'nobody.known@harbour-lantern.example' },
];

export async function serveSignIn(): Promise<ServedSignIn> {
  let passed = 0;
  let answer: (request: Request, peer: string | undefined) => Promise<Response> = () =>
    Promise.resolve(new Response(null, { status: 503 }));
  // The address is a part of the settings, so it comes first.
  const { origin, close } = await listen((request, peer) => answer(request, peer), host, 0);
  const provider = await startSchoolProvider({
    people,
    origins: [origin],
    keys: [await createSigningKey('e2e')],
  });
  const settings = readSettings(
    {
      SIMULATOR_NOW: e2eNow,
      SCHOOL_TIME_ZONE: e2eTimeZone,
      PUBLIC_URL: origin,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: schoolClient.id,
      OIDC_CLIENT_SECRET: schoolClient.secret,
      SESSION_KEYS: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
    },
    { serverTimeZone: e2eTimeZone, defaultPort: 0, purpose: 'dashboard', readTextFile: () => '' },
  );
  const { server } = compose(settings, readStaticFiles(buildFolder), {
    clock: () => Date.now() + passed,
  });
  answer = (request, peer) => server.fetch(request, peer);
  return {
    origin,
    issuer: provider.issuer,
    passSeconds: (seconds) => {
      passed += seconds * 1000;
    },
    async close() {
      await close();
      await provider.close();
    },
  };
}
