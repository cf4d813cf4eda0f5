import { describe, expect, it } from 'vitest';
import { insightsPageSchema } from '#src/contract/insights.ts';
import { sessionsPageSchema } from '#src/contract/sessions.ts';
import { createSimulator, type Simulator } from './create-simulator.ts';
import { connect, getAllPages, noon, simulatorAt, timeZone, userIdOf, userPath } from './simulator-client.ts';

async function listSessions(simulator: Simulator, name: string) {
  const path = `${userPath(userIdOf(simulator, name))}/sessions`;
  const pages = await getAllPages(await connect(simulator), path, {}, (body) =>
    sessionsPageSchema.parse(body),
  );
  return pages.flatMap(({ items }) => items);
}

async function listInsights(simulator: Simulator, name: string) {
  const path = userPath(userIdOf(simulator, name));
  const pages = await getAllPages(await connect(simulator), path, {}, (body) =>
    insightsPageSchema.parse(body),
  );
  return pages.flatMap(({ insights }) => insights);
}

/** Those of the sessions that have the ids of others, in listing order, as both lists are. */
function amongThem<T extends { readonly id: string }>(
  sessions: readonly T[],
  others: readonly T[],
): readonly T[] {
  const ids = new Set(others.map(({ id }) => id));
  return sessions.filter(({ id }) => ids.has(id));
}

const hour = 3_600_000;
const everyone = simulatorAt(noon).showcase.map(({ name }) => name);
// Without those whose lists cannot be read or make one wait; their data are planned like Rafa's.
const listed = everyone.filter((name) => !/^(?:Sam|Uma|Fay|Bo|Xenia|Gia) /.test(name));

describe('seed and clock', () => {
  it.each(listed)('the same seed and clock tell the same story of %s', async (name) => {
    const [first, second] = [simulatorAt(noon), simulatorAt(noon)];
    // The second has been asked other things before.
    await listSessions(second, 'Milo');

    expect(await listSessions(second, name)).toEqual(await listSessions(first, name));
    expect(await listInsights(second, name)).toEqual(await listInsights(first, name));
  });

  it('another seed tells another story of the same people', async () => {
    const other = simulatorAt(noon, 2);

    expect(other.showcase).toEqual(simulatorAt(noon).showcase);
    expect(await listSessions(other, 'Amara')).not.toEqual(await listSessions(simulatorAt(noon), 'Amara'));
  });

  it.each(['Amara', 'Hana', 'Tariq', 'Milo', 'Hugo', 'Petra'])(
    'what %s has done stays the same as the clock moves on through the week',
    async (name) => {
      let now = noon;
      const simulator = createSimulator({ seed: 1, now: () => now, timeZone });
      const ended = (await listSessions(simulator, name)).filter(
        ({ endedAtTime }) => Date.parse(endedAtTime) < noon,
      );
      now = noon + 50 * hour;
      const later = await listSessions(simulator, name);

      expect(ended.length).toBeGreaterThan(5);
      expect(amongThem(later, ended)).toEqual(ended);
      expect(later.length).toBeGreaterThan(ended.length);
    },
  );

  it('an ordinary student’s past stays the same over the next weekend too', async () => {
    const before = await listSessions(simulatorAt(noon), 'Amara');
    const after = await listSessions(simulatorAt(noon + 7 * 24 * hour), 'Amara');
    const recent = before.filter(({ startedAtTime }) => Date.parse(startedAtTime) > noon - 90 * 24 * hour);

    expect(recent.length).toBeGreaterThan(100);
    expect(amongThem(after, recent)).toEqual(recent);
  });

  it.each([
    ['Monday, just after the week began', '2026-11-22T23:40:00Z'],
    ['Wednesday in the middle of a lesson', '2026-11-25T09:17:23.456Z'],
    ['Sunday night', '2026-11-29T22:59:59Z'],
  ])('on %s nothing lies beyond now', async (_case, text) => {
    const now = Date.parse(text);
    const simulator = simulatorAt(now);
    const impossible: string[] = [];
    for (const name of listed) {
      const sessions = await listSessions(simulator, name);
      for (const item of [...sessions, ...(await listInsights(simulator, name))]) {
        const [start, end] = [Date.parse(item.startedAtTime), Date.parse(item.endedAtTime)];
        const isPossible = start < now && end <= now && item.durationInSeconds === (end - start) / 1000;
        if (!isPossible) impossible.push(`${name}: ${item.startedAtTime} to ${item.endedAtTime}`);
      }
    }

    expect(impossible).toEqual([]);
  });

  it.each([
    ['in school hours', '2026-11-25T09:17:23Z'],
    ['at the stroke of an hour', '2026-11-25T11:00:00Z'],
    ['in the evening', '2026-11-25T20:05:00Z'],
    ['on a Sunday', '2026-11-29T14:30:00Z'],
  ])('Tove has a session that is running %s', async (_case, text) => {
    const sessions = await listSessions(simulatorAt(Date.parse(text)), 'Tove');
    const running = sessions.filter(({ endedAtTime }) => Date.parse(endedAtTime) === Date.parse(text));

    expect(running).toHaveLength(1);
    expect(running[0]?.durationInSeconds).toBeGreaterThan(0);
  });

  it('a running session is not there before it starts and grows with the clock', async () => {
    let now = Date.parse('2026-11-25T09:11:00Z');
    const simulator = createSimulator({ seed: 1, now: () => now, timeZone });
    const client = await connect(simulator);
    const running = (await listSessions(simulator, 'Tove')).find(
      ({ endedAtTime }) => Date.parse(endedAtTime) === now,
    );
    const path = `/insights/1.0/sessions/${running?.id ?? ''}`;
    const secondsAt = async (text: string) => {
      now = Date.parse(text);
      const { body } = await client.get(path);
      return insightsPageSchema.parse(body).session?.durationInSeconds;
    };

    expect(running?.durationInSeconds).toBe(60);
    expect(await secondsAt('2026-11-25T09:31:00Z')).toBe(21 * 60);
    expect(await secondsAt('2026-11-25T10:10:30Z')).toBe(60 * 60);
    now = Date.parse('2026-11-25T09:09:00Z');
    expect((await client.get(path)).status).toBe(404);
  });

  it('on a Monday at one o’clock in the night each scenario already has this week’s data', async () => {
    const simulator = simulatorAt(Date.parse('2026-11-23T00:00:00Z'));
    const empty: string[] = [];
    for (const name of listed.slice(3)) {
      const sessions = await listSessions(simulator, name);
      if (!sessions.some(({ endedAtTime }) => endedAtTime > '2026-11-22T23:00:00Z')) empty.push(name);
    }

    expect(empty).toEqual(['Emil Empty']);
  });

  it.each([
    ['Europe/Berlin', '2026-03-30T10:00:00Z', 1],
    ['Australia/Lord_Howe', '2026-10-05T03:00:00Z', 2],
    ['America/St_Johns', '2026-11-02T12:00:00Z', 3],
    ['Africa/Cairo', '2026-04-25T12:00:00Z', 4],
    ['Asia/Kathmandu', '2026-01-01T12:00:00Z', 5],
  ])('in %s at %s nobody is in two sessions at once', async (zone, now, seed) => {
    const simulator = simulatorAt(Date.parse(now), seed, zone);
    const overlapping: string[] = [];
    for (const name of listed) {
      const sessions = (await listSessions(simulator, name)).toSorted((a, b) =>
        a.startedAtTime < b.startedAtTime ? -1 : 1,
      );
      sessions.forEach((session, index) => {
        const next = sessions[index + 1];
        if (next !== undefined && next.startedAtTime < session.endedAtTime) {
          overlapping.push(`${name}: ${session.startedAtTime} and ${next.startedAtTime}`);
        }
      });
    }

    expect(overlapping).toEqual([]);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => simulatorAt(noon, 1, 'Mars/Base')).toThrow(RangeError);
  });

  it.each(['UTC', 'Asia/Tokyo'])('in %s, without clock changes, Dora has ordinary weeks', async (zone) => {
    const simulator = simulatorAt(noon, 1, zone);
    const dora = simulator.showcase.find(({ name }) => name === 'Dora Daylight');

    expect(dora?.shows).toBe('ordinary weeks: this zone has no clock changes');
    expect((await listSessions(simulator, 'Dora')).length).toBeGreaterThan(20);
  });

  it('the showcase names the date of the last clock change', () => {
    const dora = simulatorAt(noon).showcase.find(({ name }) => name === 'Dora Daylight');
    expect(dora?.shows).toContain('2026-10-25');
  });
});
