import { describe, expect, it } from 'vitest';
import { classSetting, toStudentAnswers } from '#src/testing/class-weeks.ts';
import { toClassHighlights, type ClassStudent } from './highlights.ts';
import { toStudentWeek, type StudentAnswers, type StudentWeek } from './student-week.ts';

function toWeek(
  sketch: Parameters<typeof toStudentAnswers>[0],
  answers: Partial<StudentAnswers> = {},
): StudentWeek {
  return toStudentWeek({ ...toStudentAnswers(sketch), ...answers }, classSetting);
}

function toStudents(weeks: Readonly<Record<string, StudentWeek>>): ClassStudent[] {
  return Object.entries(weeks).map(([label, week]) => ({ userId: `id-${label}`, label, week }));
}

const names = (highlights: { named: readonly { label: string }[] }) =>
  highlights.named.map(({ label }) => label);

describe('whom a class page names', () => {
  it('is whoever changed most against the own usual, then the order of names', () => {
    const { worthALook, goingWell } = toClassHighlights(
      toStudents({
        Ana: toWeek({ share: 20, usualShare: 10 }),
        Ben: toWeek({ share: 30, usualShare: 10 }),
        Chloe: toWeek({ share: 14, usualShare: 10 }),
        Dan: toWeek({ share: 20, usualShare: 10 }),
        Eva: toWeek({ share: 3, usualShare: 10 }),
      }),
    );
    expect(names(worthALook)).toStrictEqual(['Ben', 'Ana', 'Dan']);
    expect(names(goingWell)).toStrictEqual(['Eva']);
  });

  it('is not who has the highest share of the class', () => {
    const { worthALook } = toClassHighlights(
      toStudents({
        High: toWeek({ share: 40, usualShare: 40 }),
        Low: toWeek({ share: 8, usualShare: 2 }),
      }),
    );
    expect(names(worthALook)).toStrictEqual(['Low']);
  });

  it('is at most five on a side, and the rest is counted', () => {
    const weeks = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name, index) => [
        name,
        toWeek({ share: 20 + index, usualShare: 10 }),
      ]),
    );
    const { worthALook, goingWell } = toClassHighlights(toStudents(weeks));
    expect(names(worthALook)).toStrictEqual(['G', 'F', 'E', 'D', 'C']);
    expect(worthALook.more).toBe(2);
    expect(goingWell).toStrictEqual({ named: [], more: 0 });
  });

  it('is who changed most in any one thing, where two things changed the same way', () => {
    const { worthALook } = toClassHighlights(
      toStudents({
        Ana: toWeek({ share: 25, usualShare: 10 }),
        Ben: toWeek({ share: 35, usualShare: 10, hours: 1 }),
      }),
    );
    expect(worthALook.named.map(({ label, changes }) => [label, ...changes.map(({ kind }) => kind)])).toEqual(
      [
        ['Ben', 'share', 'time'],
        ['Ana', 'share'],
      ],
    );
  });

  it('can be one student on both sides, each with its own change', () => {
    const { worthALook, goingWell } = toClassHighlights(
      toStudents({ Ana: toWeek({ share: 20, usualShare: 10, hours: 9, usualHours: 3 }) }),
    );
    expect(worthALook.named[0]?.changes.map(({ kind }) => kind)).toStrictEqual(['share']);
    expect(goingWell.named[0]?.changes.map(({ kind }) => kind)).toStrictEqual(['time']);
  });

  it('waits for the usual, and says whose could not be loaded', () => {
    const highlights = toClassHighlights(
      toStudents({
        Ana: { state: 'loading' },
        Ben: toWeek({}, { usual: 'pending' }),
        Chloe: toWeek({}, { usual: 'failed' }),
        Dan: { state: 'failed' },
        Eva: { state: 'no-sessions', days: [], usual: 'pending' },
        Flo: toWeek({}, { earlierSessions: 'pending' }),
        Gus: { state: 'no-sessions', days: [], usual: 'failed' },
        Hal: toWeek({}, { usual: 'failed' }),
        Ida: toWeek({}),
      }),
    );
    expect(highlights).toMatchObject({ awaited: 3, lost: 2, areAllLost: false });
  });

  it.each<[what: string, students: Parameters<typeof toStudents>[0], areAllLost: boolean]>([
    ['no row came', { Ana: { state: 'failed' }, Ben: { state: 'asked-again' } }, true],
    ['no usual came', { Ana: toWeek({}, { usual: 'failed' }) }, true],
    ['rows or usuals are missing', { Ana: { state: 'failed' }, Ben: toWeek({}, { usual: 'failed' }) }, true],
    ['one is there', { Ana: { state: 'failed' }, Ben: toWeek({}) }, false],
    [
      'one has no sessions',
      { Ana: { state: 'failed' }, Ben: { state: 'no-sessions', days: [], usual: 'failed' } },
      false,
    ],
    ['one is on its way', { Ana: { state: 'failed' }, Ben: { state: 'loading' } }, false],
    ['there is nobody', {}, false],
  ])('knows whether anybody could be compared: %s', (_what, students, areAllLost) => {
    expect(toClassHighlights(toStudents(students))).toMatchObject({ areAllLost });
  });
});
