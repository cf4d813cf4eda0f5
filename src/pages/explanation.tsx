import { Info } from 'lucide-react';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { Popover } from '#src/ui/popover.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { explanationTitles } from '#src/words/explained-figures.ts';
import type { ExplanationRowsProps } from './explanation-rows.tsx';

// Needed when somebody opens it.
const ExplanationRows = later(
  laterCode(() => import('./explanation-rows.tsx')),
  (rows) => rows.ExplanationRows,
);

/** Opens a figure to its formula, its denominator and where its numbers came from. */
export function Explanation(props: ExplanationRowsProps) {
  const title = explanationTitles[props.figure.kind];
  return (
    <Popover
      label={title}
      place="below"
      isText
      renderButton={(attributes) => (
        <button
          type="button"
          {...attributes}
          aria-label={title}
          className="-my-1 inline-flex size-7 items-center justify-center rounded-full text-quiet hover:bg-sunken hover:text-ink print:hidden"
        >
          <Info aria-hidden="true" className="size-4" />
        </button>
      )}
    >
      <p className="font-semibold">{title}</p>
      <LaterPart fallback={<Skeleton size="summary" />}>
        <ExplanationRows {...props} />
      </LaterPart>
    </Popover>
  );
}
