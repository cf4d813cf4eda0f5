/** Signs people in as a browser does, without one: follows redirects within the site and keeps cookies. */
import { operator } from '../access/viewer.ts';
import type { ServerOptions } from '../create-server.ts';
import { createStandInProvider } from '../sign-in/stand-in-provider.ts';
import { defaultLimits } from '../sign-in/sign-in-settings.ts';

export type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** The cookies of a browser for one site. */
export function createCookies() {
  const cookies = new Map<string, string>();
  return {
    cookies,
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(answer: Response): void {
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/max-age=0/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}

/** A stand-in that knows people by these names, each of whom sees every student. */
export function standInFor(names: readonly string[]): Required<Pick<ServerOptions, 'signIn' | 'viewers'>> {
  const people = names.map((name) => ({ id: name, title: 'Teacher', subject: name, name, claims: {} }));
  return {
    signIn: {
      provider: createStandInProvider(people),
      keys: [new Uint8Array(32)],
      limits: defaultLimits,
      people,
      now: Date.now,
    },
    viewers: {
      toViewer: ({ subject, name }) =>
        Promise.resolve({
          ...operator,
          id: subject,
          name,
          role: 'teacher',
          safetyOf: new Set(),
          seesSafety: false,
        }),
    },
  };
}

/** @returns the header `Cookie` of somebody who has signed in */
export async function signInAs(ask: Ask, name: string): Promise<string> {
  const jar = createCookies();
  let path: string | null = `/sign-in?as=${encodeURIComponent(name)}&return=/about`;
  for (let steps = 0; path !== null && path !== '/about'; steps += 1) {
    if (steps > 3) throw new Error(`Signing in as ${name} leads nowhere: ${path}`);
    const answer: Response = await ask(path, { headers: { cookie: jar.header() }, redirect: 'manual' });
    jar.keep(answer);
    const next = answer.headers.get('location');
    path = next === null ? null : next.replace(/^https?:\/\/[^/]+/, '');
  }
  if (path === null) throw new Error(`Signing in as ${name} ended before it was done.`);
  return jar.header();
}
