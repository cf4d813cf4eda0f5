import type { ReactNode } from 'react';

interface FigureProps {
  readonly value: string;
  readonly label: string;
  /** The change against the earlier window, in words. */
  readonly change?: string | null;
  readonly note?: ReactNode;
  /** What opens the figure to how it is measured. */
  readonly explanation?: ReactNode;
}

/** Letters and signs of a figure, between its numbers. */
const units = /([\p{L}%]+)/u;

/** One large number with what it counts: a term and its value, so that both are read together. Units are smaller. */
export function Figure({ value, label, change, note, explanation }: FigureProps) {
  const isNumber = /\p{N}/u.test(value);
  return (
    <div className="grid min-h-24 grid-cols-[auto_1fr] content-start items-center gap-x-1 print:min-h-0">
      <dt className="row-start-2 text-quiet">{label}</dt>
      <dd
        className={`col-span-2 row-start-1 font-semibold tracking-tight ${isNumber ? 'text-figure [word-spacing:-0.12em] sm:whitespace-nowrap' : 'flex min-h-[2.375rem] items-end text-lead'}`}
      >
        {isNumber
          ? value.split(units).map((part, index) =>
              units.test(part) ? (
                <span key={index} className="text-lead font-medium">
                  {part}
                </span>
              ) : (
                part
              ),
            )
          : value}
      </dd>
      <dd className="row-start-2">{explanation}</dd>
      {change === undefined || change === null ? null : <dd className="col-span-2 row-start-3">{change}</dd>}
      {note === undefined || note === null ? null : (
        <dd className="col-span-2 text-small text-quiet">{note}</dd>
      )}
    </div>
  );
}
