import type { ReactNode } from 'react';

interface FigureProps {
  readonly value: string;
  readonly label: string;
  readonly note?: ReactNode;
}

/** Letters and signs of a figure, between its numbers. */
const units = /([\p{L}%]+)/u;

/** One large number with what it counts: a term and its value, so that both are read together. Units are smaller. */
export function Figure({ value, label, note }: FigureProps) {
  return (
    <div className="flex min-h-16 flex-col">
      <dt className="order-2 text-quiet">{label}</dt>
      <dd className="order-1 text-figure font-semibold tracking-tight whitespace-nowrap">
        {value.split(units).map((part, index) =>
          units.test(part) ? (
            <span key={index} className="text-lead font-medium">
              {part}
            </span>
          ) : (
            part
          ),
        )}
      </dd>
      {note === undefined ? null : <dd className="order-3 text-small text-quiet">{note}</dd>}
    </div>
  );
}
