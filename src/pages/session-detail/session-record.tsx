import type { UseQueryResult } from '@tanstack/react-query';
import type { Insights } from '#src/api/insights.ts';
import type { UserSession } from '#src/api/user-session.ts';
import type { SessionView } from '#src/routing/session-view.ts';
import { later, LaterPart, LaterPlace } from '#src/ui/later-part.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { QueryContent } from '../query-content.tsx';
import { SessionFacts } from './session-facts.tsx';
import { seldomParts, sessionParts } from './session-parts-code.ts';
import { SessionSummary } from './session-summary.tsx';
import type { Surroundings } from './use-surroundings.ts';

const MissingRecord = later(seldomParts, (parts) => parts.MissingRecord);
const DayPanel = later(sessionParts, (parts) => parts.DayPanel);
const SessionSteps = later(sessionParts, (parts) => parts.SessionSteps);

const stepsPlace = (
  <div className="border-y border-line py-1 print:hidden">
    <div className="h-15 md:h-9" />
  </div>
);

interface SessionRecordProps {
  readonly userId: string;
  readonly view: SessionView;
  readonly session: UseQueryResult<UserSession>;
  readonly insights: UseQueryResult<Insights>;
  readonly around: Surroundings;
}

/** What the student's list says of the session, and of those around it. It waits for no other answer than its own. */
export function SessionRecord({ userId, view, session, insights, around }: SessionRecordProps) {
  const known = session.data?.session ?? null;
  return (
    <>
      {known === null && !session.isPending ? null : (
        <LaterPart fallback={stepsPlace}>
          <SessionSteps session={known} around={around} />
        </LaterPart>
      )}
      <QueryContent query={session} skeleton="summary">
        {(data) =>
          data.session === null ? (
            <LaterPart fallback={<Skeleton size="summary" />}>
              <MissingRecord userId={userId} at={view.at} list={around.list} unreadable={data.unreadable} />
            </LaterPart>
          ) : (
            <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
              <div className="space-y-5">
                <SessionSummary session={data.session} asOf={data.asOf} around={around} />
                <SessionFacts
                  session={data.session}
                  insights={insights}
                  isFiltered={view.proctored !== 'any'}
                />
              </div>
              <LaterPlace value={<Skeleton size="summary" />}>
                <DayPanel userId={userId} session={data.session} around={around} />
              </LaterPlace>
            </div>
          )
        }
      </QueryContent>
    </>
  );
}
