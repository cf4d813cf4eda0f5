import type { UseQueryResult } from '@tanstack/react-query';
import { useSchool } from '#src/api/boot.ts';
import type { Insights } from '#src/api/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import {
  cameraFact,
  proctoringFact,
  recordingFact,
  signalCountsText,
  type Fact,
} from '#src/words/session-facts.ts';
import { toGroup } from '#src/measures/insight-groups.ts';

interface SessionFactsProps {
  readonly session: Session;
  readonly insights: UseQueryResult<Insights>;
  /** True where a filter lets only some of the signals through. */
  readonly isFiltered: boolean;
}

/** What is known of the session beside its figures. */
export function SessionFacts({ session, insights, isFiltered }: SessionFactsProps) {
  const { timeZone, school } = useSchool();
  const facts: readonly (readonly [term: string, fact: Fact])[] = [
    ['Signals', toSignalsFact(session, insights, isFiltered, school.locale)],
    ['Proctoring', proctoringFact(session)],
    ['Recording', recordingFact(session, timeZone, school.locale)],
    ['Camera', cameraFact(session)],
  ];
  return (
    <dl className="grid gap-x-4 sm:grid-cols-[6rem_minmax(0,1fr)]">
      {facts.map(([term, { text, meaning }]) => (
        <div key={term} className="contents">
          <dt className="pt-1.5 text-quiet">{term}</dt>
          <dd className="max-w-measure sm:pt-1.5">
            {text}
            {meaning === null ? null : <span className="block text-small text-quiet">{meaning}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function toSignalsFact(
  session: Session,
  { data, isError }: UseQueryResult<Insights>,
  isFiltered: boolean,
  locale: string,
): Fact {
  if (data === undefined) return { text: isError ? 'Could not be loaded' : 'Loading', meaning: null };
  const counts = {
    offTask: toGroup(data.insights, 'waste').length,
    proctoring: toGroup(data.insights, 'proctoring').length,
    other: toGroup(data.insights, 'other').length,
  };
  return {
    text: signalCountsText(counts, session, locale),
    meaning: isFiltered ? 'Of those that the choice under Proctoring below lets through.' : null,
  };
}
