import { signInPath, signedOutPath } from '#src/contract/sign-in.ts';

/** Longer addresses than this are none of ours; what is kept travels in a cookie. */
const longestPath = 1000;

/**
 * The path to come back to after signing in: of this site only, whatever stands in the address. Anything else leads to
 * the first page: an open redirect would lend this site's name to somebody else's page.
 */
export function toReturnPath(text: string | undefined): string {
  const base = 'https://this.site.example';
  // What begins with one slash and no second one, slash or backslash, names no other host (WHATWG URL, section 4.4).
  if (text === undefined || text.length > longestPath || !/^\/(?![/\\])/.test(text)) return '/';
  if (!URL.canParse(text, base)) return '/';
  const { origin, pathname, search } = new URL(text, base);
  const isOurs = origin === base && !pathname.startsWith('//');
  const isAboutSigningIn = [signInPath, signedOutPath].some(
    (path) => pathname === path || pathname.startsWith(`${path}/`),
  );
  return isOurs && !isAboutSigningIn ? `${pathname}${search}` : '/';
}
