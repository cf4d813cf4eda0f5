/** How each figure is measured: formula, denominator and the fields it came in by, value for value. */
import { endpoints } from '#src/contract/endpoints.ts';
import type { OverviewSummary } from '#src/contract/overview.ts';
import { formatCount } from '#src/format/counts.ts';
import { formatDuration } from '#src/format/durations.ts';
import { formatPercent } from '#src/format/percent.ts';
import { fewestForUsual, type Usual } from '#src/measures/usual.ts';

export interface Explained {
  readonly title: string;
  readonly rows: readonly (readonly [term: string, text: string])[];
}

const overviewSource = `GET ${endpoints.userOverview.path}`;
const sessionsSource = `GET ${endpoints.userSessions.path}`;
const sessionTimeNote =
  'Session time is the length of all sessions as TimeBack counts it, cut at the ends of these days.';

function seconds(count: number, locale: string): string {
  return `${formatCount(count, locale)} s`;
}

/** @param focusedSeconds what is shown: never below 0, even where more off-task time than session time came */
export function explainFocused(summary: OverviewSummary, focusedSeconds: number, locale: string): Explained {
  const total = seconds(summary.totalDurationInSeconds, locale);
  const offTask = seconds(summary.totalWasteDurationInSeconds, locale);
  return {
    title: 'How focused time is measured',
    rows: [
      ['Formula', 'Session time less off-task time, never below zero.'],
      ['Values', `${total} less ${offTask} is ${seconds(focusedSeconds, locale)}`],
      ['Of what', sessionTimeNote],
      ['Source', `${overviewSource}: summary.totalDurationInSeconds and summary.totalWasteDurationInSeconds`],
    ],
  };
}

export function explainTotal(summary: OverviewSummary, locale: string): Explained {
  return {
    title: 'How session time is measured',
    rows: [
      ['Formula', sessionTimeNote],
      ['Values', seconds(summary.totalDurationInSeconds, locale)],
      ['Source', `${overviewSource}: summary.totalDurationInSeconds`],
    ],
  };
}

export function explainShare(summary: OverviewSummary, locale: string): Explained {
  const total = seconds(summary.totalDurationInSeconds, locale);
  const offTask = seconds(summary.totalWasteDurationInSeconds, locale);
  return {
    title: 'How the off-task share is measured',
    rows: [
      ['Formula', 'Off-task time as a share of session time, rounded to a whole number by TimeBack.'],
      ['Values', `${formatPercent(summary.wastePercentage, locale)}; ${offTask} of ${total}`],
      ['Of what', sessionTimeNote],
      ['Source', `${overviewSource}: summary.wastePercentage`],
    ],
  };
}

export function explainOffTask(summary: OverviewSummary, locale: string): Explained {
  return {
    title: 'How off-task time is measured',
    rows: [
      [
        'Formula',
        'Time in which software noticed a distraction, as TimeBack counts it. Its name for this is "waste". These are signals, not findings.',
      ],
      ['Values', seconds(summary.totalWasteDurationInSeconds, locale)],
      ['Source', `${overviewSource}: summary.totalWasteDurationInSeconds`],
    ],
  };
}

/** @param count the sessions that could be read, each once */
export function explainSessions(count: number, locale: string): Explained {
  return {
    title: 'How sessions are counted',
    rows: [
      [
        'Formula',
        'Sessions that started in these days, each counted once. A session that began before them and reached into them adds time, but is not counted here.',
      ],
      ['Values', `${formatCount(count, locale)} on all pages of the list`],
      ['Source', `${sessionsSource}: sessions`],
    ],
  };
}

/** @param application what the sessions' application is called */
export function explainUsual(
  usual: Extract<Usual, { kind: 'known' }>,
  application: string,
  locale: string,
): Explained {
  const { share } = usual;
  const time = `${formatDuration(usual.seconds, locale)} of ${formatCount(usual.sessions, locale)} sessions`;
  return {
    title: 'How the usual is measured',
    rows: [
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
    ],
  };
}
