import { Link } from 'react-router';
import { TrendTable } from '#src/charts/trend-table.tsx';
import { LevelRow } from '#src/pages/student-overview/level-row.tsx';
import { HourCell } from '#src/pages/student-overview/hour-cell.tsx';
import { SessionTotalsTable } from '#src/pages/student-overview/session-totals-table.tsx';
import { ScrollArea } from '#src/ui/scroll-area.tsx';
import { days, earlierDays, totals } from './made-up.ts';
import { Group, Piece } from './piece.tsx';

const locale = 'en-US';
const hours = [1, 2, 3];

/** What a teacher compares, in columns under each other. */
export function TablePieces() {
  return (
    <Group name="Tables">
      <Piece name="Days, by level and beside the week before">
        <TrendTable
          days={days}
          earlier={earlierDays}
          comparison="the week before"
          byLevel
          renderDayLink={(_, props) => <Link to="/day" {...props} />}
          nameDayOff={(date) => (date === '2026-03-05' ? 'Founder’s day' : null)}
          locale={locale}
        />
      </Piece>
      <Piece name="Sessions put together: known, not observed, none">
        <SessionTotalsTable
          label="Totals table"
          heading="Application"
          rows={[
            { key: 'known', name: 'Numberloom Math', totals },
            {
              key: 'unseen',
              name: 'Reader',
              totals: { ...totals, offTaskSeconds: 0, reading: 'not-observed' },
            },
            { key: 'none', name: 'Atlas', totals: { ...totals, sessions: 0, totalSeconds: 0 } },
          ]}
        />
      </Piece>
      <Piece name="Hours: without sessions, from little time to much">
        <ScrollArea label="Hours table">
          <table className="border-separate border-spacing-0">
            <tbody>
              <tr>
                <th scope="row" className="pr-3 text-left font-normal">
                  Monday
                </th>
                <HourCell cell={undefined} mostSeconds={totals.totalSeconds} locale={locale} />
                {hours.map((hour) => (
                  <HourCell
                    key={hour}
                    cell={{ ...totals, weekday: 1, hour, totalSeconds: (totals.totalSeconds * hour) / 3 }}
                    mostSeconds={totals.totalSeconds}
                    locale={locale}
                  />
                ))}
              </tr>
            </tbody>
          </table>
        </ScrollArea>
      </Piece>
      <Piece name="A level: with its signals, and one that nobody knows yet">
        <ul className="space-y-5">
          {['OnDeviceDistractions', 'SomethingNew'].map((level, index) => (
            <LevelRow
              key={level}
              level={{
                level,
                durationInSeconds: 2400 / (index + 1),
                wastePercentage: 7,
                subtypes: [{ insightType: 'Game', durationInSeconds: 1200 }],
              }}
              widest={2400}
              change={undefined}
              locale={locale}
              toSignalsHref={() => '/signals'}
            />
          ))}
        </ul>
      </Piece>
    </Group>
  );
}
