import { useSchool } from '#src/api/boot.ts';
import type { ExplainedFigure } from '#src/words/explained-figures.ts';
import { explainFigure, type MeasuredValues } from '#src/words/measurement.ts';

export interface ExplanationRowsProps {
  readonly figure: ExplainedFigure;
  readonly values: MeasuredValues;
  /** Rows that every figure of the page has: its days, its zone, its time. */
  readonly context: readonly (readonly [term: string, text: string])[];
}

/** Formula, values, denominator and source of a figure, and the days it is about. */
export function ExplanationRows({ figure, values, context }: ExplanationRowsProps) {
  const { locale } = useSchool().school;
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-small">
      {[...explainFigure(figure, values, locale), ...context].map(([term, text]) => (
        <div key={term} className="contents">
          <dt className="text-quiet">{term}</dt>
          <dd className="wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
