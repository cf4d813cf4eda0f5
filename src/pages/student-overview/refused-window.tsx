import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { toFailure } from '#src/api/api-error.ts';
import { useSchool } from '#src/api/boot.ts';
import { useLongestOverview } from '#src/api/longest-overview.ts';
import { formatDateRange } from '#src/format/dates.ts';
import { countDays } from '#src/time/civil-dates.ts';
import type { StudyWindow, WindowChoice } from '#src/time/windows.ts';
import { Notice } from '#src/ui/notice.tsx';
import { acceptedText, refusedTitle } from '#src/words/refused-windows.ts';
import { FailureNotice } from '../failure-notice.tsx';

interface RefusedWindowProps {
  /** The overview that was refused. */
  readonly overview: UseQueryResult;
  readonly userId: string;
  readonly window: StudyWindow;
  readonly toHref: (choice: WindowChoice) => string;
}

/** In the place of an overview that TimeBack refuses: which length it does answer, found by trying, and the way there. */
export function RefusedWindow({ overview, userId, window, toHref }: RefusedWindowProps) {
  const { locale } = useSchool().school;
  const { data: accepted, isPending } = useLongestOverview(userId, window);
  if (accepted === null || (accepted === undefined && !isPending)) {
    // No length helps, so the refusal has another cause, or nobody knows: what TimeBack says is all there is to say.
    return <FailureNotice error={overview.error} onRetry={() => void overview.refetch()} />;
  }
  const failure = toFailure(overview.error);
  const reason = failure.kind === 'http' ? failure.message : null;
  const days = ({ firstDate, lastDate }: StudyWindow) => countDays(firstDate, lastDate);
  return (
    <Notice
      tone="notice"
      title={refusedTitle(days(window), locale)}
      action={
        accepted === undefined ? undefined : (
          <Link to={toHref(accepted.choice)}>
            Show {formatDateRange(accepted.firstDate, accepted.lastDate, locale)}
          </Link>
        )
      }
    >
      <p role="status">
        {accepted === undefined ? 'Trying shorter ones …' : acceptedText(days(accepted), locale)}
      </p>
      {reason === null ? null : <p>TimeBack says: “{reason}”</p>}
    </Notice>
  );
}
