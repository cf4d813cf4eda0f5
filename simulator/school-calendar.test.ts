import { describe, expect, it } from 'vitest';
import { sessionsPageSchema } from '#src/contract/sessions.ts';
import { toSchoolCalendar } from './school-calendar.ts';
import { connect, getAllPages, noon, simulatorAt, timeZone, userIdOf, userPath } from './simulator-client.ts';

const week = 7 * 86_400_000;
const weeks = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function toDates(firstDate: string, lastDate: string): string[] {
  const days = (Date.parse(lastDate) - Date.parse(firstDate)) / 86_400_000 + 1;
  return Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(firstDate) + index * 86_400_000).toISOString().slice(0, 10),
  );
}

describe('the calendar of the made-up school', () => {
  it.each(weeks)('has the present term and the one before, %i weeks on', (later) => {
    const now = noon + later * week;
    const today = new Date(now).toISOString().slice(0, 10);
    const { terms } = toSchoolCalendar(now, timeZone);
    const [first, second] = terms;

    expect(terms).toHaveLength(2);
    expect(first?.lastDate.localeCompare(second?.firstDate ?? '')).toBe(-1);
    expect(second?.firstDate.localeCompare(today)).not.toBe(1);
    expect(second?.lastDate.localeCompare(today)).not.toBe(-1);
    for (const { firstDate, lastDate } of terms) {
      expect([new Date(firstDate).getUTCDay(), new Date(lastDate).getUTCDay()]).toEqual([1, 5]);
      expect(toDates(firstDate, lastDate)).toHaveLength(54);
    }
  });

  it('stands still while the clock moves on within a term', () => {
    const calendars = weeks.map((later) => JSON.stringify(toSchoolCalendar(noon + later * week, timeZone)));
    expect(new Set(calendars).size).toBe(2);
  });

  it.each([0, 3, 5])(
    'has a lesson on each of its school days and on no other, %i weeks on',
    async (later) => {
      const now = noon + later * week;
      const simulator = simulatorAt(now);
      const client = await connect(simulator);
      const path = userPath(userIdOf(simulator, 'Amara Moonvale'));
      const pages = await getAllPages(client, `${path}/sessions`, {}, (body) =>
        sessionsPageSchema.parse(body),
      );
      const sessions = pages.flatMap(({ items }) => items);
      const worked = new Set(sessions.map(({ startedAtTime }) => startedAtTime.slice(0, 10)));

      const { terms, daysOff } = toSchoolCalendar(now, timeZone);
      const free = new Set(daysOff.flatMap(({ firstDate, lastDate }) => toDates(firstDate, lastDate)));
      const today = new Date(now).toISOString().slice(0, 10);
      const schoolDays = terms
        .flatMap(({ firstDate, lastDate }) => toDates(firstDate, lastDate))
        .filter((date) => ![0, 6].includes(new Date(date).getUTCDay()) && !free.has(date) && date < today);
      const inTerms = [...worked].filter((date) => date >= (terms[0]?.firstDate ?? '') && date < today);

      expect(free.size).toBeGreaterThan(0);
      expect(inTerms.sort()).toEqual(schoolDays);
    },
  );
});
