/** The columns of every table of sessions: one width for all rows, so that rows can come and go without a jump. */
import type { SessionColumn } from '#src/measures/session-order.ts';

/** A column that sessions can be ordered by carries its name; the widths leave the rest of the table to the application. */
interface Column {
  readonly key: SessionColumn | 'proctoring' | 'recording';
  readonly heading: string;
  readonly isNumber?: true;
  /** Its width on a wide screen, and its place in the two lines that a session has on a phone. */
  readonly place: string;
}

export const sessionColumns = {
  start: {
    key: 'start',
    heading: 'Day and time',
    place: 'sm:w-52 sm:pl-0 xl:w-62 print:w-[19%] max-sm:col-span-2 max-sm:col-start-1 max-sm:row-start-1',
  },
  application: {
    key: 'application',
    heading: 'Application',
    place: 'print:w-[19%] max-sm:col-start-1 max-sm:row-start-2 max-sm:min-w-0',
  },
  duration: {
    key: 'duration',
    heading: 'Duration',
    isNumber: true,
    place:
      'sm:w-26 print:w-[13%] max-sm:col-start-3 max-sm:row-start-1 max-sm:justify-self-end whitespace-nowrap',
  },
  'off-task': {
    key: 'off-task',
    heading: 'Off-task',
    isNumber: true,
    place: 'sm:w-28 print:w-[9%] max-sm:col-start-2 max-sm:row-start-2',
  },
  share: {
    key: 'share',
    heading: 'Off-task share',
    isNumber: true,
    place: 'sm:w-28 xl:w-33 print:w-[9%] max-sm:col-start-3 max-sm:row-start-2',
  },
  proctoring: {
    key: 'proctoring',
    heading: 'Proctoring',
    place: 'sm:w-38 print:w-[15%] max-sm:col-start-1 max-sm:row-start-3 max-sm:text-small max-sm:text-quiet',
  },
  recording: {
    key: 'recording',
    heading: 'Recording',
    place:
      'sm:w-36 print:w-[16%] sm:pr-0 max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-3 max-sm:text-right max-sm:text-small max-sm:text-quiet',
  },
} as const satisfies Record<string, Column>;

export type SessionTableColumn = (typeof sessionColumns)[keyof typeof sessionColumns];

/** How a cell of a column looks, in the head and in the rows. */
export function toCellClass(column: Column): string {
  return `sm:px-2 sm:py-1 print:px-1 print:py-0.5 ${column.place} ${column.isNumber ? 'text-right' : ''}`;
}

/** A row: a line of cells, or on a phone two or three lines that say the same. */
export const rowClass =
  'border-b border-line sm:h-11 print:h-7 max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto_2.75rem] max-sm:gap-x-3 max-sm:gap-y-0.5 max-sm:py-2.5';
