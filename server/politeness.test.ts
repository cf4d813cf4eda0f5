/** How many questions reach the platform at once, as the platform counts them. */
import { describe, expect, it } from 'vitest';
import { createFakePlatform, demoConfig } from './testing/fake-platform.ts';
import { signInAs, standInFor } from './testing/sign-in.ts';

const weeks = [
  'startedAfter=2026-03-09T05:00:00Z&startedBefore=2026-03-16T05:00:00Z',
  'startedAfter=2026-03-02T06:00:00Z&startedBefore=2026-03-09T05:00:00Z',
];

/** Two questions for each of thirty students. */
const classOf = (room: string) =>
  Array.from({ length: 30 }, (_, index) =>
    weeks.map(
      (week) => `/api/insights/1.0/users/${room}-${index}/overview?${week}&targetTimezone=America%2FChicago`,
    ),
  ).flat();

/** @param names of people who have signed in; without any, there is one viewer, who runs the server */
async function createCountedPlatform(names: readonly string[] = [], upstreamConcurrency?: number) {
  let underWay = 0;
  let most = 0;
  const platform = createFakePlatform({
    async answer() {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return Response.json({});
    },
    server: {
      ...(names.length === 0 ? {} : standInFor(names)),
      config: demoConfig,
      ...(upstreamConcurrency === undefined ? {} : { upstreamConcurrency }),
    },
  });
  const cookies = new Map<string, string>();
  for (const name of names) cookies.set(name, await signInAs(platform.get, name));
  return {
    ...platform,
    most: () => most,
    openClass: (viewer: string) =>
      Promise.all(
        classOf(viewer).map((path) =>
          platform.get(path, { headers: { cookie: cookies.get(viewer) ?? '', priority: 'u=5' } }),
        ),
      ),
  };
}

describe('The platform sees', () => {
  it.each([
    ['six calls at once while one viewer opens a class of thirty', ['Ana'], undefined, 6],
    ['twelve while two viewers do', ['Ana', 'Ben'], undefined, 12],
    ['twenty-four while five do', ['Ana', 'Ben', 'Cyd', 'Dan', 'Eve'], undefined, 24],
    ['ten while five do and the setting says ten', ['Ana', 'Ben', 'Cyd', 'Dan', 'Eve'], 10, 10],
    ['one while the setting says one', ['Ana', 'Ben'], 1, 1],
  ])('at most %s', async (_what, viewers, setting, most) => {
    const platform = await createCountedPlatform(viewers, setting);
    const answers = (await Promise.all(viewers.map((viewer) => platform.openClass(viewer)))).flat();
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(platform.requests).toHaveLength(60 * viewers.length);
    expect(platform.most()).toBe(most);
  });

  it('a student whom somebody opens before the rows of the class that still wait', async () => {
    const platform = await createCountedPlatform();
    const rows = platform.openClass('Ana');
    const student = '/api/insights/1.0/users/opened/sessions?limit=100';
    await platform.get(student);
    await rows;
    const place = platform.requests.findIndex(({ url }) => url.includes('/opened/'));
    expect(place).toBe(6);
  });

  it('a row first that somebody opens as a student, since it is one question', async () => {
    const platform = await createCountedPlatform();
    const rows = platform.openClass('Ana');
    const [last = ''] = classOf('Ana').slice(-1);
    await platform.get(last);
    await rows;
    expect(platform.requests).toHaveLength(60);
    expect(platform.requests.findIndex(({ url }) => url.includes('/Ana-29/'))).toBe(6);
  });

  it('nothing of a reader who has gone while waiting', async () => {
    const platform = await createCountedPlatform();
    const reader = new AbortController();
    const rows = classOf('Ana').map((path) => platform.get(path, { signal: reader.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    reader.abort();
    await Promise.all(rows);
    expect(platform.requests.length).toBeLessThanOrEqual(12);
    expect(platform.logLines).toEqual([]);
  });
});
