import { useNavigate } from 'react-router';
import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { toSessionNeighbours, type SessionNeighbours } from '#src/measures/session-neighbours.ts';
import { useKeys } from '#src/ui/keys.ts';
import { proctoredFilterName } from '#src/words/proctoring.ts';
import { positionText } from '#src/words/session-neighbours.ts';
import { toInnerName } from '#src/words/slugs.ts';
import { windowPhrase } from '#src/words/windows.ts';
import { applicationLabel } from '../application-label.ts';
import { SessionStep } from './session-step.tsx';
import type { Surroundings } from './use-surroundings.ts';

interface SessionStepsProps {
  /** `null` where it is not there yet: the place is held. */
  readonly session: Session | null;
  readonly around: Surroundings;
}

/** To the sessions before and after this one in its list, by link or by key, and where it stands among them. */
export function SessionSteps({ session, around }: SessionStepsProps) {
  const { listed, toHref } = around;
  // Of a list that is longer than what is loaded, nobody knows what is the first or the next.
  const sessions = listed.data?.isComplete === true ? listed.data.sessions : null;
  const found = session && sessions ? toSessionNeighbours(session, sessions) : null;
  const navigate = useNavigate();
  const toAct = (to: Session | null | undefined) =>
    to
      ? () => {
          void navigate(toHref(to));
        }
      : undefined;
  useKeys([
    { key: 'p', name: 'previous session', act: toAct(found?.previous) },
    { key: 'n', name: 'next session', act: toAct(found?.next) },
  ]);
  return (
    <nav
      aria-label="Sessions before and after"
      className="grid grid-cols-2 items-center gap-x-6 gap-y-1 border-y border-line py-1 text-small md:grid-cols-[1fr_auto_1fr] print:hidden"
    >
      <SessionStep side="previous" session={found?.previous} toHref={toHref} />
      <p className="col-span-2 row-start-2 flex flex-wrap items-center gap-x-5 text-quiet md:col-span-1 md:col-start-2 md:row-start-1">
        <Position found={found} around={around} />
      </p>
      <SessionStep side="next" session={found?.next} toHref={toHref} />
    </nav>
  );
}

interface PositionProps {
  /** `null` where it is not known, or not yet. */
  readonly found: SessionNeighbours | null;
  readonly around: Surroundings;
}

/** "Session 3 of 14 this week", with the list's filters. */
function Position({ found, around: { window, list, listed } }: PositionProps) {
  const { locale } = useSchool().school;
  const { data: applications } = useApplications();
  if (found === null) {
    const isFailed = listed.isError || listed.data?.isComplete === false;
    return (
      <span>
        {isFailed ? 'The sessions around this one could not all be loaded' : 'Sessions around this one'}
      </span>
    );
  }
  const filters = [
    ...(list.application === null ? [] : [applicationLabel(list.application, applications)]),
    ...(list.proctored === 'any' ? [] : [toInnerName(proctoredFilterName(list.proctored))]),
  ];
  return (
    <span className="wrap-anywhere">
      {positionText(found, { when: windowPhrase(window, locale), filters }, locale)}
    </span>
  );
}
