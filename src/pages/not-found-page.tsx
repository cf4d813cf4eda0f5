import { Link } from 'react-router';
import { PageHeading } from '#src/ui/page-heading.tsx';

/** Any address that is no page of ours. */
export function NotFoundPage() {
  return (
    <article className="space-y-4">
      <title>Page not found · Week in Focus</title>
      <PageHeading>Page not found</PageHeading>
      <p>This address leads nowhere. It may be cut off or mistyped.</p>
      <p>
        <Link to="/">All classes</Link>
      </p>
    </article>
  );
}
