import { useEffect, useRef } from 'react';
import { buttonLook } from '#src/ui/looks.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';

/** In the place of everything, once a session is over; and the page on which a browser lands that has signed out. */
export function SignedOutPage({ address = '/' }: { address?: string }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.querySelector('h1')?.focus();
  }, []);
  return (
    <article ref={place} className="space-y-4">
      <title>Signed out · Week in Focus</title>
      <PageHeading>You are signed out</PageHeading>
      <p className="max-w-measure">
        Nothing about students is left in this page. On a computer that others use too, close the browser as
        well.
      </p>
      <p>
        <a href={address} className={buttonLook}>
          Sign in again
        </a>
      </p>
    </article>
  );
}
