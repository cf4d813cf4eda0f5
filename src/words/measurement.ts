/** How each figure is measured: formula, denominator and the fields it came in by, value for value. */
import { endpoints } from '#src/contract/endpoints.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { fewestForUsual } from '#src/measures/usual.ts';
import type { ExplainedFigure } from './explained-figures.ts';

type Rows = readonly (readonly [term: string, text: string])[];

const overviewSource = `GET ${endpoints.userOverview.path}`;
const sessionsSource = `GET ${endpoints.userSessions.path}`;
const sessionTimeNote =
  'Session time is the length of all sessions as TimeBack counts it, cut at the ends of these days.';

function seconds(count: number, locale: string): string {
  return `${formatCount(count, locale)} s`;
}

export function explainFigure(figure: ExplainedFigure, locale: string): Rows {
  return figure.kind === 'usual' ? explainUsual(figure, locale) : explainSummary(figure, locale);
}

type FigureOf<Kind> = Extract<ExplainedFigure, { kind: Kind }>;

function explainUsual({ usual, application }: FigureOf<'usual'>, locale: string): Rows {
  const { share } = usual;
  const time = `${formatDuration(usual.seconds, locale)} of ${formatCount(usual.sessions, locale)} sessions`;
  return [
    [
      'Formula',
      'The median: of the sessions in order, the one in the middle; of an even number, halfway between the two in the middle. Rounded once, at the end.',
    ],
    [
      'Values',
      share.kind === 'known'
        ? `${time}; off-task share ${formatPercent(share.percentage, locale)} of ${formatCount(share.sessions, locale)} sessions`
        : time,
    ],
    [
      'Of what',
      `This student’s other sessions in ${application} that started in these days, without those that may not be over. For the off-task share, those alone in which the camera was as in this one: on, off, or not reported.`,
    ],
    [
      'Fewest',
      `${fewestForUsual} sessions. Of so many, two can be out of the ordinary and the middle is still an ordinary one.`,
    ],
    ['Source', `${sessionsSource}: durationInSeconds, wasteDurationInSeconds, webcamEnabled`],
  ];
}

function explainSummary(figure: Exclude<ExplainedFigure, FigureOf<'usual'>>, locale: string): Rows {
  const { kind, summary, focusedSeconds, sessions } = figure;
  const total = seconds(summary.totalDurationInSeconds, locale);
  const offTask = seconds(summary.totalWasteDurationInSeconds, locale);
  switch (kind) {
    case 'focused':
      return [
        ['Formula', 'Session time less off-task time, never below zero.'],
        ['Values', `${total} less ${offTask} is ${seconds(focusedSeconds, locale)}`],
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
        ['Values', `${formatCount(sessions, locale)} on all pages of the list`],
        ['Source', `${sessionsSource}: sessions`],
      ];
  }
}
