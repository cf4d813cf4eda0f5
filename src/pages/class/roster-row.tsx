import { memo } from 'react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatDay } from '#src/format/dates.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import { toTrend } from '#src/measures/trend-weeks.ts';
import { studentPath } from '#src/routing/paths.ts';
import { isSchoolDay } from '#src/time/school-days.ts';
import type { WindowChoice } from '#src/time/windows.ts';
import { daysText, focusedText, shareChangeText, shareText, usualBesideText } from '#src/words/class/rows.ts';
import { levelName } from '#src/words/levels.ts';
import { Sparkline } from './sparkline.tsx';

interface RosterRowProps {
  readonly student: ClassStudent;
  readonly choice: WindowChoice;
  readonly fullSeconds: number;
  readonly nameDayOff: (date: string) => string | null;
  readonly retry: (userId: string) => void;
}

const number = 'px-3 text-right whitespace-nowrap';

/** One student of a class; drawn again only when an answer about that student comes. */
export const RosterRow = memo(function RosterRow({
  student: { userId, label, week },
  choice,
  fullSeconds,
  nameDayOff,
  retry,
}: RosterRowProps) {
  const { school } = useSchool();
  const { locale, firstDayOfWeek } = school;
  const askAgain = () => {
    retry(userId);
  };
  return (
    <tr className="h-10 break-inside-avoid border-b border-line hover:bg-sunken print:h-7">
      <th scope="row" className="pr-3 text-left font-normal">
        <Link to={studentPath(userId, { window: choice })} className="inline-flex min-h-6 items-center">
          <span className="line-clamp-5 max-w-56 min-w-28 wrap-anywhere">{label}</span>
        </Link>
      </th>
      {week.state === 'time' ? (
        <>
          <td className={number}>{focusedText(week, locale)}</td>
          <td className={number}>{shareText(week, locale)}</td>
          <td className={`${number} text-quiet`}>{shareChangeText(week, locale)}</td>
          <td className="px-3">
            <Sparkline
              days={toTrend({ days: week.days, earlier: [] }, firstDayOfWeek).days}
              fullSeconds={fullSeconds}
              isDayOff={(date) => !isSchoolDay(date, school)}
            />
            <span className="sr-only">{daysText(week.days, nameDayOff, locale)}</span>
          </td>
          <td className="px-3">
            {week.reading === 'known' && week.summary.biggestInsight
              ? levelName(week.summary.biggestInsight.level)
              : null}
          </td>
          <td className={number}>
            {sessionsText(week.sessions, locale)}
            {week.sessions === 'failed' ? (
              <TryAgain what={`sessions of ${label}`} onClick={askAgain} />
            ) : null}
          </td>
          <td className="px-3 whitespace-nowrap">
            {week.lastDate === null ? null : formatDay(week.lastDate, locale)}
          </td>
        </>
      ) : (
        <td colSpan={7} className="px-3 text-quiet">
          {week.state === 'loading' ? (
            <span aria-hidden="true" className="block h-3 w-2/3 animate-breath rounded bg-sunken" />
          ) : (
            focusedText(week, locale)
          )}
          {week.state === 'no-sessions' ? <Usual text={usualBesideText(week, locale)} /> : null}
          {week.state === 'failed' || week.state === 'asked-again' ? (
            <TryAgain what={label} onClick={askAgain} />
          ) : null}
        </td>
      )}
    </tr>
  );
});

function TryAgain({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={`Try again: ${what}`}
      className="ml-3 min-h-6 text-accent underline underline-offset-4 print:hidden"
      onClick={onClick}
    >
      Try again
    </button>
  );
}

/** Nothing where the usual is nothing, too. */
function Usual({ text }: { text: string }) {
  return text === '' ? null : ` · ${text}`;
}

function sessionsText(sessions: number | 'failed' | 'pending', locale: string): string {
  if (sessions === 'pending') return '…';
  return sessions === 'failed' ? 'not loaded' : formatCount(sessions, locale);
}
