import { Link } from 'react-router';
import { toFailure } from '#src/api/api-error.ts';
import { Notice } from '#src/ui/notice.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';

/** A student id that TimeBack does not know, or that is no id at all: the whole page says so, with a way on. */
export function UnknownStudentNotice({ error }: { error: unknown }) {
  const failure = toFailure(error);
  const isMalformed = failure.kind === 'http' && failure.status === 400;
  return (
    <article className="space-y-4">
      <title>Student not found · Week in Focus</title>
      <PageHeading>Student not found</PageHeading>
      <Notice
        tone="quiet"
        title={
          isMalformed
            ? 'The address does not hold a student id that TimeBack accepts.'
            : 'TimeBack does not know this student.'
        }
        action={<Link to="/">All classes</Link>}
      >
        The address may be cut off or mistyped. Open the student from the class list.
      </Notice>
    </article>
  );
}
