import { Info } from 'lucide-react';
import { useSchool } from '#src/api/boot.ts';
import { formatDateRange, formatTime, formatTimeZone } from '#src/format/dates.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { Popover } from '#src/ui/popover.tsx';
import type { Explained } from '#src/words/measurement.ts';

interface ExplanationProps {
  readonly explained: Explained;
  /** The days that the figure is about. */
  readonly window: StudyWindow;
  /** When its answer came. */
  readonly asOf: string;
}

/** Opens a figure to its formula, its denominator and where its numbers came from. */
export function Explanation({ explained, window, asOf }: ExplanationProps) {
  const { timeZone, school } = useSchool();
  const { locale } = school;
  const context = [
    ['Days', formatDateRange(window.firstDate, window.lastDate, locale)],
    ['Zone', formatTimeZone(timeZone, asOf, locale)],
    ['As of', formatTime(asOf, timeZone, locale)],
  ] as const;
  return (
    <Popover
      label={explained.title}
      place="below"
      renderButton={(attributes) => (
        <button
          type="button"
          {...attributes}
          aria-label={explained.title}
          className="-my-1 inline-flex size-7 items-center justify-center rounded-full text-quiet hover:bg-sunken hover:text-ink print:hidden"
        >
          <Info aria-hidden="true" className="size-4" />
        </button>
      )}
    >
      <p className="font-semibold">{explained.title}</p>
      <dl className="mt-2 space-y-2 text-small">
        {[...explained.rows, ...context].map(([term, text]) => (
          <div key={term}>
            <dt className="text-quiet">{term}</dt>
            <dd className="wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
