import { describe, expect, it } from 'vitest';
import { toStudentWeek, type StudentAnswers } from '#src/measures/class/student-week.ts';
import { classSetting, toStudentAnswers } from '#src/testing/class-weeks.ts';
import { toOverview } from '#src/testing/overviews.ts';
import { toClassCsv } from './csv.ts';

const locale = 'en-US';
type Sketch = Parameters<typeof toStudentAnswers>[0];

function toLines(label: string, sketch: Sketch = {}, answers: Partial<StudentAnswers> = {}): string[] {
  const week = toStudentWeek({ ...toStudentAnswers(sketch), ...answers }, classSetting);
  return toClassCsv([{ userId: 'u1', label, week }], locale).split('\r\n');
}

const unseen = [{ applicationId: 'any', webcamEnabled: false }];

describe('toClassCsv', () => {
  it('names its columns, and none of them is about safety', () => {
    expect(toClassCsv([], locale)).toBe(
      '\uFEFFstudent_id,student,focused_seconds,session_seconds,off_task_percent,change_points,largest_level,sessions,last_active,remark\r\n',
    );
  });

  it.each<[what: string, line: string, sketch: Sketch, answers?: Partial<StudentAnswers>]>([
    [
      'a student with data',
      'u1,Ana Ruiz,25344,28800,12,2,On-device distractions,4,2026-03-12,',
      { share: 12 },
    ],
    ['less than before', 'u1,Ana Ruiz,26208,28800,9,-1,On-device distractions,4,2026-03-12,', { share: 9 }],
    ['as much as before', 'u1,Ana Ruiz,25920,28800,10,0,On-device distractions,4,2026-03-12,', {}],
    [
      'a share that is new, which no number describes',
      'u1,Ana Ruiz,25920,28800,10,,On-device distractions,4,2026-03-12,',
      { usualShare: 0 },
    ],
    [
      'what was seen by a camera now and not before',
      'u1,Ana Ruiz,25920,28800,10,,On-device distractions,4,2026-03-12,',
      {},
      { earlierSessions: unseen },
    ],
    [
      'too little time for a share',
      'u1,Ana Ruiz,1296,1440,,,On-device distractions,4,2026-03-12,too little data',
      { hours: 0.1 },
    ],
    [
      'a zero that nobody could see, which is no number',
      'u1,Ana Ruiz,,28800,,,,1,2026-03-12,not observed',
      { share: 0 },
      { sessions: unseen },
    ],
    [
      'sessions that are on their way',
      'u1,Ana Ruiz,25920,28800,10,0,On-device distractions,,2026-03-12,',
      {},
      { sessions: 'pending' },
    ],
    ['no sessions', 'u1,Ana Ruiz,,,,,,,,no sessions', {}, { overview: toOverview({}) }],
    ['a failed answer', 'u1,Ana Ruiz,,,,,,,,could not be loaded', {}, { overview: 'failed' }],
    ['an awaited answer', 'u1,Ana Ruiz,,,,,,,,not loaded yet', {}, { overview: 'pending' }],
  ])('writes %s', (_what, line, sketch, answers) => {
    expect(toLines('Ana Ruiz', sketch, answers)[1]).toBe(line);
  });

  it.each([
    ['=HYPERLINK("https://attacker.example")', `"'=HYPERLINK(""https://attacker.example"")"`],
    ['+1 Ana', `'+1 Ana`],
    ['-Ana', `'-Ana`],
    ['@Ana', `'@Ana`],
    ['＝Ana', `'＝Ana`],
    ['\tAna', `'\tAna`],
    ['Ruiz, Ana', '"Ruiz, Ana"'],
    ['Ana\nRuiz', '"Ana\nRuiz"'],
  ])('writes the name %j as text that no spreadsheet runs or splits', (name, cell) => {
    expect(toLines(name)[1]?.startsWith(`u1,${cell},25920,`)).toBe(true);
  });

  it('keeps an unknown level readable, and no formula', () => {
    expect(toLines('Ana', { level: '=cmd' })[1]).not.toContain(',=');
  });

  it('keeps the order of the rows that are shown', () => {
    const week = { state: 'failed' } as const;
    const text = toClassCsv(
      ['b', 'a'].map((userId) => ({ userId, label: userId, week })),
      locale,
    );
    expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual(['\uFEFFstudent_id', 'b', 'a', '']);
  });
});
