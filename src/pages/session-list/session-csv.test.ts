import { describe, expect, it } from 'vitest';
import type { Session } from '#src/contract/sessions.ts';
import { toListedSessions } from '#src/measures/listed-sessions.ts';
import { toSessionsCsv } from './session-csv.ts';

const names: Readonly<Record<string, string>> = { formula: '=HYPERLINK("https://attacker.example")' };

function toLines(sessions: readonly Partial<Session>[], timeZone = 'America/Chicago'): string[] {
  const listed = toListedSessions(
    sessions.map((more) => ({
      id: 's1',
      applicationId: 'numbers',
      startedAtTime: '2026-03-04T15:00:00Z',
      endedAtTime: '2026-03-04T16:30:00Z',
      durationInSeconds: 5400,
      wasteDurationInSeconds: 720,
      wastePercentage: 13,
      hasRecording: false,
      ...more,
    })),
    {
      timeZone,
      isMeasured: (applicationId) => applicationId !== 'unmeasured',
      toName: (applicationId) => names[applicationId] ?? 'Numbers, easy',
    },
  );
  return toSessionsCsv(listed, { userId: 'u1', timeZone }).split('\r\n');
}

const times = '2026-03-04T09:00:00-06:00,2026-03-04T10:30:00-06:00';

describe('toSessionsCsv', () => {
  it('names the columns in its first line, and writes nothing else where there are no sessions', () => {
    expect(toLines([])).toEqual([
      '\uFEFFstudent_id,session_id,application_id,application,started_at,ended_at,duration_seconds,off_task_seconds,off_task_percent,measured,camera,proctored,proctoring_result,recording,recording_from,recording_to',
      '',
    ]);
  });

  it.each<[what: string, session: Partial<Session>, line: string]>([
    [
      'all that can be known',
      {
        webcamEnabled: true,
        isProctored: true,
        proctoredResult: 'PASSED',
        hasRecording: true,
        recordingStartedAtTime: '2026-03-04T15:00:05Z',
        recordingEndedAtTime: '2026-03-04T16:29:55Z',
      },
      `u1,s1,numbers,"Numbers, easy",${times},5400,720,13,yes,yes,yes,PASSED,yes,2026-03-04T09:00:05-06:00,2026-03-04T10:29:55-06:00`,
    ],
    [
      'what was not reported',
      {},
      `u1,s1,numbers,"Numbers, easy",${times},5400,720,13,yes,not reported,not reported,,no,,`,
    ],
    [
      'a session without proctoring',
      { isProctored: false, webcamEnabled: false },
      `u1,s1,numbers,"Numbers, easy",${times},5400,720,13,yes,no,no,,no,,`,
    ],
    [
      'an application that measures nothing',
      { applicationId: 'unmeasured', wasteDurationInSeconds: 0, wastePercentage: 0 },
      `u1,s1,unmeasured,"Numbers, easy",${times},5400,,,no,not reported,not reported,,no,,`,
    ],
    [
      'a zero that nobody could see',
      { webcamEnabled: false, wasteDurationInSeconds: 0, wastePercentage: 0 },
      `u1,s1,numbers,"Numbers, easy",${times},5400,,,yes,no,not reported,,no,,`,
    ],
    [
      'a zero that was seen',
      { webcamEnabled: true, wasteDurationInSeconds: 0, wastePercentage: 0 },
      `u1,s1,numbers,"Numbers, easy",${times},5400,0,0,yes,yes,not reported,,no,,`,
    ],
    [
      'a recording without times',
      { hasRecording: true },
      `u1,s1,numbers,"Numbers, easy",${times},5400,720,13,yes,not reported,not reported,,yes,,`,
    ],
    [
      'text that a spreadsheet could take for a formula',
      { applicationId: 'formula', isProctored: true, proctoredResult: '+1' },
      `u1,s1,formula,"'=HYPERLINK(""https://attacker.example"")",${times},5400,720,13,yes,not reported,yes,'+1,no,,`,
    ],
  ])('writes %s', (_what, session, line) => {
    expect(toLines([session])[1]).toBe(line);
  });

  it('keeps the order given and writes each time with the offset of its day', () => {
    const lines = toLines([
      { id: 'after', startedAtTime: '2026-03-09T15:00:00Z', endedAtTime: '2026-03-09T16:00:00Z' },
      { id: 'before', startedAtTime: '2026-03-04T09:00:00-06:00', endedAtTime: '2026-03-04T16:00:00Z' },
    ]);
    expect(lines.slice(1, 3).map((line) => line.split(',')[1])).toEqual(['after', 'before']);
    expect(lines[1]).toContain('2026-03-09T10:00:00-05:00,2026-03-09T11:00:00-05:00');
    expect(lines[2]).toContain('2026-03-04T09:00:00-06:00,2026-03-04T10:00:00-06:00');
  });
});
