import { describe, expect, it } from 'vitest';
import type { TrendDay } from '#src/measures/trend-days.ts';
import { toStudentWeek, type StudentAnswers, type StudentWeek } from '#src/measures/class/student-week.ts';
import { classSetting, toStudentAnswers } from '#src/testing/class-weeks.ts';
import { toOverview } from '#src/testing/overviews.ts';
import { bandText, daysText, focusedText, shareChangeText, shareText, usualBesideText } from './rows.ts';

const locale = 'en-US';

function toWeek(
  sketch: Parameters<typeof toStudentAnswers>[0],
  answers: Partial<StudentAnswers> = {},
): StudentWeek {
  return toStudentWeek({ ...toStudentAnswers(sketch), ...answers }, classSetting);
}

const noCamera = { sessions: [{ applicationId: 'any', webcamEnabled: false }] };

describe('a row in words', () => {
  it.each<[what: string, week: StudentWeek, focused: string, share: string, change: string]>([
    ['with data', toWeek({ share: 12 }), '7 h 2 min', '12%', '2 points more'],
    ['on its way', { state: 'loading' }, '', '', ''],
    ['that failed', { state: 'failed' }, 'could not be loaded', '', ''],
    ['that is asked for once more', { state: 'asked-again' }, 'asked for again', '', ''],
    ['without sessions', toWeek({}, { overview: toOverview({}) }), 'no sessions', '', ''],
    ['with too little', toWeek({ hours: 0.1 }), '22 min', 'too little data', 'not compared'],
    ['that nobody saw', toWeek({ share: 0 }, noCamera), '8 h session time', 'not observed', 'not compared'],
    ['without a comparison', toWeek({}, { earlier: null }), '7 h 12 min', '10%', ''],
    ['whose comparison failed', toWeek({}, { earlier: 'failed' }), '7 h 12 min', '10%', 'not loaded'],
  ])('%s', (_what, week, focused, share, change) => {
    expect([focusedText(week, locale), shareText(week, locale), shareChangeText(week, locale)]).toStrictEqual(
      [focused, share, change],
    );
  });

  it.each<[text: string, answers: Partial<StudentAnswers>]>([
    ['usually 8 h by now', {}],
    ['still comparing', { usual: 'pending' }],
    ['the usual could not be loaded', { usual: 'failed' }],
    ['', { usual: toOverview({}) }],
  ])('without sessions: %j', (text, answers) => {
    const week = toWeek({}, { overview: toOverview({}), ...answers });
    expect(week.state === 'no-sessions' ? usualBesideText(week, locale) : null).toBe(text);
  });

  it('reads its days out, gaps as gaps', () => {
    const days: TrendDay[] = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'].map(
      (date) => ({ date, lastDate: date, state: date > '2026-03-11' ? 'not-yet' : 'none' }),
    );
    const week = toWeek({ hours: 1, dates: ['2026-03-13'] });
    const today = week.state === 'time' ? week.days.slice(4, 5) : [];
    const nameDayOff = (date: string) => (date === '2026-03-10' ? 'Holiday' : null);
    expect(daysText([...days.slice(0, 4), ...today], nameDayOff, locale)).toBe(
      'Mon, Mar 9: no sessions; Tue, Mar 10: Holiday; Wed, Mar 11: no sessions; Thu, Mar 12: not yet; Fri, Mar 13: 1 h so far',
    );
  });
});

it.each([
  ['5% to 9%', { from: 5, to: 10 }, 'share' as const],
  ['30% and more', { from: 30, to: null }, 'share' as const],
  ['30 h and more', { from: 30, to: null }, 'focused' as const],
  ['2 to 3 h', { from: 2, to: 3 }, 'focused' as const],
])('a band in words: %s', (text, band, measure) => {
  expect(bandText(band, measure, locale)).toBe(text);
});
