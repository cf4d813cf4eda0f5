/** How each figure is measured: formula, denominator and the fields it came in by, value for value. */
import { endpoints } from '#src/contract/endpoints.ts';
import type { OverviewSummary } from '#src/contract/overview.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatPercent } from '#src/format/percent.ts';
import type { ExplainedFigure } from './explained-figures.ts';

export interface MeasuredValues {
  readonly summary: OverviewSummary;
  /** What is shown: never below 0, even where more off-task time than session time came. */
  readonly focusedSeconds: number;
  /** The sessions that could be read, each once. */
  readonly sessions: number;
}

type Rows = readonly (readonly [term: string, text: string])[];

const overviewSource = `GET ${endpoints.userOverview.path}`;
const sessionsSource = `GET ${endpoints.userSessions.path}`;
const sessionTimeNote =
  'Session time is the length of all sessions as TimeBack counts it, cut at the ends of these days.';

function seconds(count: number, locale: string): string {
  return `${formatCount(count, locale)} s`;
}

export function explainFigure(figure: ExplainedFigure, values: MeasuredValues, locale: string): Rows {
  const { summary } = values;
  const total = seconds(summary.totalDurationInSeconds, locale);
  const offTask = seconds(summary.totalWasteDurationInSeconds, locale);
  switch (figure) {
    case 'focused':
      return [
        ['Formula', 'Session time less off-task time, never below zero.'],
        ['Values', `${total} less ${offTask} is ${seconds(values.focusedSeconds, locale)}`],
        ['Of what', sessionTimeNote],
        [
          'Source',
          `${overviewSource}: summary.totalDurationInSeconds and summary.totalWasteDurationInSeconds`,
        ],
      ];
    case 'total':
      return [
        ['Formula', sessionTimeNote],
        ['Values', total],
        ['Source', `${overviewSource}: summary.totalDurationInSeconds`],
      ];
    case 'share':
      return [
        ['Formula', 'Off-task time as a share of session time, rounded to a whole number by TimeBack.'],
        ['Values', `${formatPercent(summary.wastePercentage, locale)}; ${offTask} of ${total}`],
        ['Of what', sessionTimeNote],
        ['Source', `${overviewSource}: summary.wastePercentage`],
      ];
    case 'offTask':
      return [
        [
          'Formula',
          'Time in which software noticed a distraction, as TimeBack counts it. Its name for this is "waste". These are signals, not findings.',
        ],
        ['Values', offTask],
        ['Source', `${overviewSource}: summary.totalWasteDurationInSeconds`],
      ];
    case 'sessions':
      return [
        [
          'Formula',
          'Sessions that started in these days, each counted once. A session that began before them and reached into them adds time, but is not counted here.',
        ],
        ['Values', `${formatCount(values.sessions, locale)} on all pages of the list`],
        ['Source', `${sessionsSource}: sessions`],
      ];
  }
}
