import { Link } from 'react-router';
import type { LevelBreakdown } from '#src/contract/overview.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { Change } from '#src/measures/changes.ts';
import { ShareBar } from '#src/ui/share-bar.tsx';
import { changeText } from '#src/words/changes.ts';
import { insightTypeName } from '#src/words/insight-types.ts';
import { levelDescription, levelHarmlessCause, levelName } from '#src/words/levels.ts';
import { levelTone } from './level-tone.ts';

interface LevelRowProps {
  readonly level: LevelBreakdown;
  /** Seconds of the largest level: its bar is the longest. */
  readonly widest: number;
  readonly change: Change | undefined;
  readonly locale: string;
  /** The address of the signals of some types. */
  readonly toSignalsHref: (types: readonly string[]) => string;
}

/** One level: how much, how it changed, what it looks like in class, what else it can be, and the way to its signals. */
export function LevelRow({ level, widest, change, locale, toSignalsHref }: LevelRowProps) {
  const name = levelName(level.level);
  const subtypes = level.subtypes.toSorted((a, b) => b.durationInSeconds - a.durationInSeconds);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-1 md:grid-cols-[20rem_minmax(0,1fr)] wide:grid-cols-[14rem_minmax(0,1fr)] print:flex print:flex-col print:gap-y-0.5">
      <div className="print:contents">
        <h3 className="font-semibold">{name}</h3>
        <p className="text-small text-quiet print:order-last">
          {levelDescription(level.level)} {levelHarmlessCause(level.level)}
        </p>
      </div>
      <div>
        <p className="flex items-baseline gap-3">
          <span className="w-24 font-semibold">{formatDuration(level.durationInSeconds, locale)}</span>
          <span className="w-12">{formatPercent(level.wastePercentage, locale)}</span>
          <ShareBar
            share={widest === 0 ? 0 : level.durationInSeconds / widest}
            tone={levelTone(level.level)}
          />
          <span className="w-28 text-right text-small text-quiet">
            {change === undefined ? null : changeText(change, 'minutes', locale)}
          </span>
        </p>
        {subtypes.length === 0 ? null : (
          <ul className="mt-1 flex flex-wrap gap-x-5 text-small text-quiet print:gap-x-3">
            {subtypes.map(({ insightType, durationInSeconds }) => (
              <li key={insightType}>
                {insightTypeName(insightType)}{' '}
                <span className="text-ink">{formatDuration(durationInSeconds, locale)}</span>
              </li>
            ))}
            <li className="print:hidden">
              <Link
                to={toSignalsHref(subtypes.map(({ insightType }) => insightType))}
                aria-label={`See the signals: ${name}`}
              >
                See the signals
              </Link>
            </li>
          </ul>
        )}
      </div>
    </li>
  );
}
