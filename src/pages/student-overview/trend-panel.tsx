import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { RenderDayLink } from '#src/charts/trend-day-link.ts';
import { TrendTable } from '#src/charts/trend-table.tsx';
import { toTrendFinding } from '#src/measures/findings.ts';
import { toTrendDays, type TrendDay } from '#src/measures/trend-days.ts';
import { toTrend } from '#src/measures/trend-weeks.ts';
import { sessionsPath } from '#src/routing/paths.ts';
import type { StudentView } from '#src/routing/student-view.ts';
import { countDays } from '#src/time/civil-dates.ts';
import { toDayOff } from '#src/time/school-days.ts';
import { later, LaterPlace } from '#src/ui/later-part.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { earlierText, trendTitle } from '#src/words/findings.ts';
import { QueryContent } from '../query-content.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { levelTone } from './level-tone.ts';
import { trendChart } from './trend-code.ts';
import { NoBars } from './no-bars.tsx';
import { TrendControls } from './trend-controls.tsx';
import { TrendNote } from './trend-note.tsx';
import type { StudentPicture } from './use-student-picture.ts';

const TrendChart = later(trendChart, (chart) => chart.TrendChart);

interface TrendPanelProps {
  /** Days of the window before stand in the same places as the window's own. */
  readonly picture: StudentPicture;
  readonly view: StudentView;
  readonly userId: string;
}

/** Focused and off-task time per local day or week, as bars or as a table; the title states what the days show. */
export function TrendPanel({ picture, view, userId }: TrendPanelProps) {
  const { overview, window, earlier, coverageOn } = picture;
  const { school } = useSchool();
  const { locale, firstDayOfWeek } = school;
  const trend = overview.data?.data.trend;
  const earlierBuckets = earlier?.overview?.trend.buckets;
  const { days, earlier: earlierDays } = toTrend(
    {
      days: toTrendDays(trend?.buckets ?? [], window, coverageOn),
      earlier: earlier && earlierBuckets ? toTrendDays(earlierBuckets, earlier.window, coverageOn) : [],
    },
    firstDayOfWeek,
  );
  const comparison =
    earlier && earlierBuckets ? earlierText(countDays(earlier.window.firstDate, window.firstDate) - 1) : null;
  const hasTime = days.some(({ state }) => state === 'time');
  const isEmpty = trend !== undefined && !hasTime;
  const shared = {
    days,
    earlier: earlierDays,
    comparison,
    renderDayLink: toRenderDayLink(userId),
    nameDayOff: (date: string) => toDayOff(date, school),
    locale,
  };
  return (
    <Panel
      title={trend ? trendTitle(toTrendFinding(days, earlierDays), locale) : 'Day by day'}
      note={isEmpty ? undefined : <TrendNote view={view} unit={days.some(isWeek) ? 'week' : 'day'} />}
      actions={isEmpty ? null : <TrendControls view={view} />}
    >
      <QueryContent query={overview} skeleton="chart">
        {({ data }) => (
          <>
            {hasTime ? (
              <LaterPlace value={<Skeleton size="chart" />}>
                {view.trend === 'table' ? (
                  <TrendTable {...shared} byLevel={view.stack === 'levels'} />
                ) : (
                  <TrendChart
                    {...shared}
                    drawing={view}
                    firstDayOfWeek={firstDayOfWeek}
                    levelTone={levelTone}
                  />
                )}
              </LaterPlace>
            ) : (
              <NoBars view={view} />
            )}
            <UnreadableNote count={data.trend.unreadable} what="day" />
          </>
        )}
      </QueryContent>
    </Panel>
  );
}

function isWeek({ date, lastDate }: TrendDay): boolean {
  return date !== lastDate;
}

function toRenderDayLink(userId: string): RenderDayLink {
  return function DayLink({ date, lastDate }, props) {
    const window = { kind: 'custom', firstDate: date, lastDate } as const;
    return <Link {...props} to={sessionsPath(userId, { window })} />;
  };
}
