import { describe, expect, it } from 'vitest';
import { Temporal } from '#src/time/temporal.ts';
import { compareLists } from './class-lists.ts';
import { toChangesTruth, type ToldStudent } from './class-truth.ts';
import { createLedger } from './ledger.ts';
import { toDaySpans, type Truth } from './truth.ts';

const toMidnight = (date: string) => Date.parse(`${date}T06:00:00Z`);

const last = {
  span: { from: toMidnight('2026-03-02'), until: Date.parse('2026-03-08T05:00:00Z') },
  overviewAt: 0,
  sessionsAt: 0,
};

const student: ToldStudent = {
  userId: 'ann',
  window: last,
  earlier: null,
  usual: { span: { from: toMidnight('2026-02-02'), until: last.span.from }, overviewAt: 0 },
  today: '2026-03-09',
  isMeasured: () => true,
};

/** Seconds of each school day, and off-task ones among them. */
interface Days {
  readonly usual: readonly [total: number, offTask: number];
  readonly now: readonly [total: number, offTask: number];
  readonly hasCamera?: boolean;
}

function toTruth({ usual, now, hasCamera = true }: Days): Truth {
  const session = { id: 's', applicationId: 'a', startedAt: 0, endedAt: 0, seconds: 0, offTask: 0 };
  return {
    isTold: () => true,
    timeOf(_userId, span) {
      const days = toDaySpans(span).filter(({ date }) => Temporal.PlainDate.from(date).dayOfWeek <= 5);
      const seconds = days.map(({ from }) => (from < last.span.from ? usual : now));
      const total = seconds.reduce((sum, [each]) => sum + each, 0);
      const offTask = seconds.reduce((sum, [, each]) => sum + each, 0);
      const percentage = total === 0 ? 0 : Math.round((100 * offTask) / total);
      return { total, offTask, focused: total - offTask, percentage, levels: {} };
    },
    sessionsOf: () => [{ ...session, percentage: 0, hasCamera, signals: [] }],
    signalsOf: () => [],
  };
}

const twoHours = [7200, 720] as const;

describe('What has changed for a student, in plain arithmetic', () => {
  it.each<[what: string, days: Days, changes: readonly unknown[]]>([
    ['nothing, where all is as usual', { usual: twoHours, now: twoHours }, []],
    [
      'a share of 20 % in place of 10',
      { usual: twoHours, now: [7200, 1440] },
      [['share', 'worth-a-look', 10, 20]],
    ],
    ['nothing, where the share differs by 4 points', { usual: twoHours, now: [7200, 1008] }, []],
    [
      'half of the focused time',
      { usual: twoHours, now: [3600, 360] },
      [['time', 'worth-a-look', 32_400, 16_200]],
    ],
    [
      'twice the focused time',
      { usual: twoHours, now: [14_400, 1440] },
      [['time', 'going-well', 32_400, 64_800]],
    ],
    [
      'no off-task time, seen by a camera',
      { usual: twoHours, now: [7200, 0] },
      [['share', 'going-well', 10, 0]],
    ],
    ['nothing, where no camera saw it', { usual: twoHours, now: [7200, 0], hasCamera: false }, []],
    ['nothing, where there is no time', { usual: twoHours, now: [0, 0] }, []],
    ['nothing, where nothing is usual', { usual: [0, 0], now: twoHours }, []],
  ])('%s', (_what, days, changes) => {
    expect(
      toChangesTruth(toTruth(days), student).map(({ kind, direction, from, to }) => [
        kind,
        direction,
        from,
        to,
      ]),
    ).toEqual(changes);
  });
});

describe('The lists of a class', () => {
  it('are wrong where somebody who is worth a look is not named', () => {
    const ledger = createLedger(() => 'in calm weather');
    const truth = toTruth({ usual: twoHours, now: [3600, 360] });
    compareLists(ledger, truth, 'class', [{ told: student, week: { state: 'failed' } }]);
    expect(ledger.read().mistakes).toMatchObject([
      {
        what: 'class, worth a look',
        shown: { named: [], more: 0 },
        truth: { named: [['ann', [['time', 32_400, 16_200]]]], more: 0 },
      },
    ]);
  });
});
