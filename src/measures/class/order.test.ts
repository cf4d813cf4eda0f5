import { describe, expect, it } from 'vitest';
import { classSetting, toStudentAnswers } from '#src/testing/class-weeks.ts';
import { toOverview } from '#src/testing/overviews.ts';
import type { ClassStudent } from './highlights.ts';
import { toOrdered, type ClassColumn } from './order.ts';
import { toStudentWeek, type StudentAnswers } from './student-week.ts';

function toStudent(
  label: string,
  sketch: Parameters<typeof toStudentAnswers>[0],
  answers: Partial<StudentAnswers> = {},
): ClassStudent {
  const week = toStudentWeek({ ...toStudentAnswers(sketch), ...answers }, classSetting);
  return { userId: label, label, week };
}

/** Another order than that of the platform's words. */
const levelName = (level: string) => (level === 'StudentNotPresent' ? 'Away' : 'On the device');

const students: readonly ClassStudent[] = [
  toStudent('Ana', { share: 20, hours: 1, dates: ['2026-03-09', '2026-03-10'] }),
  toStudent('Ben', { share: 5, hours: 3, level: 'StudentNotPresent' }),
  toStudent('Chloe', { share: 20, hours: 2, dates: ['2026-03-12'] }, { sessions: 'failed' }),
  { userId: 'Dan', label: 'Dan', week: { state: 'loading' } },
  toStudent('Eva', {}, { overview: toOverview({}) }),
  toStudent('Flo', { dates: ['2026-03-11'], hours: 0.25 }),
];

it.each<[column: ClassColumn, order: 'asc' | 'desc', labels: string]>([
  ['name', 'asc', 'Ana Ben Chloe Dan Eva Flo'],
  ['name', 'desc', 'Flo Eva Dan Chloe Ben Ana'],
  ['focused', 'desc', 'Ben Ana Chloe Flo Dan Eva'],
  ['focused', 'asc', 'Flo Ana Chloe Ben Dan Eva'],
  // A quarter of an hour is too little to have a share.
  ['share', 'desc', 'Ana Chloe Ben Dan Eva Flo'],
  ['share', 'asc', 'Ben Ana Chloe Dan Eva Flo'],
  ['change', 'desc', 'Ana Chloe Ben Dan Eva Flo'],
  ['change', 'asc', 'Ben Ana Chloe Dan Eva Flo'],
  ['level', 'asc', 'Ben Ana Chloe Flo Dan Eva'],
  ['sessions', 'desc', 'Ben Ana Flo Chloe Dan Eva'],
  ['active', 'desc', 'Ben Chloe Flo Ana Dan Eva'],
])('by %s, %s, who has nothing there comes last and equals stay by name', (column, order, labels) => {
  const ordered = toOrdered(students, column, order, levelName);
  expect(ordered.map(({ label }) => label).join(' ')).toBe(labels);
});

describe('by what some students do not have', () => {
  const unseen = { sessions: [{ applicationId: 'any', webcamEnabled: false }] };
  const withoutLevel = toOverview({ '2026-03-09': [7200, 360] });
  const seen = toStudent('Seen', { share: 5 });

  it.each<[what: string, column: ClassColumn, order: 'asc' | 'desc', others: ClassStudent[]]>([
    ['focused time', 'focused', 'desc', [toStudent('Unseen', { share: 0, hours: 9 }, unseen)]],
    ['a share', 'share', 'asc', [toStudent('Unseen', { share: 0 }, unseen)]],
    ['a level', 'level', 'asc', [toStudent('Unseen', { share: 0, level: 'StudentNotPresent' }, unseen)]],
    ['a level that is listed', 'level', 'asc', [toStudent('Unlisted', {}, { overview: withoutLevel })]],
    [
      'a change',
      'change',
      'asc',
      [
        toStudent('Unseen', { share: 0 }, unseen),
        toStudent('Alone', { share: 0 }, { earlier: null }),
        toStudent('Failed', { share: 0 }, { earlier: 'failed' }),
      ],
    ],
  ])('puts those without %s last', (_what, column, order, others) => {
    const labels = toOrdered([...others, seen], column, order, levelName).map(({ label }) => label);
    expect(labels).toStrictEqual(['Seen', ...others.map(({ label }) => label)]);
  });

  it('takes a share that is new for a rise by all of it, and an unchanged one for none', () => {
    const changed = [
      toStudent('Same', { share: 10 }),
      toStudent('Risen', { share: 14 }),
      toStudent('New', { share: 12, usualShare: 0 }),
      toStudent('Fallen', { share: 9 }),
    ];
    const labels = toOrdered(changed, 'change', 'desc', levelName).map(({ label }) => label);
    expect(labels).toStrictEqual(['New', 'Risen', 'Same', 'Fallen']);
  });
});
