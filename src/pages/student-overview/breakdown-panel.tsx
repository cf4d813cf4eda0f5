import { useSchool } from '#src/api/boot.ts';
import { toOffTaskReading } from '#src/measures/coverage.ts';
import { toUnexplainedSeconds } from '#src/measures/unexplained.ts';
import { insightsPath } from '#src/routing/paths.ts';
import { Panel } from '#src/ui/panel.tsx';
import { breakdownTitle, cameraNote, noLevelsText, unexplainedText } from '#src/words/breakdown.ts';
import { QueryContent } from '../query-content.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { LevelRow } from './level-row.tsx';
import type { StudentPicture } from './use-student-picture.ts';

/** Where off-task time went, level by level; shares are of all session time, as the API counts them. */
export function BreakdownPanel({ picture, userId }: { picture: StudentPicture; userId: string }) {
  const { locale } = useSchool().school;
  const { overview, coverage, changes, window } = picture;
  const summary = overview.data?.data.summary;
  const reading = toOffTaskReading(summary?.totalWasteDurationInSeconds ?? 0, coverage);
  return (
    <Panel
      title={breakdownTitle(reading === 'known' ? (summary?.biggestInsight ?? null) : null, locale)}
      note={
        overview.data?.data.breakdown.levels.length === 0
          ? undefined
          : 'Each share is of all session time, not of off-task time, and rounded by itself. These are signals, not findings.'
      }
    >
      <QueryContent query={overview} skeleton="rows">
        {({ data: { summary, breakdown } }) => {
          const levels = breakdown.levels.toSorted((a, b) => b.durationInSeconds - a.durationInSeconds);
          const unexplained = unexplainedText(toUnexplainedSeconds(summary, levels), locale);
          const camera = coverage === undefined ? null : cameraNote(coverage);
          return (
            <>
              {levels.length === 0 ? (
                <p className="text-quiet">{noLevelsText(reading)}</p>
              ) : (
                <ul className="space-y-5 print:grid print:grid-cols-2 print:space-y-0 print:gap-x-10 print:gap-y-2.5">
                  {levels.map((level) => (
                    <LevelRow
                      key={level.level}
                      level={level}
                      widest={levels[0]?.durationInSeconds ?? 0}
                      change={changes?.levels?.get(level.level)}
                      locale={locale}
                      toSignalsHref={(types) => insightsPath(userId, { window: window.choice, types })}
                    />
                  ))}
                </ul>
              )}
              {[unexplained, camera].map((text) =>
                text === null ? null : (
                  <p key={text} className="mt-3 max-w-measure text-small text-quiet">
                    {text}
                  </p>
                ),
              )}
              <UnreadableNote count={breakdown.unreadable} what="level" />
            </>
          );
        }}
      </QueryContent>
    </Panel>
  );
}
