import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { ClassSummary } from '#src/measures/class/summary.ts';
import type { ClassView } from '#src/routing/class-view.ts';
import { classPath } from '#src/routing/paths.ts';
import { buttonLook } from '#src/ui/looks.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { lostTool } from '#src/ui/panel-boundary.tsx';
import { toUnbroken } from '#src/ui/unbroken.ts';
import { classCountsText, classSentence, classSentenceNote, progressText } from '#src/words/class/summary.ts';

// Only schools whose roster comes from their own files need it.
const UnmatchedInClass = later(
  laterCode(() => import('../unmatched-in-class.tsx')),
  (part) => part.UnmatchedInClass,
);

interface ClassSummaryLineProps {
  readonly summary: ClassSummary;
  readonly classId: string;
  readonly locale: string;
  readonly view: ClassView;
  readonly firstUserId: string | null;
  /** How many students the review of this sitting has come past. */
  readonly lookedAt: number;
}

/** The class's window in one sentence, whom it counts, and the way into the review; until it is whole, how far it is. */
export function ClassSummaryLine({
  summary,
  classId,
  locale,
  view,
  firstUserId,
  lookedAt,
}: ClassSummaryLineProps) {
  const { classesFrom } = useSchool();
  const reviewLinkRef = useRef<HTMLAnchorElement>(null);
  const isReviewing = view.review !== null;
  const wasReviewing = useRef(isReviewing);
  // Whoever comes out of the review goes on where it was opened.
  useEffect(() => {
    if (wasReviewing.current && !isReviewing) reviewLinkRef.current?.focus();
    wasReviewing.current = isReviewing;
  }, [isReviewing]);
  const isWhole = summary.arrived === summary.students;
  return (
    <section aria-label="Summary" className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
      {/* As high as the sentence of most classes and its note, which come last. */}
      <div className="min-h-47 flex-1 basis-96 sm:min-h-30 lg:min-h-23 print:min-h-0">
        <p className="max-w-measure text-lead text-pretty">{toUnbroken(classSentence(summary, locale))}</p>
        <p className="mt-1 text-small text-pretty text-quiet">
          {classCountsText(summary, locale)}
          {classesFrom === 'files' ? (
            <LaterPart lost={lostTool}>
              <UnmatchedInClass classId={classId} />
            </LaterPart>
          ) : null}
          . {isWhole ? classSentenceNote(summary, locale) : null}
        </p>
        {isWhole ? null : (
          <p className="mt-1 flex items-center gap-2 text-small text-quiet">
            <progress
              aria-label="Students loaded"
              className="h-1.5 w-32 accent-focused"
              max={summary.students}
              value={summary.arrived}
            />
            {progressText(summary, locale)}
          </p>
        )}
      </div>
      <div className="flex items-center gap-4 text-small text-quiet">
        {lookedAt === 0 ? null : (
          <span role="status">
            {lookedAt} of {summary.students} looked at
          </span>
        )}
        {firstUserId === null || isReviewing ? null : (
          <Link
            ref={reviewLinkRef}
            to={classPath({ ...view, review: firstUserId })}
            className={`${buttonLook} text-body print:hidden`}
          >
            Review the class
          </Link>
        )}
      </div>
    </section>
  );
}
