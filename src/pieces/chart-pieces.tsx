import { useState } from 'react';
import { Link } from 'react-router';
import type { Marking } from '#src/charts/marking.ts';
import { SessionTimeline } from '#src/charts/session-timeline.tsx';
import { TrendChart } from '#src/charts/trend-chart.tsx';
import { Sparkline } from '#src/pages/class/sparkline.tsx';
import { SpreadStrip } from '#src/pages/class/spread-strip.tsx';
import { levelTone } from '#src/pages/student-overview/level-tone.ts';
import { classViewCodec } from '#src/routing/class-view.ts';
import { days, earlierDays, insights, session } from './made-up.ts';
import { Group, Piece } from './piece.tsx';

const drawings = [
  { name: 'Minutes in one', measure: 'minutes', stack: 'total' },
  { name: 'Minutes by level', measure: 'minutes', stack: 'levels' },
  { name: 'Share by level', measure: 'percent', stack: 'levels' },
] as const;

const bands = [
  { from: 0, to: 5, userIds: ['a', 'b', 'c'] },
  { from: 5, to: 10, userIds: ['d', 'e', 'f', 'g', 'h'] },
  { from: 10, to: 15, userIds: ['i'] },
];

/** What is drawn, with one of every look. */
export function ChartPieces() {
  const [active, setActive] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);
  const marking: Marking = {
    active,
    selected,
    activate: (ids) => {
      setActive(new Set(ids));
    },
    select: setSelected,
  };
  return (
    <Group name="Charts">
      {drawings.map(({ name, measure, stack }) => (
        <Piece key={name} name={`Trend: ${name.toLowerCase()}`}>
          <TrendChart
            days={days}
            earlier={earlierDays}
            comparison="the week before"
            drawing={{ measure, stack }}
            firstDayOfWeek={1}
            levelTone={levelTone}
            renderDayLink={(_, props) => <Link to="/day" {...props} />}
            nameDayOff={() => null}
            locale="en-US"
          />
        </Piece>
      ))}
      <Piece name="Timeline: off-task, proctoring and other signals, a recording">
        <SessionTimeline
          session={session}
          insights={insights}
          allInsights={insights}
          marking={marking}
          onShowInTable={setSelected}
          timeZone="America/Chicago"
          locale="en-US"
        />
      </Piece>
      <Piece name="A row’s days: known, not observed, without sessions, so far, not yet">
        <p>
          <Sparkline days={days} fullSeconds={7200} isDayOff={() => false} />
        </p>
      </Piece>
      <Piece name="A class along one measure, all of it and one band">
        {[null, 5].map((band) => (
          <SpreadStrip
            key={band}
            bands={bands}
            view={{ ...classViewCodec.defaults, band }}
            toHref={() => '/class'}
          />
        ))}
      </Piece>
    </Group>
  );
}
