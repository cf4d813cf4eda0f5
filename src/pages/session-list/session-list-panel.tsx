import type { UseQueryResult } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useSchool } from '#src/api/boot.ts';
import { useUserSessions, useUserSessionsProgress, type UserSessions } from '#src/api/user-sessions.ts';
import type { SessionListView } from '#src/routing/session-list-view.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { later, LaterPart, LaterPlace } from '#src/ui/later-part.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { lostTool } from '#src/ui/panel-boundary.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { foundText, sessionListNote, sessionListTitle } from '#src/words/session-list.ts';
import { IncompleteNote } from '../incomplete-note.tsx';
import { QueryContent } from '../query-content.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { FindField } from './find-field.tsx';
import { listParts } from './list-parts-code.ts';
import { LoadingBar } from './loading-bar.tsx';
import { SessionFiltersForm } from './session-filters-form.tsx';
import { toSessionFilters } from './session-filters.ts';
import { useSessionList } from './use-session-list.ts';
import { mostSessionsAtOnce, windowedRows } from './windowed-rows-code.ts';

const SessionCsvButton = later(listParts, (parts) => parts.SessionCsvButton);
const SessionListTable = later(listParts, (parts) => parts.SessionListTable);

interface SessionListPanelProps {
  readonly userId: string;
  readonly window: StudyWindow;
  readonly view: SessionListView;
  readonly onChange: (view: SessionListView) => void;
  /** The sessions that the view asks for. */
  readonly sessions: UseQueryResult<UserSessions>;
}

/** The sessions of a window: filtered by TimeBack, searched and ordered here. */
export function SessionListPanel({ userId, window, view, onChange, sessions }: SessionListPanelProps) {
  const { locale } = useSchool().school;
  const [search, setSearch] = useState('');
  // The unfiltered list names the applications that can be chosen; without a filter it is the very same query.
  const allSessions = useUserSessions(userId, window);
  const loading = useUserSessionsProgress(userId, window, toSessionFilters(view));
  // What is typed stands at once; what is found by it is drawn in pieces.
  const sought = useDeferredValue(search);
  const { shown, rows } = useSessionList(sessions.data, view.order, sought);
  const { data } = sessions;
  const all = data?.sessions ?? [];
  const part = data === undefined || data.isComplete ? null : data.progress;
  // Sessions and not rows: a list in its order of time has rows for days too, and would be drawn anew with each other order.
  const isLong = shown.length > mostSessionsAtOnce;
  const willBeLong = isLong || (loading?.total ?? 0) > mostSessionsAtOnce;
  useEffect(() => {
    // Where it does not come, the rows that need it say so.
    if (willBeLong) windowedRows.load().catch(() => undefined);
  }, [willBeLong]);
  const totalSeconds = all.reduce((sum, { durationInSeconds }) => sum + durationInSeconds, 0);
  return (
    <Panel
      isResult
      title={data ? sessionListTitle({ sessions: all.length, totalSeconds }, part, locale) : 'Sessions'}
      note={sessionListNote(view.order, part, locale)}
      actions={
        shown.length === 0 ? null : (
          <LaterPart lost={lostTool}>
            <SessionCsvButton userId={userId} window={window} sessions={shown} part={part} />
          </LaterPart>
        )
      }
    >
      <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
        <SessionFiltersForm view={view} sessions={allSessions.data?.sessions ?? []} onChange={onChange} />
        <FindField
          value={search}
          onChange={setSearch}
          result={sought.trim() === '' ? null : foundText(shown.length, all.length, locale)}
        />
      </div>
      <div className="relative">
        <LoadingBar sessions={sessions} progress={loading} />
        <QueryContent query={sessions} skeleton="list">
          {({ unreadable, isComplete, isStopped }) => (
            <>
              {rows.length === 0 ? (
                <p className="py-6 text-quiet">
                  {all.length === 0
                    ? 'No sessions match. Try other dates or filters.'
                    : 'No session of this list has these words.'}
                </p>
              ) : (
                <LaterPlace value={<Skeleton size="list" />}>
                  <SessionListTable userId={userId} view={view} rows={rows} isLong={isLong} />
                </LaterPlace>
              )}
              <UnreadableNote count={unreadable} what="session" />
              <IncompleteNote isComplete={isComplete || isStopped} what="session" />
            </>
          )}
        </QueryContent>
      </div>
    </Panel>
  );
}
