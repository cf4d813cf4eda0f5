import { act, screen, waitFor, within } from '@testing-library/react';
import { focusManager } from '@tanstack/react-query';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readTable } from '#src/testing/read-table.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { answering, listAnswer, problemAnswer, type Upstream } from '#src/testing/upstreams.ts';

function sessionsOf(name: string, search = ''): string {
  return `/students/${studentId(name)}/sessions${search}`;
}

function upstreamSessions(name: string): string {
  return `/insights/1.0/users/${studentId(name)}/sessions`;
}

type Row = Record<string, string | undefined>;

/** The rows of the table once it is there, days and sessions. */
async function findRows(): Promise<Row[]> {
  return readTable(await screen.findByRole('table'));
}

const isDay = ({ Application }: Row) => /^\d+ sessions?$/.test(Application ?? '');

async function findSessionRows(): Promise<Row[]> {
  return (await findRows()).filter((row) => !isDay(row));
}

const title = () => screen.getAllByRole('heading', { level: 2 })[0]?.textContent;

function session(id: string, more: object = {}) {
  return {
    id,
    applicationId: 'app-1',
    startedAtTime: '2026-03-10T15:00:00Z',
    endedAtTime: '2026-03-10T15:40:00Z',
    durationInSeconds: 2400,
    wasteDurationInSeconds: 300,
    wastePercentage: 13,
    ...more,
  };
}

const twoApplications = () =>
  listAnswer('applications', [
    { sourcedId: 'app-1', name: 'Numbers' },
    { sourcedId: 'app-2', name: 'Atlas', wasteMeter: 'off' },
  ]);

function openList(sessions: readonly object[], search = '') {
  const name = 'Petra';
  return renderPage(sessionsOf(name, search), {
    upstream: answering({
      '/applications/1.0': twoApplications,
      [upstreamSessions(name)]: () => listAnswer('sessions', sessions),
    }),
  });
}

const fourKinds = [
  session('long', {
    isProctored: true,
    proctoredResult: 'PASSED',
    durationInSeconds: 3600,
    wastePercentage: 8,
  }),
  session('early', {
    startedAtTime: '2026-03-09T14:00:00Z',
    endedAtTime: '2026-03-09T14:05:00Z',
    durationInSeconds: 300,
    wasteDurationInSeconds: 150,
    wastePercentage: 50,
    isProctored: false,
  }),
  session('unmeasured', {
    applicationId: 'app-2',
    startedAtTime: '2026-03-11T14:00:00Z',
    endedAtTime: '2026-03-11T14:40:00Z',
    wasteDurationInSeconds: 0,
    wastePercentage: 0,
  }),
  session('plain', { startedAtTime: '2026-03-10T16:00:00Z', endedAtTime: '2026-03-10T16:40:00Z' }),
];

describe('The session list', () => {
  it('shows sessions under their days, and the sums of each day in the columns of what they sum up', async () => {
    openList([
      session('a', {
        isProctored: true,
        proctoredResult: 'PASSED',
        recordingS3Key: 'secret/key.webm',
        recordingStartedAtTime: '2026-03-10T15:00:10Z',
        recordingEndedAtTime: '2026-03-10T15:39:00Z',
      }),
      session('b', {
        startedAtTime: '2026-03-10T16:00:00Z',
        endedAtTime: '2026-03-10T16:40:00Z',
        isProctored: false,
        recordingS3Key: 'secret/key.webm',
      }),
      session('c', { startedAtTime: '2026-03-11T14:00:00Z', endedAtTime: '2026-03-11T14:40:00Z' }),
    ]);
    expect((await findRows()).map((row) => Object.values(row))).toStrictEqual([
      ['Wed, Mar 11', '1 session', '40 min', '5 min', '13%', 'camera use not reported', undefined],
      ['Wed, Mar 11, 9:00 – 9:40 AM', 'NNumbers', '40 min', '5 min', '13%', 'Not reported', 'None'],
      ['Tue, Mar 10', '2 sessions', '1 h 20 min', '10 min', '13%', 'camera use not reported', undefined],
      [
        'Tue, Mar 10, 11:00 – 11:40 AM',
        'NNumbers',
        '40 min',
        '5 min',
        '13%',
        'Not proctored',
        'Exists, times not reported',
      ],
      [
        'Tue, Mar 10, 10:00 – 10:40 AM',
        'NNumbers',
        '40 min',
        '5 min',
        '13%',
        'Proctored, passed',
        '10:00 – 10:39 AM',
      ],
    ]);
    expect(screen.getByRole('heading', { name: '3 sessions, 2 h in all' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('secret/key');
  });

  it('puts a session over midnight under the day on which it began, and says so', async () => {
    renderPage(sessionsOf('Milo', '?window=last-week'));
    const rows = await findRows();
    expect(rows.map((row) => row['Day and time'])).toEqual([
      'Sun, Mar 8',
      'Sun, Mar 8, 11:20 PM – Mon, Mar 9, 12:35 AM',
      'Wed, Mar 4',
      'Wed, Mar 4, 11:20 PM – Thu, Mar 5, 12:35 AM',
    ]);
    expect(rows[0]?.['Duration']).toBe('1 h 15 min');
    expect(screen.getByText(/A session over midnight counts on the day it began\./)).toBeVisible();
  });

  it('shows words, not 0, where nobody could measure or see off-task time', async () => {
    openList([
      session('unseen', { webcamEnabled: false, wasteDurationInSeconds: 0, wastePercentage: 0 }),
      session('seen', {
        startedAtTime: '2026-03-10T14:00:00Z',
        webcamEnabled: true,
        wasteDurationInSeconds: 0,
        wastePercentage: 0,
      }),
      session('unmeasured', {
        applicationId: 'app-2',
        startedAtTime: '2026-03-10T13:00:00Z',
        wasteDurationInSeconds: 0,
        wastePercentage: 0,
      }),
    ]);
    const rows = await findRows();
    expect(rows.map((row) => `${row['Off-task'] ?? ''}, ${row['Off-task share'] ?? ''}`)).toEqual([
      'none reported, –',
      'not observed, –',
      '0 min, 0%',
      'not measured, –',
    ]);
    expect(rows[0]?.['Proctoring']).toBe('observed in 1 of 3 sessions');
  });

  it('says so where nothing matches', async () => {
    renderPage(sessionsOf('Emil'));
    expect(await screen.findByText('No sessions match. Try other dates or filters.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'No sessions' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /CSV/ })).not.toBeInTheDocument();
  });

  it('says how many sessions could not be read', async () => {
    renderPage(sessionsOf('Bo'));
    expect(await screen.findByText('1 session could not be read and is left out.')).toBeVisible();
  });

  it('shows the id of an application that TimeBack does not list', async () => {
    renderPage(sessionsOf('Aki'));
    expect((await screen.findAllByText(/^Application \w{8}$/)).length).toBeGreaterThan(0);
  });

  it('says that nothing was measured where the application measures nothing, in its days too', async () => {
    renderPage(sessionsOf('Nora'));
    const rows = await findRows();
    expect(rows.map((row) => row['Off-task'])).toStrictEqual(rows.map(() => 'not measured'));
  });

  it('tells a failure in the list’s place', async () => {
    renderPage(sessionsOf('Amara'), {
      upstream: answering({ [upstreamSessions('Amara')]: () => problemAnswer(500) }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('TimeBack could not answer');
  });

  it('says that the student is not found for an id TimeBack does not know', async () => {
    renderPage('/students/00000000-0000-4000-8000-000000000000/sessions');
    expect(await screen.findByRole('heading', { name: 'Student not found' })).toBeVisible();
  });
});

describe('Filters of the list', () => {
  it('asks TimeBack for proctored sessions only, and keeps the choice in the address', async () => {
    const { user, address, requests } = renderPage(sessionsOf('Petra', '?window=four-weeks'));
    await findRows();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Proctoring' }), 'Only proctored');
    await screen.findByRole('option', { name: 'Only proctored', selected: true });
    const rows = await findSessionRows();
    expect(rows.every((row) => row['Proctoring']?.startsWith('Proctored'))).toBe(true);
    expect(address()).toBe(sessionsOf('Petra', '?window=four-weeks&proctored=yes'));
    expect(requests.at(-1)).toContain('isProctored=true');
  });

  it('asks TimeBack for one application by its name, which the list then holds alone', async () => {
    const { user, requests } = renderPage(sessionsOf('Amara', '?window=four-weeks'));
    await findRows();
    const select = screen.getByRole('combobox', { name: 'Application' });
    const wanted = within(select).getAllByRole('option')[1];
    const application = wanted?.textContent ?? '';
    await user.selectOptions(select, application);
    await screen.findByRole('option', { name: application, selected: true });
    const rows = await findSessionRows();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row['Application']?.endsWith(application))).toBe(true);
    expect(requests.at(-1)).toContain('applicationId=');
  });
});

describe('The order of the list', () => {
  const ids = (rows: readonly Row[]) =>
    rows.map((row) => `${row['Day and time'] ?? ''} ${row['Duration'] ?? ''}`.replace(/.*, (?=\d)/, ''));

  it.each([
    [
      '',
      ['9:00 – 9:40 AM 40 min', '11:00 – 11:40 AM 40 min', '10:00 – 10:40 AM 1 h', '9:00 – 9:05 AM 5 min'],
    ],
    [
      '?sort=duration',
      ['10:00 – 10:40 AM 1 h', '9:00 – 9:40 AM 40 min', '11:00 – 11:40 AM 40 min', '9:00 – 9:05 AM 5 min'],
    ],
    [
      '?sort=duration&direction=ascending',
      ['9:00 – 9:05 AM 5 min', '9:00 – 9:40 AM 40 min', '11:00 – 11:40 AM 40 min', '10:00 – 10:40 AM 1 h'],
    ],
    [
      '?sort=share',
      ['9:00 – 9:05 AM 5 min', '11:00 – 11:40 AM 40 min', '10:00 – 10:40 AM 1 h', '9:00 – 9:40 AM 40 min'],
    ],
    [
      '?sort=application',
      ['9:00 – 9:40 AM 40 min', '11:00 – 11:40 AM 40 min', '10:00 – 10:40 AM 1 h', '9:00 – 9:05 AM 5 min'],
    ],
  ])('is the one of the address: %j', async (search, expected) => {
    openList(fourKinds, search);
    await screen.findByRole('cell', { name: 'Atlas' });
    expect(ids(await findSessionRows())).toEqual(expected);
  });

  it('is chosen in the head of a column, turned round there, kept in the address and undone by going back', async () => {
    const { user, address, goBack } = openList(fourKinds);
    await screen.findByRole('cell', { name: 'Atlas' });
    const head = (name: string) => screen.getByRole('columnheader', { name });
    expect(head('Day and time')).toHaveAttribute('aria-sort', 'descending');
    expect(head('Duration')).not.toHaveAttribute('aria-sort');

    await user.click(screen.getByRole('link', { name: 'Duration' }));
    await waitFor(() => {
      expect(head('Duration')).toHaveAttribute('aria-sort', 'descending');
    });
    expect(address()).toBe(sessionsOf('Petra', '?sort=duration'));
    expect(screen.getByText(/^The longest first\./)).toBeVisible();
    expect((await findRows()).filter(isDay)).toEqual([]);
    expect(screen.getByRole('link', { name: 'Duration' })).toHaveFocus();

    await user.click(screen.getByRole('link', { name: 'Duration' }));
    await waitFor(() => {
      expect(head('Duration')).toHaveAttribute('aria-sort', 'ascending');
    });
    expect(address()).toBe(sessionsOf('Petra', '?sort=duration&direction=ascending'));

    await goBack();
    await goBack();
    await waitFor(() => {
      expect(head('Day and time')).toHaveAttribute('aria-sort', 'descending');
    });
    expect((await findRows()).filter(isDay)).toHaveLength(3);
  });

  it('cannot be chosen by columns that have none', async () => {
    openList(fourKinds);
    const table = await screen.findByRole('table');
    const links = within(table)
      .getAllByRole('columnheader')
      .map((cell) => within(cell).queryByRole('link')?.textContent);
    expect(links).toEqual([
      'Day and time',
      'Application',
      'Duration',
      'Off-task',
      'Off-task share',
      undefined,
      undefined,
    ]);
  });

  it('stays when the window or a filter changes', async () => {
    const { user, address } = renderPage(sessionsOf('Petra', '?sort=share'));
    await findRows();
    await user.click(screen.getByRole('link', { name: 'Last week' }));
    await screen.findByRole('heading', { level: 1, name: /Last week/ });
    await findRows();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Proctoring' }), 'Only proctored');
    await waitFor(() => {
      expect(address()).toBe(sessionsOf('Petra', '?window=last-week&proctored=yes&sort=share'));
    });
  });
});

describe('Finding in the list', () => {
  const status = () => within(screen.getByRole('search')).getByRole('status').textContent;

  it('keeps the rows that have all words, says how many, and leaves the address alone', async () => {
    const { user, address } = openList(fourKinds);
    await screen.findByRole('cell', { name: 'Atlas' });
    const field = screen.getByRole('searchbox', { name: 'Find in this list' });
    expect(status()).toBe('');

    await user.type(field, 'numb tue');
    await waitFor(() => {
      expect(status()).toBe('2 of 4 sessions match');
    });
    expect((await findRows()).map((row) => `${row['Day and time'] ?? ''}, ${row['Duration'] ?? ''}`)).toEqual(
      [
        'Tue, Mar 10, 1 h 40 min',
        'Tue, Mar 10, 11:00 – 11:40 AM, 40 min',
        'Tue, Mar 10, 10:00 – 10:40 AM, 1 h',
      ],
    );
    expect(screen.getByRole('button', { name: 'Save these 2 sessions as CSV' })).toBeVisible();
    expect(address()).toBe(sessionsOf('Petra'));

    await user.clear(field);
    await user.type(field, 'zzz');
    await waitFor(() => {
      expect(status()).toBe('No session matches');
    });
    expect(screen.getByText('No session of this list has these words.')).toBeVisible();
    expect(title()).toBe('4 sessions, 2 h 25 min in all');

    await user.clear(field);
    expect(await findSessionRows()).toHaveLength(4);
    expect(status()).toBe('');
  });
});

it('Sessions of four ordinary weeks all stand in the document, days and all', async () => {
  renderPage(sessionsOf('Amara', '?window=four-weeks'));
  const table = await screen.findByRole('table');
  expect(title()).toMatch(/^49 sessions, /);
  expect(await findRows()).toHaveLength(65);
  expect(table).not.toHaveAttribute('aria-rowcount');
});

describe('Very many sessions', () => {
  it('are drawn near the screen only; the table says how many rows there are and which ones these are', async () => {
    renderPage(sessionsOf('Hugo', '?window=last-week'));
    const table = await screen.findByRole('table');
    await within(table).findByRole('rowheader', { name: 'Sun, Mar 8' });
    const rows = within(table).getAllByRole('row');
    expect(rows.length).toBeLessThan(100);
    // 400 sessions on 7 days, and the head.
    expect(table).toHaveAttribute('aria-rowcount', '408');
    expect(rows.slice(0, 4).map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3', '4']);
    expect(title()).toMatch(/^400 sessions, /);
  });

  it('are found all the same', async () => {
    const { user } = renderPage(sessionsOf('Hugo', '?window=last-week'));
    await findRows();
    await user.type(screen.getByRole('searchbox', { name: 'Find in this list' }), 'monday');
    await waitFor(async () => {
      expect((await findRows()).filter(isDay).map((row) => row['Day and time'])).toEqual(['Mon, Mar 2']);
    });
    // Few enough to be all in the document.
    expect(await findSessionRows()).toHaveLength(57);
    expect(screen.getByRole('table')).not.toHaveAttribute('aria-rowcount');
  });

  it('are all printed', async () => {
    renderPage(sessionsOf('Hugo', '?window=last-week'));
    const table = await screen.findByRole('table');
    await within(table).findByRole('rowheader', { name: 'Sun, Mar 8' });
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(await findSessionRows()).toHaveLength(400);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect((await findRows()).length).toBeLessThan(100);
  });
});

/** The simulator, of whose session pages some stay on their way for as long as they are held. */
function createHold(name: string) {
  let release = Promise.withResolvers<undefined>();
  let heldFrom = Infinity;
  const upstream: Upstream = async (request, simulator) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === upstreamSessions(name) && Number(searchParams.get('offset')) >= heldFrom)
      await release.promise;
    return simulator(request);
  };
  return {
    upstream,
    /** Holds the pages from this offset on. */
    from: (offset: number) => {
      heldFrom = offset;
      release = Promise.withResolvers<undefined>();
    },
    end: () => {
      heldFrom = Infinity;
      release.resolve(undefined);
    },
  };
}

describe('A long list on its way', () => {
  /** Hugo's last week, opened from this week, as far as it comes before an offset. */
  async function openHeldAt(offset: number) {
    const hold = createHold('Hugo');
    const { user } = renderPage(sessionsOf('Hugo', '?sort=duration'), { upstream: hold.upstream });
    await findRows();
    hold.from(offset);
    await user.click(screen.getByRole('link', { name: 'Last week' }));
    return { user, hold };
  }

  it('says how far it has come, can be stopped, is sorted within what came, and loads the rest when asked', async () => {
    const { user, hold } = await openHeldAt(300);
    expect(await screen.findByRole('progressbar', { name: 'Loading sessions: 300 of 400' })).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Stop loading' }));
    await screen.findByRole('table');
    expect(title()).toMatch(/^300 of 400 sessions loaded, .+ in these$/);
    expect(screen.getByText(/^The longest first, sorted within the 300 of 400 loaded\./)).toBeVisible();
    expect(screen.getByText('Loading was stopped. Of 400 sessions, 100 are not in the list.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save these 300 of 400 sessions as CSV' })).toBeVisible();
    // The same button, so that the keyboard stays where it is.
    expect(screen.getByRole('button', { name: 'Load the rest' })).toHaveFocus();

    // Whoever stops again, and earlier, does not lose what was there.
    hold.from(100);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByRole('progressbar', { name: 'Loading sessions: 100 of 400' })).toBeVisible();
    expect(screen.getByRole('table')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop loading' }));
    expect(await screen.findByRole('button', { name: 'Load the rest' })).toBeVisible();
    expect(title()).toMatch(/^300 of 400 sessions loaded, /);

    hold.end();
    await user.click(screen.getByRole('button', { name: 'Load the rest' }));
    await waitFor(() => {
      expect(title()).toMatch(/^400 sessions, /);
    });
    expect(screen.queryByRole('button', { name: 'Load the rest' })).not.toBeInTheDocument();
    expect(screen.getByText(/^The longest first\. /)).toBeVisible();
  });

  it('that was stopped is loaded again by the next page that needs it, which says so until then', async () => {
    const { user, hold } = await openHeldAt(300);
    await screen.findByRole('progressbar', { name: 'Loading sessions: 300 of 400' });
    await user.click(screen.getByRole('button', { name: 'Stop loading' }));
    await screen.findByRole('table');
    await user.click(screen.getByRole('link', { name: 'Overview' }));
    expect(await screen.findByText('of 400, loading was stopped')).toBeVisible();
    expect(
      (
        await screen.findAllByText(
          'Loading was stopped: 300 of 400 sessions are here. Refresh to load all of them.',
        )
      )[0],
    ).toBeVisible();
    hold.end();
    await waitFor(() => {
      expect(screen.queryByText('of 400, loading was stopped')).not.toBeInTheDocument();
    });
    expect(screen.queryByText(/Loading was stopped/)).not.toBeInTheDocument();
  });
});

describe('Names of applications that do not come', () => {
  it('hold up a file once, and no more when they are asked for again', async () => {
    const { promise } = Promise.withResolvers<Response>();
    let asked = 0;
    renderPage(sessionsOf('Petra'), {
      upstream: (request, simulator) => {
        if (!new URL(request.url).pathname.startsWith('/applications/')) return simulator(request);
        asked += 1;
        return asked === 1 ? problemAnswer(403) : promise;
      },
    });
    const save = await screen.findByRole('button', { name: /^Save / });
    await waitFor(() => {
      expect(save).toBeEnabled();
    });
    save.focus();
    onTestFinished(() => {
      focusManager.setFocused(undefined);
    });
    // As who comes back to this tab.
    act(() => {
      focusManager.setFocused(false);
      focusManager.setFocused(true);
    });
    await waitFor(() => {
      expect(asked).toBe(2);
    });
    expect(save).toBeEnabled();
    expect(save).toHaveFocus();
  });
});
