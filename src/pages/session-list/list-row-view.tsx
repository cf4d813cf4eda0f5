import { DayRow } from './day-row.tsx';
import type { ListRow } from './list-rows.ts';
import { SessionRow, type RowPlace, type SessionRowContext } from '../session-row.tsx';

interface ListRowViewProps extends SessionRowContext, RowPlace {
  readonly row: ListRow;
}

/** A row of the list, whichever it is. */
export function ListRowView({ row, ...props }: ListRowViewProps) {
  if (row.kind === 'session') {
    return <SessionRow {...props} listed={row.listed} isUnderDay={row.isUnderDay} />;
  }
  const { index, measure, school } = props;
  return <DayRow day={row.day} locale={school.school.locale} index={index} measure={measure} />;
}
