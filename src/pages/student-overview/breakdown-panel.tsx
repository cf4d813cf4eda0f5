import type { UseQueryResult } from '@tanstack/react-query';
import { useSchool } from '#src/api/boot.ts';
import type { Answer } from '#src/api/get-json.ts';
import type { LevelBreakdown, Overview } from '#src/contract/overview.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { ShareBar } from '#src/ui/share-bar.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { breakdownTitle } from '#src/words/findings.ts';
import { insightTypeName } from '#src/words/insight-types.ts';
import { levelDescription, levelName } from '#src/words/levels.ts';
import { QueryContent } from '../query-content.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { levelTone } from './level-tone.ts';

/** Where off-task time went, level by level; shares are of all session time, as the API counts them. */
export function BreakdownPanel({ overview }: { overview: UseQueryResult<Answer<Overview>> }) {
  const { locale } = useSchool().school;
  const summary = overview.data?.data.summary;
  return (
    <Panel
      title={breakdownTitle(summary?.biggestInsight ?? null, locale)}
      note="Each share is of all session time, not of off-task time, and rounded by itself. These are signals, not findings."
    >
      <QueryContent query={overview} skeleton="rows">
        {({ data: { breakdown } }) => {
          const levels = breakdown.levels.toSorted(byDurationDescending);
          const widest = levels[0]?.durationInSeconds ?? 0;
          return (
            <>
              {levels.length === 0 ? (
                <p className="text-quiet">No off-task time was reported in these days.</p>
              ) : (
                <ul className="space-y-5">
                  {levels.map((level) => (
                    <LevelRow key={level.level} level={level} widest={widest} locale={locale} />
                  ))}
                </ul>
              )}
              <UnreadableNote count={breakdown.unreadable} what="level" />
            </>
          );
        }}
      </QueryContent>
    </Panel>
  );
}

function LevelRow({ level, widest, locale }: { level: LevelBreakdown; widest: number; locale: string }) {
  return (
    <li className="grid gap-x-6 gap-y-1 md:grid-cols-[16rem_minmax(0,1fr)]">
      <div>
        <h3 className="font-semibold">{levelName(level.level)}</h3>
        <p className="text-small text-quiet">{levelDescription(level.level)}</p>
      </div>
      <div>
        <p className="flex items-baseline gap-3">
          <span className="w-24 font-semibold">{formatDuration(level.durationInSeconds, locale)}</span>
          <span className="w-14">{formatPercent(level.wastePercentage, locale)}</span>
          <ShareBar
            share={widest === 0 ? 0 : level.durationInSeconds / widest}
            tone={levelTone(level.level)}
          />
        </p>
        {level.subtypes.length === 0 ? null : (
          <ul className="mt-1 flex flex-wrap gap-x-5 text-small text-quiet">
            {level.subtypes.toSorted(byDurationDescending).map(({ insightType, durationInSeconds }) => (
              <li key={insightType}>
                {insightTypeName(insightType)}{' '}
                <span className="text-ink">{formatDuration(durationInSeconds, locale)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function byDurationDescending(a: { durationInSeconds: number }, b: { durationInSeconds: number }): number {
  return b.durationInSeconds - a.durationInSeconds;
}
