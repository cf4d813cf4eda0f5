import { useParams } from 'react-router';
import { hasStatus } from '#src/api/api-error.ts';
import { useStudentName } from '#src/api/roster.ts';
import { useSessionInsights } from '#src/api/session-insights.ts';
import { useUserSession } from '#src/api/user-session.ts';
import { sessionPath } from '#src/routing/paths.ts';
import { sessionViewCodec } from '#src/routing/session-view.ts';
import { useView } from '#src/routing/use-view.ts';
import { later, LaterPart, LaterPlace } from '#src/ui/later-part.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { ProctoredSelect } from '../proctored-select.tsx';
import { QueryContent } from '../query-content.tsx';
import { toProctoredFilter } from '../session-list/session-filters.ts';
import { studentLabel } from '../student-label.ts';
import { SessionHeader } from './session-header.tsx';
import { SessionRecord } from './session-record.tsx';
import { seldomParts, sessionParts } from './session-parts-code.ts';
import { useSurroundings } from './use-surroundings.ts';

const UnknownSession = later(seldomParts, (parts) => parts.UnknownSession);
const SafetyPanel = later(sessionParts, (parts) => parts.SafetyPanel);
const SessionSignals = later(sessionParts, (parts) => parts.SessionSignals);

/** `/students/:userId/sessions/:sessionId`: one session, from the list's record of it and its insights, side by side. */
export function SessionPage() {
  const { userId = '', sessionId = '' } = useParams();
  const [view, setView] = useView(sessionViewCodec);
  const session = useUserSession(userId, sessionId, view.at);
  const known = session.data?.session ?? null;
  const around = useSurroundings(userId, view, known);
  const insights = useSessionInsights({ userId, sessionId, at: view.at }, toProctoredFilter(view.proctored));
  const name = useStudentName(userId);
  if (insights.data === undefined && hasStatus(insights.error, 400, 404) && !session.data?.session) {
    return (
      <LaterPart>
        <UnknownSession userId={userId} list={around.list} />
      </LaterPart>
    );
  }
  return (
    <article className="sheet space-y-6">
      <SessionHeader
        userId={userId}
        label={studentLabel(userId, name)}
        session={known}
        around={around}
        queries={[session, insights, ...around.queries]}
      />
      <SessionRecord userId={userId} view={view} session={session} insights={insights} around={around} />
      <Panel
        title="Signals along the session"
        note="A signal is what software noticed, not a finding: each has an innocent explanation too."
        actions={
          <ProctoredSelect
            value={view.proctored}
            onChange={(proctored) => {
              setView({ ...view, proctored, page: 1 });
            }}
          />
        }
      >
        <QueryContent query={insights} skeleton="rows">
          {(data) => (
            <LaterPlace value={<Skeleton size="rows" />}>
              <SessionSignals
                data={data}
                session={known}
                view={view}
                toHref={(next) => sessionPath(userId, sessionId, next)}
                onSelect={(signal) => {
                  setView({ ...view, signal }, { preventScrollReset: true });
                }}
              />
            </LaterPlace>
          )}
        </QueryContent>
      </Panel>
      <LaterPart>{insights.data ? <SafetyPanel signals={insights.data.safetySignals} /> : null}</LaterPart>
    </article>
  );
}
