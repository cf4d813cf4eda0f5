import { useLocation } from 'react-router';
import { Notice } from '#src/ui/notice.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';

/** A fault of ours while a page was loaded or drawn. A full reload also fetches code that a new release replaced. */
export function RouteError() {
  const { pathname, search } = useLocation();
  return (
    <main className="mx-auto max-w-3xl space-y-4 px-4 py-10">
      <title>Something went wrong · Week in Focus</title>
      <PageHeading>This page could not be shown</PageHeading>
      <Notice tone="failure" title="Something went wrong in the dashboard">
        <p>
          The network may be away, or the dashboard has been updated. Your students’ data is not affected.{' '}
          <a href={`${pathname}${search}`}>Load the page again</a>, or go to <a href="/">all classes</a>.
        </p>
      </Notice>
    </main>
  );
}
