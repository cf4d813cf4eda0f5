import { plainSchool } from '#src/testing/plain-school.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewZone as timeZone, toOverview, toSameDays } from '#src/testing/overviews.ts';
import { addDays, toWeekday } from '#src/time/civil-dates.ts';
import { toUsualWindow } from '#src/time/usual.ts';
import { toWindow } from '#src/time/windows.ts';
import { toStudentWeek, type StudentAnswers } from './student-week.ts';
import { toWeekChanges, weekRules } from './week-rules.ts';

const minute = 60;
const hour = 60 * minute;

/** Thursday, 12 March 2026, noon at the school: Monday to Wednesday are over. */
const window = toWindow({ kind: 'this-week' }, { ...plainSchool, now: '2026-03-12T17:00:00Z', timeZone });
const setting = {
  window,
  usualWindow: toUsualWindow(window),
  calendar: { schoolDays: [1, 2, 3, 4, 5], daysOff: [] },
  isMeasured: () => true,
};
const [monday, tuesday, wednesday] = ['2026-03-09', '2026-03-10', '2026-03-11'] as const;
const schoolDaysBefore = Array.from({ length: 28 }, (_, index) => addDays('2026-02-09', index)).filter(
  (date) => toWeekday(date) <= 5,
);

/** Two hours on each of twenty school days, a tenth of them off-task, mostly away from the device. */
const usual = toOverview(toSameDays(schoolDaysBefore, 2 * hour, 12 * minute), {
  OnDeviceDistractions: hour,
  StudentNotPresent: 3 * hour,
});

/** The same without any level. */
const without = { ...usual, breakdown: { levels: [], unreadable: 0 } };

const withoutCamera = { applicationId: 'x', webcamEnabled: false };
const cameraNow = { earlier: usual, sessions: [{ ...withoutCamera, webcamEnabled: true }] };

function toChanges(answers: Partial<StudentAnswers>) {
  const others = { earlier: null, sessions: 'pending', usual, earlierSessions: null } as const;
  return toWeekChanges(toStudentWeek({ overview: toOverview({}), ...others, ...answers }, setting));
}

/** Two hours on each of three days, of them so many minutes off-task. */
function toThreeDays(...offTask: [number, number, number]) {
  const [first, second, third] = offTask;
  return {
    [monday]: [2 * hour, first * minute],
    [tuesday]: [2 * hour, second * minute],
    [wednesday]: [2 * hour, third * minute],
  } as const;
}

describe('the off-task share against the own usual', () => {
  it('tells from where to where, the level that moved most and the days that differ', () => {
    const overview = toOverview(toThreeDays(12, 48, 48), {
      StudentNotPresent: 18 * minute,
      OnDeviceDistractions: 90 * minute,
    });
    expect(toChanges({ overview })).toStrictEqual([
      {
        kind: 'share',
        direction: 'worth-a-look',
        from: 10,
        to: 30,
        level: { level: 'OnDeviceDistractions', types: ['OnDeviceDistractionsType'], isMost: true },
        dates: [tuesday, wednesday],
        size: 4,
      },
    ]);
  });

  it('is told in the same way where it fell', () => {
    const overview = toOverview(toThreeDays(4, 4, 4), { StudentNotPresent: 6 * minute });
    expect(toChanges({ overview })).toStrictEqual([
      {
        kind: 'share',
        direction: 'going-well',
        from: 10,
        to: 3,
        level: { level: 'StudentNotPresent', types: ['StudentNotPresentType'], isMost: true },
        dates: [],
        size: 1.4,
      },
    ]);
  });

  it('is not told while the usual is awaited, nor is anything else', () => {
    expect(toChanges({ overview: toOverview(toThreeDays(60, 60, 60)), usual: 'pending' })).toStrictEqual([]);
  });

  it.each<[what: string, answers: Partial<StudentAnswers>, isTold: boolean]>([
    ['5 points', { overview: toOverview(toThreeDays(18, 18, 18)) }, true],
    ['4 points', { overview: toOverview(toThreeDays(17, 17, 17)) }, false],
    ['10 points of 100 minutes', { overview: toOverview({ [monday]: [100 * minute, 20 * minute] }) }, true],
    ['10 points of 90 minutes', { overview: toOverview({ [monday]: [90 * minute, 18 * minute] }) }, false],
    ['many points of 60 minutes', { overview: toOverview({ [monday]: [hour, hour / 2] }) }, true],
    ['many points of less', { overview: toOverview({ [monday]: [hour - 1, hour / 2] }) }, false],
    [
      'many points, where the usual holds less than an hour',
      {
        overview: toOverview(toThreeDays(60, 60, 60)),
        usual: toOverview(toSameDays(schoolDaysBefore.slice(0, 16), 3 * minute, 18)),
      },
      false,
    ],
    [
      'many points, where there were two weeks before only',
      {
        overview: toOverview(toThreeDays(60, 60, 60)),
        usual: toOverview(toSameDays(schoolDaysBefore.slice(10), 2 * hour, 12 * minute)),
      },
      false,
    ],
    [
      'many points, where there were three',
      {
        overview: toOverview(toThreeDays(60, 60, 60)),
        usual: toOverview(toSameDays(schoolDaysBefore.slice(5), 2 * hour, 12 * minute)),
      },
      true,
    ],
    [
      'many points from a usual that nobody may have seen',
      {
        overview: toOverview(toThreeDays(60, 60, 60)),
        usual: toOverview(toSameDays(schoolDaysBefore, 2 * hour, 0)),
      },
      false,
    ],
    ['a fall to nothing that nobody may have seen', { overview: toOverview(toThreeDays(0, 0, 0)) }, false],
    [
      'a fall to nothing that a camera saw',
      {
        overview: toOverview(toThreeDays(0, 0, 0)),
        sessions: [{ applicationId: 'x', webcamEnabled: true }],
      },
      true,
    ],
    [
      'many points with a camera, where the time before had none',
      { overview: toOverview(toThreeDays(60, 60, 60)), ...cameraNow, earlierSessions: [withoutCamera] },
      false,
    ],
    [
      'many points, as long as nobody knows of the camera before',
      { overview: toOverview(toThreeDays(60, 60, 60)), ...cameraNow, earlierSessions: 'pending' },
      false,
    ],
    [
      'many points with a camera in both',
      { overview: toOverview(toThreeDays(60, 60, 60)), ...cameraNow, earlierSessions: cameraNow.sessions },
      true,
    ],
    ['where the usual failed', { overview: toOverview(toThreeDays(60, 60, 60)), usual: 'failed' }, false],
  ])('%s', (...[, answers, isTold]) => {
    expect(toChanges(answers).some(({ kind }) => kind === 'share')).toBe(isTold);
  });

  it('names no level as most of it where two moved alike', () => {
    const overview = toOverview(toThreeDays(60, 60, 60), {
      OnDeviceDistractions: 60 * minute,
      LearningAppBestPractices: 60 * minute,
      StudentNotPresent: 60 * minute,
    });
    expect(toChanges({ overview })[0]).toMatchObject({
      level: { level: 'LearningAppBestPractices', isMost: false },
    });
  });

  it('names no level as most of it where it is half of it', () => {
    const overview = toOverview(toThreeDays(60, 60, 60), {
      OnDeviceDistractions: 60 * minute,
      LearningAppBestPractices: 60 * minute,
    });
    expect(toChanges({ overview, usual: without })[0]).toMatchObject({ level: { isMost: false } });
  });

  it('names no level that is as it was', () => {
    // A fortieth and three fortieths of the session time, as usual; what is more has no level.
    const overview = toOverview(toThreeDays(60, 60, 60), {
      OnDeviceDistractions: 9 * minute,
      StudentNotPresent: 27 * minute,
    });
    expect(toChanges({ overview })[0]).toMatchObject({ kind: 'share', level: null });
  });

  it('names a level that has gone, without types', () => {
    expect(toChanges({ overview: toOverview(toThreeDays(4, 4, 4)) })[0]).toMatchObject({
      direction: 'going-well',
      level: { level: 'StudentNotPresent', types: [], isMost: true },
    });
  });

  it.each<[what: string, days: Record<string, [number, number]>, dates: string[]]>([
    [
      'the two days that weigh most, in order,',
      { [monday]: [240, 60], [tuesday]: [60, 36], [wednesday]: [240, 72], '2026-03-12': [60, 6] },
      [monday, wednesday],
    ],
    [
      'days that are lower, where the share fell,',
      { [monday]: [120, 12], [tuesday]: [120, 2], [wednesday]: [120, 2] },
      [tuesday, wednesday],
    ],
    [
      'a day of ten minutes',
      { [monday]: [120, 10], [tuesday]: [10, 5], [wednesday]: [120, 60] },
      [tuesday, wednesday],
    ],
    ['no day of less', { [monday]: [120, 10], [tuesday]: [9.9, 5], [wednesday]: [120, 60] }, [wednesday]],
    [
      'a day that is five points from the usual',
      { [monday]: [120, 18], [tuesday]: [120, 6], [wednesday]: [120, 36] },
      [monday, wednesday],
    ],
    [
      'no day that is four points from it',
      { [monday]: [120, 17], [tuesday]: [120, 6], [wednesday]: [120, 36] },
      [wednesday],
    ],
  ])('names %s among those that differ', (_what, days, dates) => {
    const inSeconds = Object.entries(days).map(
      ([date, [total, offTask]]) => [date, [total * minute, offTask * minute] as const] as const,
    );
    const overview = toOverview(Object.fromEntries(inSeconds));
    expect(toChanges({ overview })[0]).toMatchObject({ kind: 'share', dates });
  });

  it('names no level where none is listed, and no days where all of them differ', () => {
    expect(toChanges({ overview: toOverview(toThreeDays(60, 60, 60)), usual: without })[0]).toMatchObject({
      level: null,
      dates: [],
    });
  });
});

describe('time against the own usual', () => {
  it('is told by the days that are over, with the last day of sessions where that is long ago', () => {
    const overview = toOverview({ [monday]: [2 * hour, 12 * minute] });
    expect(toChanges({ overview })).toStrictEqual([
      {
        kind: 'time',
        direction: 'worth-a-look',
        what: 'focused',
        from: 324 * minute,
        to: 108 * minute,
        dates: [monday, tuesday, wednesday],
        lastDate: monday,
        size: 2,
      },
    ]);
  });

  it('names no last day of sessions where a single school day has passed since', () => {
    const overview = toOverview({ [tuesday]: [2 * hour, 12 * minute] });
    expect(toChanges({ overview })).toMatchObject([{ direction: 'worth-a-look', lastDate: null }]);
  });

  it('names no last day of sessions where there was more time than usual', () => {
    const overview = toOverview({ [monday]: [10 * hour, hour] });
    expect(toChanges({ overview })).toMatchObject([{ direction: 'going-well', lastDate: null }]);
  });

  it('is session time where nobody may have seen what is usual', () => {
    const overview = toOverview(toSameDays([monday, tuesday, wednesday], 3 * hour, 60 * minute));
    expect(
      toChanges({ overview, usual: toOverview(toSameDays(schoolDaysBefore, 2 * hour, 0)) }),
    ).toMatchObject([{ kind: 'time', what: 'total', from: 6 * hour, to: 9 * hour }]);
  });

  it.each([
    ['two weeks before', 10, []],
    ['three', 5, ['time']],
  ])('is held against a usual of %s', (_what, schoolDaysMissing, kinds) => {
    const few = toOverview(toSameDays(schoolDaysBefore.slice(schoolDaysMissing), 2 * hour, 12 * minute));
    const changes = toChanges({ overview: toOverview({ [monday]: [hour, 6 * minute] }), usual: few });
    expect(changes.map(({ kind }) => kind)).toStrictEqual(kinds);
  });

  it('is session time where a camera saw one side only', () => {
    const overview = toOverview(toSameDays([monday, tuesday, wednesday], 3 * hour, 60 * minute));
    expect(toChanges({ overview, ...cameraNow, earlierSessions: [withoutCamera] })).toMatchObject([
      { kind: 'time', direction: 'going-well', what: 'total', from: 6 * hour, to: 9 * hour },
    ]);
  });

  it('is session time where nobody can say how much of it was focused', () => {
    const overview = toOverview(toSameDays([monday, tuesday, wednesday], 3 * hour, 0));
    expect(toChanges({ overview })).toMatchObject([
      { kind: 'time', direction: 'going-well', what: 'total', from: 6 * hour, to: 9 * hour, lastDate: null },
    ]);
  });

  it.each<[what: string, minutesADay: number, direction: string | null]>([
    // Usual are 108 min of focused time a day: a third of three days are 108 min.
    ['a third less', 80, 'worth-a-look'],
    ['not quite a third less', 81, null],
    ['a third more', 160, 'going-well'],
    ['not quite a third more', 159, null],
  ])('%s', (_what, minutesADay, direction) => {
    const days = toSameDays([monday, tuesday, wednesday], minutesADay * minute, minutesADay * 6);
    const [change] = toChanges({ overview: toOverview(days) });
    expect(change?.direction ?? null).toBe(direction);
  });

  it('needs an hour of difference however small the usual is', () => {
    const small = toOverview(toSameDays(schoolDaysBefore, 25 * minute, 150));
    const toTimes = (perDay: number) =>
      toChanges({
        overview: toOverview(toSameDays([monday, tuesday, wednesday], perDay * minute, perDay * 6)),
        usual: small,
      });
    expect(toTimes(47)).toStrictEqual([]);
    expect(toTimes(48)).toMatchObject([{ kind: 'time', direction: 'going-well' }]);
  });

  it.each([
    ['an hour', 20 * minute, ['going-well']],
    ['less than an hour', 20 * minute - 1, []],
  ])('against a usual of %s', (_what, usualPerDay, directions) => {
    const overview = toOverview(toSameDays([monday, tuesday, wednesday], 40 * minute, 0));
    const few = toOverview(toSameDays(schoolDaysBefore, usualPerDay, 0));
    const changes = toChanges({ overview, usual: few });
    expect(changes.map(({ direction }) => direction)).toStrictEqual(directions);
  });

  it.each([
    ['nothing after a single day', '2026-03-10T17:00:00Z', []],
    ['what is to be said after two', '2026-03-11T17:00:00Z', ['time']],
  ])('says %s', (_what, now, kinds) => {
    const asOf = toWindow({ kind: 'this-week' }, { ...plainSchool, now, timeZone });
    const week = toStudentWeek(
      {
        overview: toOverview({ [tuesday]: [hour, 6 * minute] }),
        earlier: null,
        sessions: 'pending',
        usual,
        earlierSessions: null,
      },
      { ...setting, window: asOf },
    );
    expect(toWeekChanges(week).map(({ kind }) => kind)).toStrictEqual(kinds);
  });
});

it.each([
  ['time', 36, ['time', 'share']],
  ['the share', 60, ['share', 'time']],
])('what went furthest comes first: %s', (_what, offTaskMinutes, kinds) => {
  const overview = toOverview({ [monday]: [4 * hour, offTaskMinutes * minute] });
  expect(toChanges({ overview }).map(({ kind }) => kind)).toStrictEqual(kinds);
});

it('holds both directions to the same limits', () => {
  const anyMinutes = fc.integer({ min: 0, max: 120 });
  fc.assert(
    fc.property(anyMinutes, anyMinutes, anyMinutes, (...offTask) => {
      for (const change of toChanges({ overview: toOverview(toThreeDays(...offTask)) })) {
        expect(change.size).toBeGreaterThanOrEqual(1);
        const isWorse = change.kind === 'share' ? change.to > change.from : change.to < change.from;
        expect(change.direction).toBe(isWorse ? 'worth-a-look' : 'going-well');
        const least = change.kind === 'share' ? weekRules.leastPoints : weekRules.leastTimeSeconds;
        expect(Math.abs(change.to - change.from)).toBeGreaterThanOrEqual(least);
      }
    }),
  );
});
