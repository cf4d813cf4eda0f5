import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sessionsPageSchema, type Session } from '#src/contract/sessions.ts';
import { formatDuration } from '#src/format/durations.ts';
import { readTable } from '#src/testing/read-table.ts';
import { openStudent, studentId } from '#src/testing/render-page.tsx';
import { answering, listAnswer, problemAnswer, type Upstream } from '#src/testing/upstreams.ts';

const school = {
  name: null,
  locale: 'en-US',
  firstDayOfWeek: 1,
  schoolDays: [1, 2, 3, 4, 5],
  schoolHours: null,
  terms: [],
  daysOff: [],
};

function sessionsPathOf(name: string): string {
  return `/insights/1.0/users/${studentId(name)}/sessions`;
}

/** A platform that lists these sessions for a student, each of "Numbers" where it does not say otherwise. */
function listing(name: string, sessions: readonly object[], more: object = {}): Upstream {
  const whole = sessions.map((session, index) => ({
    id: `s${index}`,
    applicationId: 'numbers',
    startedAtTime: '2026-03-10T14:00:00Z',
    endedAtTime: '2026-03-10T15:00:00Z',
    durationInSeconds: 3600,
    wasteDurationInSeconds: 360,
    wastePercentage: 10,
    webcamEnabled: true,
    ...session,
  }));
  return answering({
    '/applications/1.0': () =>
      listAnswer('applications', [
        { sourcedId: 'numbers', name: 'Numbers' },
        { sourcedId: 'letters', name: 'Letters', wasteMeter: 'off' },
      ]),
    [sessionsPathOf(name)]: () =>
      Response.json({ sessions: whole, offset: 0, limit: 100, total: whole.length, ...more }),
  });
}

async function findApplicationRows() {
  const region = await screen.findByRole('region', { name: 'Applications table' });
  return readTable(within(region).getByRole('table'));
}

/** The hours of each weekday as a screen reader says them; hours without sessions are left out. */
async function findHours(): Promise<[day: string, hours: string[]][]> {
  const region = await screen.findByRole('region', { name: 'Weekdays and hours table' });
  const rows = within(region).getAllByRole('row').slice(1);
  return rows.map((row) => [
    within(row).getByRole('rowheader').textContent,
    within(row)
      .queryAllByRole('cell', { name: /began/ })
      .map((cell) => (cell.lastElementChild?.textContent ?? '').replaceAll(/\s/g, ' ')),
  ]);
}

/** The sessions in the answers to what the page asked for, read once more and without any code of the panels. */
async function readListed(requests: readonly string[]): Promise<readonly Session[]> {
  const lists = requests.filter((url) => url.includes('/sessions?'));
  const toStart = (url: string) => new URLSearchParams(url.split('?')[1]).get('startedAfter');
  // The window's own list is asked for first, the one of the days before after it.
  const asked = new Set(lists.filter((url) => toStart(url) === toStart(lists[0] ?? '')));
  const pages = await Promise.all(
    [...asked].map(async (url) => sessionsPageSchema.parse(await (await fetch(url)).json())),
  );
  return pages.flatMap(({ items }) => items);
}

function sum(sessions: readonly Session[], key: 'durationInSeconds' | 'wasteDurationInSeconds'): number {
  return sessions.reduce((total, session) => total + session[key], 0);
}

const schoolClock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Chicago',
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** "Wed 9": another way to the hour in which a session began than the page's own. */
function toPlace({ startedAtTime }: Session): string {
  const parts = schoolClock.formatToParts(new Date(startedAtTime));
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${find('weekday')} ${Number(find('hour'))}`;
}

describe('Session time by application', () => {
  it('has a row for each application and a title that says where most of the time was', async () => {
    openStudent('Amara', '', {
      upstream: listing('Amara', [
        { applicationId: 'letters', durationInSeconds: 1200, wasteDurationInSeconds: 0 },
        {},
        { durationInSeconds: 1800, wasteDurationInSeconds: 0 },
      ]),
    });
    const panel = await screen.findByRole('region', {
      name: 'Most time in Numbers: 1 h 30 min of 1 h 50 min',
    });
    expect(panel).toHaveTextContent('The off-task share is of that application’s session time.');
    expect(await findApplicationRows()).toStrictEqual([
      {
        Application: 'NNumbers',
        'Session time': '1 h 30 min',
        'Off-task': '6 min',
        'Off-task share': '7%',
        Sessions: '2',
      },
      {
        Application: 'LLetters',
        'Session time': '20 min',
        'Off-task': 'not measured',
        'Off-task share': '–',
        Sessions: '1',
      },
    ]);
  });

  it.each([
    ['the camera was off', [{ webcamEnabled: false }], 'not observed'],
    [
      'the camera was off in a part',
      [{ webcamEnabled: true }, { webcamEnabled: false }],
      'none reported observed in 1 of 2 sessions',
    ],
    ['nobody tells', [{ webcamEnabled: null }], 'none reported camera use not reported'],
    ['the camera was on', [{ webcamEnabled: true }], '0 min'],
  ])('shows 0 s off-task as what they are where %s', async (_, cameras, text) => {
    const nothing = { wasteDurationInSeconds: 0, wastePercentage: 0 };
    openStudent('Amara', '', {
      upstream: listing(
        'Amara',
        cameras.map((camera) => ({ ...nothing, ...camera })),
      ),
    });
    expect((await findApplicationRows()).map((row) => row['Off-task'])).toStrictEqual([text]);
  });
});

describe('Session time by time of day', () => {
  it('counts each session in the hour in which it began, and says so', async () => {
    openStudent('Amara', '', {
      upstream: listing('Amara', [
        { startedAtTime: '2026-03-10T14:00:00Z' },
        { startedAtTime: '2026-03-10T14:59:00Z', durationInSeconds: 600, wasteDurationInSeconds: 150 },
        { startedAtTime: '2026-03-11T15:00:00Z', applicationId: 'letters', wasteDurationInSeconds: 0 },
      ]),
    });
    expect(await screen.findByText(/^A session counts in the hour in which it began;/)).toBeVisible();
    await screen.findAllByText('Letters');
    expect(await findHours()).toStrictEqual([
      ['Mon', []],
      ['Tue', ['2 sessions that began between 9 AM and 10 AM, 1 h 10 min, 12% off-task']],
      ['Wed', ['1 session that began between 10 AM and 11 AM, 1 h, off-task time not measured']],
      ['Thu · not yet', []],
      ['Fri · not yet', []],
    ]);
    expect(
      screen.getByRole('region', {
        name: /^Most time in sessions that began between 9.AM and 10.AM: 1 h 10 min of 2 h 10 min$/,
      }),
    ).toBeVisible();
  });

  it('begins with the day on which the school’s week begins', async () => {
    openStudent('Amara', '?window=four-weeks', {
      config: { school: { ...school, firstDayOfWeek: 7, schoolDays: [7, 1, 2, 3, 4, 5] } },
    });
    const days = (await findHours()).map(([day]) => day);
    expect(days).toStrictEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri']);
  });

  it('parts sessions in and outside school hours where the school has told them', async () => {
    openStudent('Amara', '', {
      config: { school: { ...school, schoolHours: { from: '08:00', to: '09:30' } } },
      upstream: listing('Amara', [
        { startedAtTime: '2026-03-10T14:00:00Z' },
        { startedAtTime: '2026-03-10T14:30:00Z', durationInSeconds: 600, wasteDurationInSeconds: 150 },
      ]),
    });
    const region = await screen.findByRole('region', { name: 'School hours table' });
    expect(readTable(within(region).getByRole('table'))).toStrictEqual([
      {
        Began: 'In school hours',
        'Session time': '1 h',
        'Off-task': '6 min',
        'Off-task share': '10%',
        Sessions: '1',
      },
      {
        Began: 'Outside school hours',
        'Session time': '10 min',
        'Off-task': '3 min',
        'Off-task share': '25%',
        Sessions: '1',
      },
    ]);
    expect(screen.getByText(/^School hours are 8:00.AM to 9:30.AM on school days;/)).toBeVisible();
  });

  it('says nothing of school hours that nobody told', async () => {
    openStudent('Amara');
    await findHours();
    expect(screen.queryByRole('region', { name: 'School hours table' })).not.toBeInTheDocument();
  });
});

describe('Sessions put together', () => {
  it.each([
    ['Amara', '?window=four-weeks'],
    ['Dora', '?window=last-week'],
    ['Milo', '?window=four-weeks'],
    ['Nora', '?window=four-weeks'],
    ['Aki', ''],
    ['Hugo', '?window=last-week'],
  ])('of %s%s add up to the sessions that TimeBack lists', async (name, search) => {
    const { requests } = openStudent(name, search);
    const rows = await findApplicationRows();
    const hours = await findHours();
    const listed = await readListed(requests);

    const byApplication = [...Map.groupBy(listed, ({ applicationId }) => applicationId).values()];
    const toFacts = (own: readonly Session[]) =>
      `${formatDuration(sum(own, 'durationInSeconds'), 'en-US')}, ${own.length}`;
    expect(rows.map((row) => `${row['Session time'] ?? ''}, ${row['Sessions'] ?? ''}`).sort()).toStrictEqual(
      byApplication.map(toFacts).sort(),
    );

    const byPlace = [...Map.groupBy(listed, toPlace)].map(([place, own]) => {
      const count = `${own.length} session${own.length === 1 ? '' : 's'}`;
      return `${place.split(' ')[0] ?? ''}: ${count}, ${formatDuration(sum(own, 'durationInSeconds'), 'en-US')}`;
    });
    const shown = hours.flatMap(([day, sentences]) =>
      sentences.map(
        (sentence) =>
          `${day}: ${sentence
            .replace(/ that began.*?M, /, ', ')
            .split(', ')
            .slice(0, 2)
            .join(', ')}`,
      ),
    );
    expect(shown.sort()).toStrictEqual(byPlace.sort());
  });

  it('leave their place to the list that says that there are none', async () => {
    openStudent('Emil');
    expect(await screen.findByText(/^No sessions in these days\./)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'By application' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'By time of day' })).not.toBeInTheDocument();
  });

  it('say once, by their list, how many could not be read', async () => {
    openStudent('Bo', '?window=four-weeks');
    await screen.findByRole('region', { name: 'Applications table' });
    const list = screen.getByRole('region', { name: 'Recent sessions' });
    expect(screen.getAllByText('1 session could not be read and is left out.')).toHaveLength(1);
    expect(list).toHaveTextContent('1 session could not be read and is left out.');
  });

  it('say so where the list is longer than what is loaded', async () => {
    // A hundred pages of one session each, and more to come.
    openStudent('Amara', '', { upstream: listing('Amara', [{}], { total: 5000 }) });
    await findApplicationRows();
    expect(
      screen.getAllByText('TimeBack has more sessions than came. Choose fewer days to see all of them.'),
    ).toHaveLength(1);
  });

  it('that do not come at all are told once', async () => {
    openStudent('Amara', '', {
      upstream: answering({ [sessionsPathOf('Amara')]: () => problemAnswer(503) }),
    });
    expect(await screen.findAllByRole('alert')).toHaveLength(1);
    expect(screen.queryByRole('region', { name: 'By application' })).not.toBeInTheDocument();
  });
});

describe('Many sessions on their way', () => {
  it('are counted as their pages come', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    openStudent('Hugo', '?window=four-weeks', {
      upstream: async (request, simulator) => {
        const { pathname, searchParams } = new URL(request.url);
        if (pathname === sessionsPathOf('Hugo') && Number(searchParams.get('offset')) >= 300) await promise;
        return simulator(request);
      },
    });
    const panel = within(await screen.findByRole('region', { name: 'By application' }));
    expect(
      await panel.findByRole('progressbar', { name: /^Loading sessions: 300 of 1,\d{3}$/ }),
    ).toBeVisible();
    resolve(undefined);
    expect(await screen.findByRole('region', { name: 'Applications table' })).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    });
  });
});
