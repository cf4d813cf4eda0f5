import { Link } from 'react-router';
import { sessionsPath } from '#src/routing/paths.ts';
import type { SessionListView } from '#src/routing/session-list-view.ts';
import { Notice } from '#src/ui/notice.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';

/** A session that neither endpoint knows. */
export function UnknownSession({ userId, list }: { userId: string; list: SessionListView }) {
  return (
    <article className="space-y-4">
      <title>Session not found · Week in Focus</title>
      <PageHeading>Session not found</PageHeading>
      <Notice
        tone="quiet"
        title="TimeBack does not know this session."
        action={<Link to={sessionsPath(userId, list)}>The student’s sessions</Link>}
      >
        The address may be cut off or mistyped.
      </Notice>
    </article>
  );
}
