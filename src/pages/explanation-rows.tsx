import { useSchool } from '#src/api/boot.ts';
import { formatDateRange, formatTime, formatTimeZone } from '#src/format/dates.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import type { ExplainedFigure } from '#src/words/explained-figures.ts';
import { explainFigure } from '#src/words/measurement.ts';

export interface ExplanationRowsProps {
  readonly figure: ExplainedFigure;
  /** The days that the figure is about. */
  readonly window: StudyWindow;
  /** When its answer came. */
  readonly asOf: string;
}

/** Formula, values, denominator and source of a figure, and the days it is about. */
export function ExplanationRows({ figure, window, asOf }: ExplanationRowsProps) {
  const { timeZone, school } = useSchool();
  const { locale } = school;
  const rows = [
    ...explainFigure(figure, locale),
    ['Days', formatDateRange(window.firstDate, window.lastDate, locale)],
    ['Zone', formatTimeZone(timeZone, asOf, locale)],
    ['As of', formatTime(asOf, timeZone, locale)],
  ] as const;
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-small">
      {rows.map(([term, text]) => (
        <div key={term} className="contents">
          <dt className="text-quiet">{term}</dt>
          <dd className="wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
