import type { ComponentProps, ReactNode } from 'react';
import { ScrollArea } from './scroll-area.tsx';

interface TableProps extends ComponentProps<'table'> {
  /** Names what scrolls. */
  readonly label: string;
  readonly areaClassName?: string;
  /** Of what scrolls: for a pager. */
  readonly areaId?: string;
  /** The cells of its head. */
  readonly head: ReactNode;
}

/** A table with hairlines between its rows, which scrolls inside itself. Those that leave the table's form on a phone have a frame of their own. */
export function Table({
  label,
  areaClassName = '',
  areaId,
  head,
  className = '',
  children,
  ...props
}: TableProps) {
  return (
    <ScrollArea id={areaId} label={label} className={areaClassName}>
      <table {...props} className={`w-full border-collapse ${className}`}>
        <thead className="text-left text-small text-quiet">
          <tr className="border-b border-line">{head}</tr>
        </thead>
        {children}
      </table>
    </ScrollArea>
  );
}

interface HeadCellProps extends ComponentProps<'th'> {
  /** True over numbers, which stand flush right. */
  readonly isNumber?: boolean;
}

/** The head of a column: quiet beside what stands in it. */
export function HeadCell({ isNumber = false, className = '', ...props }: HeadCellProps) {
  return (
    <th
      scope="col"
      {...props}
      className={`py-1.5 font-normal ${isNumber ? 'text-right whitespace-nowrap' : ''} ${className}`}
    />
  );
}
