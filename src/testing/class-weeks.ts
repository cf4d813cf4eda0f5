/** Students of a class, as tests about classes want them: by share and time, now and usually. */
import { plainSchool } from './plain-school.ts';
import { addDays, toWeekday } from '#src/time/civil-dates.ts';
import { toUsualWindow } from '#src/time/usual.ts';
import { toWindow } from '#src/time/windows.ts';
import { overviewZone as timeZone, toOverview, toSameDays } from './overviews.ts';

/** Friday, 13 March 2026, noon at the school: Monday to Thursday are over. */
const window = toWindow({ kind: 'this-week' }, { ...plainSchool, now: '2026-03-13T17:00:00Z', timeZone });

/** What a class's answers are read with. */
export const classSetting = {
  window,
  usualWindow: toUsualWindow(window),
  calendar: { schoolDays: [1, 2, 3, 4, 5], daysOff: [] },
  isMeasured: () => true,
};

interface StudentSketch {
  /** Off-task share in percent. */
  readonly share?: number;
  readonly usualShare?: number;
  /** Session time a day. */
  readonly hours?: number;
  readonly usualHours?: number;
  /** Monday to Thursday unless said otherwise. */
  readonly dates?: readonly string[];
  /** The level of all off-task time. */
  readonly level?: string;
}

const schoolDaysBefore = Array.from({ length: 28 }, (_, index) => addDays('2026-02-09', index)).filter(
  (date) => toWeekday(date) <= 5,
);

const mondayToThursday = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'];

function toEvenDays(dates: readonly string[], hours: number, share: number, level: string) {
  const seconds = hours * 3600;
  const offTask = (seconds * share) / 100;
  return toOverview(toSameDays(dates, seconds, offTask), { [level]: dates.length * offTask });
}

/** All answers about one student: two hours a day with a tenth off-task, now and usually, unless said otherwise. */
export function toStudentAnswers({
  share = 10,
  usualShare = 10,
  hours = 2,
  usualHours = 2,
  dates = mondayToThursday,
  level = 'OnDeviceDistractions',
}: StudentSketch = {}) {
  const overview = toEvenDays(dates, hours, share, level);
  const usual = toEvenDays(schoolDaysBefore, usualHours, usualShare, 'StudentNotPresent');
  const sessions = dates.map(() => ({ applicationId: 'any', webcamEnabled: true }));
  return { overview, earlier: usual, sessions, usual, earlierSessions: sessions };
}
