import { memo, useCallback } from 'react';
import type { Session } from '#src/contract/sessions.ts';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { sessionPath, sessionsPath } from '#src/routing/paths.ts';
import { toNextOrder, type SessionListView } from '#src/routing/session-list-view.ts';
import { useFirstRows } from '#src/ui/first-rows.ts';
import { later, LaterPlace } from '#src/ui/later-part.tsx';
import { usePrinting } from '#src/ui/use-printing.ts';
import type { SessionRowContext } from '../session-row.tsx';
import { SessionTable } from '../session-table.tsx';
import { SortLink } from '../sort-link.tsx';
import { ListRowView } from './list-row-view.tsx';
import type { ListRow } from './list-rows.ts';
import { windowedRows } from './windowed-rows-code.ts';

const WindowedRows = later(windowedRows, (rows) => rows.WindowedRows);

/** How many rows a large screen holds, of a line each. */
const screenful = 24;

interface SessionListTableProps {
  readonly userId: string;
  readonly view: SessionListView;
  readonly rows: readonly ListRow[];
  /** Whether to draw only what is near the screen. */
  readonly isLong: boolean;
}

/** The list's rows under headings that order it. What is typed to find some draws none of them until they are found. */
export const SessionListTable = memo(function SessionListTable({
  userId,
  view,
  rows,
  isLong,
}: SessionListTableProps) {
  const { order } = view;
  const school = useSchool();
  const { data: applications } = useApplications();
  const isPrinting = usePrinting();
  const isWindowed = isLong && !isPrinting;
  const toHref = useCallback(
    ({ id, startedAtTime }: Session) => sessionPath(userId, id, { at: startedAtTime, list: view }),
    [userId, view],
  );
  const context = { school, applications, toHref };
  return (
    <SessionTable
      rowCount={isWindowed ? rows.length + 1 : undefined}
      renderHeading={(column) => {
        if (column.key === 'proctoring' || column.key === 'recording') return { content: column.heading };
        const direction = order.column === column.key ? order.direction : undefined;
        return {
          sort: direction,
          content: (
            <SortLink
              to={sessionsPath(userId, { ...view, order: toNextOrder(order, column.key) })}
              direction={direction}
              isNumber={'isNumber' in column}
            >
              {column.heading}
            </SortLink>
          ),
        };
      }}
    >
      {isWindowed ? (
        <LaterPlace value={null}>
          <WindowedRows rows={rows} {...context} />
        </LaterPlace>
      ) : (
        <ShortList rows={rows} {...context} />
      )}
    </SessionTable>
  );
});

function ShortList({ rows, ...context }: SessionRowContext & Pick<SessionListTableProps, 'rows'>) {
  return useFirstRows(rows, screenful).map((row) => <ListRowView key={row.key} row={row} {...context} />);
}
