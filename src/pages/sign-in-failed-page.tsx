import { useSchool } from '#src/api/boot.ts';
import { signInFailedViewCodec, toSignInHref } from '#src/routing/sign-in-view.ts';
import { useView } from '#src/routing/use-view.ts';
import { buttonLook } from '#src/ui/looks.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { describeSignInFailure } from '#src/words/sign-in-failures.ts';

/** `/sign-in/failed`: why nobody was signed in, or why nothing can be shown to somebody who is. */
export function SignInFailedPage() {
  const { session } = useSchool();
  const [view] = useView(signInFailedViewCodec);
  const { title, advice, retry } = describeSignInFailure(view.reason);
  const isSignedIn = session !== null;
  return (
    <article className="space-y-4">
      <title>Sign-in · Week in Focus</title>
      <PageHeading>{title}</PageHeading>
      <p className="max-w-measure">{advice}</p>
      <p>
        <a href={isSignedIn ? '/' : toSignInHref(view.returnTo)} className={buttonLook}>
          {retry}
        </a>
      </p>
    </article>
  );
}
