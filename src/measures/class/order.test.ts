import { describe, expect, it } from 'vitest';
import { classSetting, toStudentAnswers } from '#src/testing/class-weeks.ts';
import { toOverview } from '#src/testing/overviews.ts';
import type { ClassStudent } from './highlights.ts';
import { toOrdered, type ClassColumn } from './order.ts';
import { toStudentWeek, type StudentAnswers } from './student-week.ts';

type Sketch = readonly [
  label: string,
  sketch: Parameters<typeof toStudentAnswers>[0],
  answers?: Partial<StudentAnswers>,
];

function toStudent([label, sketch, answers]: Sketch): ClassStudent {
  const week = toStudentWeek({ ...toStudentAnswers(sketch), ...answers }, classSetting);
  return { userId: label, label, week };
}

/** Another order than that of the platform's words. */
const levelName = (level: string) => (level === 'StudentNotPresent' ? 'Away' : 'On the device');

function toLabels(students: readonly ClassStudent[], column: ClassColumn, order: 'asc' | 'desc'): string {
  return toOrdered(students, column, order, levelName)
    .map(({ label }) => label)
    .join(' ');
}

const sketches: readonly Sketch[] = [
  ['Ana', { share: 20, usualShare: 18, hours: 1, dates: ['2026-03-09', '2026-03-10'] }],
  ['Ben', { share: 5, hours: 3, level: 'StudentNotPresent' }],
  ['Chloe', { share: 20, hours: 2, dates: ['2026-03-12'] }, { sessions: 'failed' }],
  ['Dan', {}, { overview: 'pending' }],
  ['Eva', {}, { overview: toOverview({}) }],
  ['Flo', { dates: ['2026-03-11'], hours: 0.25 }],
];

it.each<[column: ClassColumn, order: 'asc' | 'desc', labels: string]>([
  ['name', 'asc', 'Ana Ben Chloe Dan Eva Flo'],
  ['name', 'desc', 'Flo Eva Dan Chloe Ben Ana'],
  ['focused', 'desc', 'Ben Ana Chloe Flo Dan Eva'],
  ['focused', 'asc', 'Flo Ana Chloe Ben Dan Eva'],
  // A quarter of an hour is too little to have a share.
  ['share', 'desc', 'Ana Chloe Ben Dan Eva Flo'],
  ['share', 'asc', 'Ben Ana Chloe Dan Eva Flo'],
  ['change', 'desc', 'Chloe Ana Ben Dan Eva Flo'],
  ['change', 'asc', 'Ben Ana Chloe Dan Eva Flo'],
  ['level', 'asc', 'Ben Ana Chloe Flo Dan Eva'],
  ['sessions', 'desc', 'Ben Ana Flo Chloe Dan Eva'],
  ['active', 'desc', 'Ben Chloe Flo Ana Dan Eva'],
])('by %s, %s, who has nothing there comes last and equals stay by name', (column, order, labels) => {
  expect(toLabels(sketches.map(toStudent), column, order)).toBe(labels);
});

describe('by what some students do not have', () => {
  const unseen = { sessions: [{ applicationId: 'any', webcamEnabled: false }] };
  const withoutLevel = toOverview({ '2026-03-09': [7200, 360] });

  it.each<[what: string, column: ClassColumn, order: 'asc' | 'desc', others: Sketch[]]>([
    ['focused time', 'focused', 'desc', [['Unseen', { share: 0, hours: 9 }, unseen]]],
    ['a share', 'share', 'asc', [['Unseen', { share: 0 }, unseen]]],
    ['a level', 'level', 'asc', [['Unseen', { share: 0, level: 'StudentNotPresent' }, unseen]]],
    ['a level that is listed', 'level', 'asc', [['Unlisted', {}, { overview: withoutLevel }]]],
    [
      'a change',
      'change',
      'asc',
      [
        ['Unseen', { share: 0 }, unseen],
        ['Alone', { share: 0 }, { earlier: null }],
        ['Failed', { share: 0 }, { earlier: 'failed' }],
      ],
    ],
  ])('puts those without %s last', (_what, column, order, others) => {
    const seen = toStudent(['Seen', { share: 5 }]);
    const labels = toLabels([...others.map(toStudent), seen], column, order);
    expect(labels).toBe(['Seen', ...others.map(([label]) => label)].join(' '));
  });

  it('takes a share that is new for a rise by all of it, and an unchanged one for none', () => {
    const changed: readonly Sketch[] = [
      ['Same', { share: 10 }],
      ['Risen', { share: 14 }],
      ['New', { share: 12, usualShare: 0 }],
      ['Fallen', { share: 9 }],
    ];
    expect(toLabels(changed.map(toStudent), 'change', 'desc')).toBe('New Risen Same Fallen');
  });
});
