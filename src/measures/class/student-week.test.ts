import { plainSchool } from '#src/testing/plain-school.ts';
import { describe, expect, it } from 'vitest';
import { overviewZone as timeZone, toOverview } from '#src/testing/overviews.ts';
import { toUsualWindow } from '#src/time/usual.ts';
import { toWindow } from '#src/time/windows.ts';
import { hasTellingShare, toStudentWeek, type StudentAnswers } from './student-week.ts';

const minute = 60;
const window = toWindow({ kind: 'this-week' }, { ...plainSchool, now: '2026-03-11T17:00:00Z', timeZone });
const setting = {
  window,
  usualWindow: toUsualWindow(window),
  calendar: { schoolDays: [1, 2, 3, 4, 5], daysOff: [] },
  isMeasured: (applicationId: string) => applicationId !== 'unmeasured',
};

const overview = toOverview(
  { '2026-03-09': [50 * minute, 10 * minute], '2026-03-10': [50 * minute, 5 * minute] },
  { OnDeviceDistractions: 15 * minute },
);
const earlier = toOverview({ '2026-03-02': [100 * minute, 20 * minute] });
const seen = { applicationId: 'measured', webcamEnabled: true };
const unseen = { applicationId: 'measured', webcamEnabled: false };

function toWeek(answers: Partial<StudentAnswers> = {}) {
  const pending = { sessions: 'pending', usual: 'pending', earlierSessions: 'pending' } as const;
  return toStudentWeek({ overview, earlier, ...pending, ...answers }, setting);
}

describe('a student’s row', () => {
  it.each<[what: string, answers: Partial<StudentAnswers>, state: string]>([
    ['until the window is there', { overview: 'pending' }, 'loading'],
    ['until its comparison is there', { earlier: 'pending' }, 'loading'],
    ['where the window failed', { overview: 'failed', earlier: 'pending' }, 'failed'],
    ['where it failed and is asked for once more', { overview: 'again', earlier: 'pending' }, 'asked-again'],
    ['where only the comparison failed', { earlier: 'failed' }, 'time'],
    ['where nothing can be compared', { earlier: null }, 'time'],
    ['where only the sessions failed', { sessions: 'failed' }, 'time'],
    ['without session time', { overview: toOverview({}) }, 'no-sessions'],
    ['of a bucket without time', { overview: toOverview({ '2026-03-09': [0, 0] }) }, 'no-sessions'],
  ])('%s', (_what, answers, state) => {
    expect(toWeek(answers).state).toBe(state);
  });

  it('is whole with two overviews, and has the figures of the student’s page', () => {
    expect(toWeek()).toMatchObject({
      headline: { focusedSeconds: 85 * minute, offTaskSeconds: 15 * minute, wastePercentage: 15 },
      reading: 'known',
      isLittle: false,
      changes: { share: { kind: 'less', by: 5 }, focused: { kind: 'more', by: 5 } },
      lastDate: '2026-03-10',
      summary: { biggestInsight: { level: 'OnDeviceDistractions' } },
      sessions: 'pending',
      usual: 'pending',
    });
  });

  it('names no last day where no day could be read', () => {
    const withoutDays = { ...overview, trend: { buckets: [], unreadable: 2 } };
    expect(toWeek({ overview: withoutDays })).toMatchObject({ state: 'time', lastDate: null });
  });

  it('counts sessions once they are there', () => {
    expect(toWeek({ sessions: [seen, seen, unseen] })).toMatchObject({ sessions: 3 });
  });

  it('says so where there is less than half an hour', () => {
    expect(toWeek({ overview: toOverview({ '2026-03-09': [30 * minute, 60] }) })).toMatchObject({
      isLittle: false,
    });
    expect(toWeek({ overview: toOverview({ '2026-03-09': [30 * minute - 1, 60] }) })).toMatchObject({
      isLittle: true,
      changes: { obstacle: 'little-time', share: null },
    });
  });

  it.each<[what: string, answers: Partial<StudentAnswers>, sight: string, obstacle: string | null]>([
    ['until the sessions before are there', { sessions: [seen] }, 'pending', null],
    ['until its own sessions are there', { earlierSessions: [seen] }, 'pending', null],
    ['with a camera in both', { sessions: [seen], earlierSessions: [seen] }, 'alike', null],
    ['with a camera in one', { sessions: [seen], earlierSessions: [unseen] }, 'unequal', 'unequal-sight'],
    ['with a camera before', { sessions: [unseen], earlierSessions: [seen] }, 'unequal', 'unequal-sight'],
    ['where the sessions before failed', { sessions: [seen], earlierSessions: 'failed' }, 'alike', null],
    ['where nothing is compared', { earlier: null, earlierSessions: null }, 'alike', null],
  ])('is compared as on the student’s page %s', (_what, answers, sight, obstacle) => {
    const week = toWeek(answers);
    expect(week).toMatchObject({ sight });
    const changes = week.state === 'time' && typeof week.changes !== 'string' ? week.changes : null;
    expect(changes?.obstacle ?? null).toBe(obstacle);
  });

  const noOffTask = toOverview({ '2026-03-09': [100 * minute, 0] });
  it.each<[what: string, answers: Partial<StudentAnswers>, reading: string]>([
    ['the sessions are on their way', {}, 'none-reported'],
    ['the sessions failed', { sessions: 'failed' }, 'none-reported'],
    ['the camera was on', { sessions: [seen] }, 'known'],
    ['the camera was off', { sessions: [unseen] }, 'not-observed'],
    ['no application measures', { sessions: [{ applicationId: 'unmeasured' }] }, 'not-measured'],
  ])('reads no off-task time, where %s, never as praise', (_what, answers, reading) => {
    expect(toWeek({ overview: noOffTask, ...answers })).toMatchObject({ reading });
  });
});

it.each<[what: string, answers: Partial<StudentAnswers>, isTelling: boolean]>([
  ['known time', {}, true],
  ['too little time', { overview: toOverview({ '2026-03-09': [29 * minute, 60] }) }, false],
  ['time that nobody saw', { overview: toOverview({ '2026-03-09': [100 * minute, 0] }) }, false],
  ['no time', { overview: toOverview({}) }, false],
  ['nothing yet', { overview: 'pending' }, false],
])('a share can be set beside others’ with %s: %s', (...[, answers, isTelling]) => {
  expect(hasTellingShare(toWeek(answers))).toBe(isTelling);
});
