import { useId, useMemo, type ReactNode } from 'react';
import { useSchool } from '#src/api/boot.ts';
import { toClassHighlights, type ClassStudent, type Highlights } from '#src/measures/class/highlights.ts';
import type { Direction } from '#src/measures/class/week-rules.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { moreText, nobodyTexts, weekRulesTexts } from '#src/words/class/week-rules.ts';
import { ChangeItem } from './change-item.tsx';

interface HighlightsPanelProps {
  readonly students: readonly ClassStudent[];
  readonly window: StudyWindow;
}

/** Who changed most against the own usual, in both directions with the same weight, and the rules behind it. */
export function HighlightsPanel({ students, window }: HighlightsPanelProps) {
  const { locale } = useSchool().school;
  const { worthALook, goingWell, awaited, lost } = useMemo(() => toClassHighlights(students), [students]);
  const isComparing = awaited > 0;
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 md:grid-cols-2 wide:grid-cols-1 print:grid-cols-2">
        <Side title="Worth a look" direction="worth-a-look" highlights={worthALook} isComparing={isComparing}>
          <ChangeItems highlights={worthALook} window={window} />
        </Side>
        <Side title="Going well" direction="going-well" highlights={goingWell} isComparing={isComparing}>
          <ChangeItems highlights={goingWell} window={window} />
        </Side>
      </div>
      <details className="mt-1 text-small print:not-open:hidden">
        <summary className="inline-flex min-h-6 items-center text-quiet">Why is this here?</summary>
        <ul className="mt-1 max-w-measure list-disc space-y-1 pl-5 text-quiet">
          {weekRulesTexts(locale).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
      {isComparing || lost === 0 ? null : (
        <p role="status" className="mt-1 text-small text-quiet">
          For {lost === 1 ? '1 student' : `${lost} students`} the usual could not be loaded.
        </p>
      )}
    </>
  );
}

interface SideProps {
  readonly title: string;
  readonly direction: Direction;
  readonly highlights: Highlights;
  readonly isComparing: boolean;
  readonly children: ReactNode;
}

/** Nobody is named before everybody has been compared: names that come and go would be read as news. */
function Side({ title, direction, highlights: { named, more }, isComparing, children }: SideProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="text-lead font-semibold">
        {title}
        {isComparing || named.length === 0 ? null : (
          <span className="font-normal text-quiet"> {named.length + more}</span>
        )}
      </h2>
      {isComparing ? (
        <p className="mt-1 text-quiet">Still comparing each student with the own usual.</p>
      ) : (
        <>
          {named.length === 0 ? <p className="mt-1 text-quiet">{nobodyTexts[direction]}</p> : children}
          {more === 0 ? null : <p className="mt-1 text-small text-quiet">{moreText(more)}</p>}
        </>
      )}
    </section>
  );
}

function ChangeItems({ highlights: { named }, window }: { highlights: Highlights; window: StudyWindow }) {
  return (
    <ul className="mt-1 space-y-1">
      {named.map((highlight) => (
        <ChangeItem key={highlight.userId} highlight={highlight} window={window} />
      ))}
    </ul>
  );
}
