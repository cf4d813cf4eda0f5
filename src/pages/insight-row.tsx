import { memo, useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { Insight } from '#src/contract/insights.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatDay } from '#src/format/dates.ts';
import { toPlaceInSession, toShareOfSession } from '#src/measures/signal-in-session.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';
import { signalLength, signalPlace, signalShare, signalTimes } from '#src/words/signal-details.ts';
import { InsightKind } from './insight-kind.tsx';
import { InsightReason } from './insight-reason.tsx';
import { tableRoles } from './table-roles.ts';

/** A further column, with its heading. */
export interface InsightColumn {
  readonly title: string;
  readonly render: (insight: Insight) => ReactNode;
}

interface InsightRowProps {
  readonly insight: Insight;
  /** The session it belongs to; `null` where that is not known. */
  readonly session: Session | null;
  readonly columns: readonly InsightColumn[];
  /** True under a heading that names the day. */
  readonly isUnderDay: boolean;
  /** Makes the time a link, which selects the signal. */
  readonly href: string | undefined;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onActivate: ((ids: readonly string[]) => void) | undefined;
}

const cell = 'align-top sm:py-2 sm:pr-4';
/** On a phone: a line of its own. */
const line = 'max-sm:col-span-2 max-sm:min-w-0';

/** The place of a signal's row in the page. */
export function toRowId(insightId: string): string {
  return `signal-${insightId}`;
}

/** One signal in words. Memorised: of a full page of rows only those change that begin or cease to stand out. */
export const InsightRow = memo(function InsightRow(props: InsightRowProps) {
  const { insight, session, columns, isUnderDay, href, isActive, isSelected, onActivate } = props;
  const { timeZone, school } = useSchool();
  const { locale } = school;
  const row = useRef<HTMLTableRowElement>(null);
  const isSelectedAtFirst = useRef(isSelected);
  useEffect(() => {
    // Who comes by a link to this signal is led to it; who selects it on the page has it before them.
    if (isSelectedAtFirst.current) row.current?.scrollIntoView({ block: 'center' });
  }, []);
  const times = signalTimes(insight.startedAtTime, insight.endedAtTime, timeZone, locale);
  const date = toCivilDate(insight.startedAtTime, timeZone);
  const isOneDay = date === toCivilDate(insight.endedAtTime, timeZone);
  const share = session === null ? null : signalShare(toShareOfSession(insight, session), locale);
  const place = session === null ? null : signalPlace(toPlaceInSession(insight, session));
  const activate = (ids: readonly string[]) => () => onActivate?.(ids);
  return (
    <tr
      ref={row}
      {...tableRoles.row}
      className={`break-inside-avoid border-b border-line max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:py-2.5 max-sm:pl-2 ${isActive || isSelected ? 'bg-sunken' : ''} ${isSelected ? 'shadow-[inset_3px_0_var(--ink)]' : ''}`}
      onPointerEnter={activate([insight.id])}
      onPointerLeave={activate([])}
      onFocus={activate([insight.id])}
      onBlur={activate([])}
    >
      <td
        {...tableRoles.cell}
        className={`${cell} sm:min-w-28 sm:pl-2 print:min-w-0 ${isOneDay ? 'whitespace-nowrap' : ''}`}
      >
        {href === undefined ? (
          times
        ) : (
          <Link
            id={toRowId(insight.id)}
            to={href}
            preventScrollReset
            aria-current={isSelected ? 'true' : undefined}
          >
            {times}
          </Link>
        )}
        {isOneDay && !isUnderDay ? <p className="text-small text-quiet">{formatDay(date, locale)}</p> : null}
      </td>
      <td
        {...tableRoles.cell}
        className={`${cell} max-sm:text-right sm:w-36 sm:min-w-26 print:w-auto print:min-w-20`}
      >
        <span className="whitespace-nowrap">{signalLength(insight.durationInSeconds, locale)}</span>
        {share === null ? null : <p className="text-small text-quiet">{share}</p>}
        {place === null ? null : <p className="text-small text-quiet">{place}</p>}
      </td>
      <td {...tableRoles.cell} className={`${cell} ${line} sm:min-w-52 print:min-w-48`}>
        <InsightKind insightType={insight.insightType} />
      </td>
      <td {...tableRoles.cell} className={`${cell} ${line} sm:max-w-96 sm:min-w-40 print:min-w-36`}>
        <InsightReason reason={insight.reason} />
      </td>
      {columns.map(({ title, render }) => (
        <td key={title} {...tableRoles.cell} className={`${cell} ${line} sm:last:pr-0`}>
          {render(insight)}
        </td>
      ))}
    </tr>
  );
});
