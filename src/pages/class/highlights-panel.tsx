import { useId, useMemo, useState } from 'react';
import { useSchool } from '#src/api/boot.ts';
import { toClassHighlights, type ClassStudent, type Highlights } from '#src/measures/class/highlights.ts';
import type { Direction } from '#src/measures/class/week-rules.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import {
  moreText,
  nobodyComparedText,
  nobodyText,
  sideRuleText,
  weekRulesTexts,
} from '#src/words/class/week-rules.ts';
import { ChangeItem } from './change-item.tsx';

interface HighlightsPanelProps {
  readonly students: readonly ClassStudent[];
  readonly window: StudyWindow;
}

/** Who changed most against the own usual, in both directions with the same weight, and the rules behind it. */
export function HighlightsPanel({ students, window }: HighlightsPanelProps) {
  const { locale } = useSchool().school;
  const { worthALook, goingWell, awaited, lost, areAllLost } = useMemo(
    () => toClassHighlights(students),
    [students],
  );
  const isComparing = awaited > 0;
  const doneText = areAllLost ? nobodyComparedText : nobodyText;
  const emptyText = isComparing ? 'Still comparing each student with the own usual.' : doneText;
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 md:grid-cols-2 wide:grid-cols-1 print:grid-cols-2">
        <Side
          title="Worth a look"
          direction="worth-a-look"
          highlights={worthALook}
          isComparing={isComparing}
          emptyText={emptyText}
          window={window}
        />
        <Side
          title="Going well"
          direction="going-well"
          highlights={goingWell}
          isComparing={isComparing}
          emptyText={emptyText}
          window={window}
        />
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
  /** What stands where nobody is named. */
  readonly emptyText: string;
  readonly window: StudyWindow;
}

/** What stands without being asked for. Its place is held, so that the table below stays where it is when names come. */
const mostShown = 3;

/** Nobody is named before everybody has been compared: names that come and go would be read as news. */
function Side({ title, direction, highlights, isComparing, emptyText, window }: SideProps) {
  const { named, more } = highlights;
  const { locale } = useSchool().school;
  const headingId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const isNamed = !isComparing && named.length > 0;
  const rest = isNamed ? Math.max(0, named.length - mostShown) : 0;
  const showText = isWhole ? 'Show fewer' : `Show ${rest} more`;
  return (
    <section aria-labelledby={headingId}>
      <div className="flex items-baseline justify-between gap-x-4">
        <h2 id={headingId} className="text-lead font-semibold">
          {title}
          {isNamed ? <span className="font-normal text-quiet"> {named.length + more}</span> : null}
        </h2>
        {rest === 0 ? null : (
          <button
            type="button"
            aria-expanded={isWhole}
            aria-label={`${showText}: ${title}`}
            className="-my-1 min-h-6 text-small text-accent underline decoration-line underline-offset-4 hover:decoration-current print:hidden"
            onClick={() => {
              setIsWhole(!isWhole);
            }}
          >
            {showText}
          </button>
        )}
      </div>
      <div className="mt-1 min-h-52 md:min-h-72 lg:min-h-52 print:min-h-0">
        {isNamed ? (
          <ul className="space-y-1">
            {named.map((highlight, index) => (
              <ChangeItem
                key={highlight.userId}
                highlight={highlight}
                window={window}
                isShown={isWhole || index < mostShown}
              />
            ))}
          </ul>
        ) : (
          <p className="text-quiet">
            {emptyText} {sideRuleText(direction, locale)}
          </p>
        )}
        {isNamed && more > 0 ? (
          <p className={`mt-1 text-small text-quiet ${isWhole ? '' : 'hidden print:block'}`}>
            {moreText(more)}
          </p>
        ) : null}
      </div>
    </section>
  );
}
