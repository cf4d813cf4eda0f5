import { Link } from 'react-router';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import type { Usual } from '#src/measures/usual.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { usualBasisText } from '#src/words/usual.ts';
import { windowPhrase } from '#src/words/windows.ts';
import { applicationLabel } from '../application-label.ts';
import { Explanation } from '../explanation.tsx';
import type { Surroundings } from './use-surroundings.ts';

interface UsualNoteProps {
  /** `null` as long as the other sessions are not there. */
  readonly usual: Usual | null;
  readonly session: Session;
  readonly around: Surroundings;
}

/** What the session is laid beside, how that is measured, or why there is nothing to lay it beside. */
export function UsualNote({ usual, session, around }: UsualNoteProps) {
  const { locale } = useSchool().school;
  const { window, all, widerHref } = around;
  const { data: applications } = useApplications();
  if (usual === null || all.data === undefined) {
    if (!all.isError) return <Skeleton size="line" />;
    return (
      <p className="text-small text-quiet">Other sessions could not be loaded, so nothing is compared.</p>
    );
  }
  const application = applicationLabel(session.applicationId, applications);
  const { webcamEnabled } = session;
  const when = windowPhrase(window, locale);
  const text = usualBasisText(usual, { application, when, webcamEnabled }, locale);
  if (text === null) return null;
  return (
    <div className="flex items-start gap-x-1 text-small text-quiet">
      <p className="max-w-measure wrap-anywhere">
        {/* An application can have an endless name. */}
        <span className="line-clamp-4">{text}</span>
        {usual.kind === 'too-few' && widerHref !== null ? (
          <>
            {' '}
            <Link preventScrollReset to={widerHref} className="whitespace-nowrap">
              Look at 4 weeks
            </Link>
          </>
        ) : null}
      </p>
      {usual.kind === 'known' ? (
        <Explanation figure={{ kind: 'usual', usual, application }} window={window} asOf={all.data.asOf} />
      ) : null}
    </div>
  );
}
