/** What changed for a student against the own usual: in classroom words, with what else it can be. */
import { formatDay, formatWeekday } from '#src/format/dates.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { ShareChange, TimeChange, WeekChange } from '#src/measures/class/week-rules.ts';
import { levelHarmlessCause, levelName } from '../levels.ts';
import { toInnerName } from '../slugs.ts';

/** How days and numbers are written. */
export interface ChangeTelling {
  readonly locale: string;
  /** True in a window of a week at most, where a weekday's name says which day is meant. */
  readonly isWeek: boolean;
}

/** "Off-task share 21%, usually 9%; mostly on-device distractions, above all on Tue and Wed" */
export function weekChangeText(change: WeekChange, telling: ChangeTelling): string {
  return change.kind === 'share' ? shareText(change, telling) : timeText(change, telling);
}

function shareText({ direction, from, to, level, dates }: ShareChange, telling: ChangeTelling): string {
  const { locale } = telling;
  const share = `Off-task share ${formatPercent(to, locale)}, usually ${formatPercent(from, locale)}`;
  const days = dates.length === 0 ? '' : `above all ${datesText(dates, telling)}`;
  const details = [level === null ? '' : levelText(level, direction), days].filter((text) => text !== '');
  return details.length === 0 ? share : `${share}; ${details.join(', ')}`;
}

function levelText(
  { level, isMost }: NonNullable<ShareChange['level']>,
  direction: ShareChange['direction'],
): string {
  const name = toInnerName(levelName(level));
  if (direction === 'going-well') return `the largest change in ${name}`;
  return isMost ? `mostly ${name}` : `the largest rise in ${name}`;
}

function timeText({ what, from, to, dates, lastDate }: TimeChange, telling: ChangeTelling): string {
  const { locale } = telling;
  const time = what === 'focused' ? 'focused' : 'session time';
  const days = datesText(dates, telling);
  const now = `${formatDuration(to, locale)} ${time} ${days}, usually ${formatDuration(from, locale)}`;
  return lastDate === null ? now : `${now}; no sessions since ${formatDay(lastDate, locale)}`;
}

/** "on Tue", "on Mon and Wed", "from Mon to Thu", "on Mon, Mar 2 and Fri, Mar 20", "on 18 school days" */
function datesText(dates: readonly string[], { locale, isWeek }: ChangeTelling): string {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return '';
  const name = isWeek ? formatWeekday : formatDay;
  if (dates.length === 1) return `on ${name(first, locale)}`;
  if (dates.length === 2) return `on ${name(first, locale)} and ${name(last, locale)}`;
  return isWeek ? `from ${name(first, locale)} to ${name(last, locale)}` : `on ${dates.length} school days`;
}

const harmlessTimes = {
  'worth-a-look': 'It can also be illness, a trip, a cancelled lesson or work on paper.',
  'going-well': 'It can also be catching up, or more lessons on the device.',
} as const;

/** At least one harmless explanation of a change; good news can have another reason too. */
export function weekChangeHarmlessCause(change: WeekChange): string {
  if (change.kind === 'time') return harmlessTimes[change.direction];
  if (change.direction === 'going-well') {
    return 'It can also be other tasks, or less that the software could see.';
  }
  return levelHarmlessCause(change.level?.level ?? '');
}
