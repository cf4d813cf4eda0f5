import { formatDuration } from '#src/format/durations.ts';
import type { HourTime } from '#src/measures/time-by-hour.ts';
import { sessionCount } from '#src/words/sessions.ts';
import { hourSentence, hourShareText } from '#src/words/time-by-hour.ts';

/** From little time to much; text in ink meets 4.5:1 on each, in both themes. */
const steps = ['bg-time-1', 'bg-time-2', 'bg-time-3'] as const;

interface HourCellProps {
  readonly cell: HourTime | undefined;
  /** Session time of the fullest cell, from which the steps are counted. */
  readonly mostSeconds: number;
  readonly locale: string;
}

/**
 * One hour of one weekday: three short lines for who looks, one sentence for who listens. The cell is positioned, so that
 * the hidden sentence scrolls with the table and does not widen the page.
 */
export function HourCell({ cell, mostSeconds, locale }: HourCellProps) {
  if (cell === undefined) {
    return (
      <td className="relative border border-surface px-2 text-center text-quiet print:border-line print:px-1">
        <span aria-hidden="true">–</span>
        <span className="sr-only">no sessions</span>
      </td>
    );
  }
  const step = mostSeconds === 0 ? 0 : Math.ceil((steps.length * cell.totalSeconds) / mostSeconds) - 1;
  return (
    <td
      className={`relative rounded border border-surface px-2 py-1.5 whitespace-nowrap print:border-line print:px-1 print:py-0.5 print:text-small print:whitespace-normal ${steps[step] ?? steps[0]}`}
    >
      <span aria-hidden="true">
        <span className="block font-semibold">{formatDuration(cell.totalSeconds, locale)}</span>
        <span className="block text-small">{hourShareText(cell, locale)}</span>
        <span className="block text-small">{sessionCount(cell.sessions, locale)}</span>
      </span>
      <span className="sr-only">{hourSentence(cell, locale)}</span>
    </td>
  );
}
