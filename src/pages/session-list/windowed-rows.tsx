/** Of very many rows those near the screen, and empty space for the others (docs/decisions/0014). */
import {
  defaultRangeExtractor,
  measureElement,
  useWindowVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { sessionColumns } from '../session-columns.ts';
import type { SessionRowContext } from '../session-row.tsx';
import { ListRowView } from './list-row-view.tsx';
import type { ListRow } from './list-rows.ts';

/** Heights before a row has been measured, in pixels: on a phone a session has two or three lines. */
const estimates = { wide: { day: 56, session: 44 }, narrow: { day: 78, session: 89 } } as const;
const narrowest = 640;

const columnCount = Object.keys(sessionColumns).length;

/** The rows near the screen, and the one that has the focus with those beside it, so that Tab goes on from there. */
function toIndexes(range: Range): number[] {
  const focused = Number(document.activeElement?.closest('[data-index]')?.getAttribute('data-index') ?? NaN);
  const kept = [focused - 1, focused, focused + 1].filter((index) => index >= 0 && index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
}

interface WindowedRowsProps extends SessionRowContext {
  readonly rows: readonly ListRow[];
}

export function WindowedRows({ rows, ...context }: WindowedRowsProps) {
  const first = useRef<HTMLTableRowElement>(null);
  const [top, setTop] = useState(0);
  const estimate = window.innerWidth < narrowest ? estimates.narrow : estimates.wide;
  const estimateSize = (index: number) => estimate[rows[index]?.kind ?? 'session'];
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: rows.length,
    estimateSize,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: toIndexes,
    // What is not laid out has no height of its own.
    measureElement: (element, entry, instance) =>
      measureElement(element, entry, instance) || estimateSize(instance.indexFromElement(element)),
  });
  // Where the rows begin on the page. It may move a little with what stands above; the rows beyond the screen make up for it.
  useLayoutEffect(() => {
    const box = first.current?.getBoundingClientRect();
    if (box !== undefined) setTop(Math.round(box.top + window.scrollY));
  }, [rows]);

  const parts: React.ReactNode[] = [];
  let end = top;
  for (const { index, key, start, end: itsEnd } of virtualizer.getVirtualItems()) {
    const row = rows[index];
    if (row === undefined) continue;
    if (start > end) parts.push(<Gap key={`before ${String(key)}`} height={start - end} />);
    parts.push(
      <ListRowView key={key} {...context} row={row} index={index} measure={virtualizer.measureElement} />,
    );
    end = itsEnd;
  }
  return (
    <>
      <Gap ref={first} height={0} />
      {parts}
      <Gap height={Math.max(0, top + virtualizer.getTotalSize() - end)} />
    </>
  );
}

interface GapProps {
  readonly height: number;
  readonly ref?: React.Ref<HTMLTableRowElement>;
}

function Gap({ height, ref }: GapProps) {
  return (
    <tr ref={ref} aria-hidden="true" className="max-sm:block" style={{ height }}>
      <td colSpan={columnCount} className="p-0" />
    </tr>
  );
}
