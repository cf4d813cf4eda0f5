/** The page that says why signing in did not work: the reason, and the path that was asked for. */
import { signInFailures, type SignInFailure } from '#src/contract/sign-in-failures.ts';
import { signInPath } from '#src/contract/sign-in.ts';
import { parseWord, type ViewCodec } from './view-codec.ts';

interface SignInFailedView {
  readonly reason: SignInFailure;
  readonly returnTo: string;
}

export const signInFailedViewCodec: ViewCodec<SignInFailedView> = {
  keys: ['reason', 'return'],
  defaults: { reason: signInFailures[0], returnTo: '/' },
  parse: (search) => ({
    reason: parseWord(search.get('reason'), signInFailures),
    // It goes to our server only, which takes no other site's (server/sign-in/return-path.ts).
    returnTo: search.get('return') ?? '/',
  }),
  write(search, { reason, returnTo }) {
    search.set('reason', reason);
    search.set('return', returnTo);
  },
};

/** Where signing in begins, to come back to a path of this site. */
export function toSignInHref(returnTo: string): string {
  return `${signInPath}?${new URLSearchParams({ return: returnTo })}`;
}

/** On the simulator: where one becomes somebody of the made-up school. */
export function toRoleHref(role: string, returnTo: string): string {
  return `${signInPath}?${new URLSearchParams({ as: role, return: returnTo })}`;
}
