import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readTable } from '#src/testing/read-table.ts';
import { openStudent, renderPage, studentId } from '#src/testing/render-page.tsx';
import { answering, problemAnswer } from '#src/testing/upstreams.ts';

/** The days of the guide's example overview, and those of its example session. */
const guideDays = '?from=2025-01-01&to=2025-01-02&trend=table';
const guideSessionDays = '?from=2025-01-13&to=2025-01-19';

function textsOf(elements: readonly HTMLElement[]): string[] {
  return elements.map((element) => element.textContent.replaceAll(/\s+/g, ' ').trim());
}

async function findSummary() {
  const region = await screen.findByRole('region', { name: 'Summary' });
  const summary = within(region);
  await summary.findByText(/^(?!Changes|Not compared).*\.$/);
  return summary;
}

async function findTable(label: string) {
  const region = await screen.findByRole('region', { name: label });
  return readTable(within(region).getByRole('table'));
}

/** The rows of the sessions table once an application that is among them has its name. */
async function findSessions(application: string) {
  await screen.findAllByText(application);
  return findTable('Sessions table');
}

function findBreakdown(): Promise<HTMLElement> {
  return screen.findByRole('region', { name: /took the most off-task time/ });
}

describe('The head of a student’s page', () => {
  it('names the student and the window, on the page and in the browser’s tab', async () => {
    openStudent('Amara');
    expect(await screen.findByRole('heading', { level: 1, name: /^Amara Moonvale/ })).toHaveTextContent(
      'This week',
    );
    expect(document.title).toMatch(/^Amara Moonvale,.* this week · Week in Focus$/);
  });

  it('calls a student by a part of the id where the roster does not tell the name', async () => {
    openStudent('Amara', '', { upstream: answering({ '/rostering/1.0/users': () => problemAnswer(403) }) });
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: `Student ${studentId('Amara').slice(0, 8)} · This week`,
      }),
    ).toBeVisible();
    expect(await screen.findByText(/^The student had 5 h 18 min of focused time/)).toBeVisible();
  });

  it('prints the days, the school’s zone and the time of the figures', async () => {
    openStudent('Amara');
    expect(await screen.findByText('as of 12:00 PM')).toBeVisible();
    expect(screen.getByText('Mon, Mar 9 – Sun, Mar 15, 2026')).toBeVisible();
    expect(screen.getByText('Central Time (America/Chicago)')).toBeVisible();
  });
});

describe('The summary', () => {
  it.each([
    [
      'Gia',
      guideDays,
      'Gia Guide had 8 h 30 min of focused time on 1 day, the same as the days before. Off-task time was 1 h 30 min, 15% of session time; the largest part was on-device distractions (40 min).',
    ],
    [
      'Thea',
      '',
      'Thea Thin had 28 s of focused time on 1 day. Off-task time was 12 s, 30% of session time; the largest part was the student not being present (12 s).',
    ],
    ['Emil', '', 'No session time is recorded for Emil Empty on these dates.'],
    [
      'Lena',
      '',
      'Lena Unknown-Level had 3 h of focused time on 3 days, the same as last week by this time. Off-task time was 20 min, 10% of session time; the largest part was acoustic distractions (12 min).',
    ],
  ])('of %s%s is a sentence that starts with focused time', async (name, search, sentence) => {
    openStudent(name, search);
    expect((await findSummary()).getByText(sentence)).toBeVisible();
  });

  it.each([
    [
      'Gia',
      guideSessionDays,
      [
        ...['8 h 30 min', 'the same', '15%', 'the same', 'of all session time', '1 h 30 min', 'the same'],
        ...['camera use not reported', '1', 'new'],
      ],
    ],
    ['Thea', '', ['28 s', '30%', 'of all session time', '12 s', '1']],
    ['Olu', '', ['1 h 17 min', '10%', 'of all session time', '8 min', '2']],
  ])('of %s%s has four figures, the share with its denominator', async (name, search, figures) => {
    openStudent(name, search);
    const summary = await findSummary();
    await summary.findByText(/^sessions?$/);
    expect(textsOf(summary.getAllByRole('definition')).filter((text) => text !== '')).toEqual(figures);
    expect(textsOf(summary.getAllByRole('term'))).toEqual([
      'focused',
      'off-task',
      'off-task time',
      figures.includes('1') ? 'session' : 'sessions',
    ]);
  });

  it('shows no zeros where no time is recorded', async () => {
    openStudent('Emil');
    expect((await findSummary()).queryByRole('term')).not.toBeInTheDocument();
  });
});

describe('Day by day', () => {
  it('shows the guide’s figures on the guide’s day', async () => {
    openStudent('Gia', guideDays);
    expect(await findTable('Days as a table')).toEqual([
      {
        Day: 'Wed, Jan 1',
        Focused: '1 h 42 min',
        'Off-task': '18 min',
        'Off-task share': '15%',
        'Session time': '2 h',
        'Share 2 days before': '–',
        'Session time 2 days before': '–',
      },
      {
        Day: 'Thu, Jan 2 · no sessions',
        Focused: '–',
        'Off-task': '–',
        'Off-task share': '–',
        'Session time': '–',
        'Share 2 days before': '–',
        'Session time 2 days before': '–',
      },
    ]);
  });

  it('tells a day without sessions, a day that is not over and a day to come apart', async () => {
    openStudent('Olu', '?trend=table');
    expect((await findTable('Days as a table')).map(({ Day }) => Day)).toEqual([
      'Mon, Mar 9',
      'Tue, Mar 10 · no sessions',
      'Wed, Mar 11 · not yet',
      'Thu, Mar 12 · not yet',
      'Fri, Mar 13 · not yet',
      'Sat, Mar 14 · not yet',
      'Sun, Mar 15 · not yet',
    ]);
  });

  it('says "so far" of a day with time that is not over', async () => {
    openStudent('Tove', '?trend=table');
    expect((await findTable('Days as a table'))[2]?.['Day']).toBe('Wed, Mar 11 · so far');
  });

  it('lists each day of the week of a clock change once, the change included', async () => {
    openStudent('Dora', '?window=last-week&trend=table');
    const days = await findTable('Days as a table');
    expect(days.map(({ Day }) => Day)).toEqual([
      'Mon, Mar 2',
      'Tue, Mar 3',
      'Wed, Mar 4',
      'Thu, Mar 5',
      'Fri, Mar 6',
      expect.stringMatching(/^Sat, Mar 7/),
      expect.stringMatching(/^Sun, Mar 8/),
    ]);
  });

  it.each([
    ['Thea', 'Too little time for a trend: 40 s in all'],
    ['Olu', '10% of session time off-task on Mon, Mar 9'],
    ['Emil', 'No session time on these days'],
  ])('has a title that says what the days of %s show', async (name, title) => {
    openStudent(name, '?trend=table');
    expect(await screen.findByRole('region', { name: title })).toBeVisible();
  });

  it('switches between chart and table, which is no step in the history', async () => {
    const { user, address, goBack } = renderPage('/');
    await user.type(await screen.findByRole('searchbox', { name: 'Find a student' }), 'olu');
    await user.click(await screen.findByRole('link', { name: 'Olu Oneday' }));
    await user.click(await screen.findByRole('link', { name: 'Show as table' }));
    expect(await screen.findByRole('region', { name: 'Days as a table' })).toBeVisible();
    expect(address()).toBe(`/students/${studentId('Olu')}?trend=table`);
    await user.click(screen.getByRole('link', { name: 'Show as chart' }));
    expect(await screen.findByRole('figure', { name: 'Focused and off-task time per day' })).toBeVisible();
    expect(address()).toBe(`/students/${studentId('Olu')}`);
    await goBack();
    expect(await screen.findByRole('heading', { level: 1, name: '7A · This week' })).toBeVisible();
  });

  it('draws nothing where there is no time, and leads to a wider window', async () => {
    const { user, address } = openStudent('Emil');
    const wider = await screen.findByRole('link', { name: 'Look at the last 4 weeks' });
    expect(screen.queryByRole('link', { name: 'Show as table' })).not.toBeInTheDocument();
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
    await user.click(wider);
    await waitFor(() => {
      expect(address()).toBe(`/students/${studentId('Emil')}?window=four-weeks`);
    });
    // The window that offered the wider one is on the screen until the wider one is there.
    await waitFor(() => {
      expect(wider).not.toBeInTheDocument();
    });
    expect(screen.getByText('There is nothing to draw for these days.')).toBeVisible();
  });
});

describe('Where off-task time went', () => {
  it('has a title that says the largest part with its denominator', async () => {
    openStudent('Gia', guideDays);
    expect(
      await screen.findByRole('heading', {
        name: 'On-device distractions took the most off-task time: 40 min, 7% of session time',
      }),
    ).toBeVisible();
  });

  it('says what the shares are shares of', async () => {
    openStudent('Gia', guideDays);
    expect(
      within(await findBreakdown()).getByText(/^Each share is of all session time, not of off-task time/),
    ).toBeVisible();
  });

  it('lists levels with their time and share, and what they consist of', async () => {
    openStudent('Gia', guideDays);
    const breakdown = within(await findBreakdown());
    expect(textsOf(breakdown.getAllByRole('heading', { level: 3 }))).toEqual(['On-device distractions']);
    expect(breakdown.getByText('40 min')).toBeVisible();
    expect(breakdown.getByText('7%')).toBeVisible();
    expect(textsOf(breakdown.getAllByRole('listitem')).slice(1)).toEqual([
      'Played a game 20 min',
      'Opened non-learning content 20 min',
      'See the signals',
    ]);
  });

  it.each([
    [
      'Lena',
      ['Acoustic distractions', 'Posture and comfort', 'Student not present'],
      ['Background noise 12 min', 'Slouching 5 min', 'Looked away from the screen 3 min'],
    ],
    [
      'Tyra',
      ['Learning-app habits', 'Student not present', 'On-device distractions'],
      ['Rapid guessing 9 min', 'Focus drift v 2 4 min', 'Opened non-learning content 3 min'],
    ],
  ])(
    'lists the longest first, and what we do not know by a readable name (%s)',
    async (name, levels, types) => {
      openStudent(name);
      const breakdown = within(await findBreakdown());
      expect(textsOf(breakdown.getAllByRole('heading', { level: 3 }))).toEqual(levels);
      const items = textsOf(breakdown.getAllByRole('listitem'));
      expect(items.filter((text) => types.includes(text))).toEqual(types);
    },
  );

  it('says that no off-task time was reported where there is none', async () => {
    openStudent('Emil');
    expect(await screen.findByText('No off-task time was reported in these days.')).toBeVisible();
  });

  it('shows nothing about safety', async () => {
    openStudent('Sasha', '?window=four-weeks&trend=table');
    await findBreakdown();
    await findSessions('Lantern Reading');
    expect(screen.getByRole('main')).not.toHaveTextContent(
      /bully|harass|embarrass|defam|distress|sexual|porn|self-?harm|suicide|substance|violence|abuse|nud/i,
    );
  });
});

describe('Recent sessions', () => {
  it('shows the guide’s session with its figures, at the school’s time of day', async () => {
    openStudent('Gia', guideSessionDays);
    await screen.findByRole('region', { name: 'Sessions table' });
    expect(await findTable('Sessions table')).toMatchObject([
      {
        'Day and time': 'Wed, Jan 15, 3:00 – 4:30 AM',
        Application: '?Application learning',
        Duration: '1 h 30 min',
        'Off-task': '12 min',
        'Off-task share': '13%',
        Proctoring: 'Proctored, passed',
      },
    ]);
  });

  it('starts with the last one and shows six at most', async () => {
    openStudent('Tove');
    const rows = await findSessions('Lantern Reading');
    expect(rows.map((row) => row['Day and time'])).toEqual([
      'Wed, Mar 11, 11:10 AM – 12:00 PM',
      'Wed, Mar 11, 10:10 – 11:10 AM',
      'Wed, Mar 11, 9:10 – 10:10 AM',
      'Wed, Mar 11, 8:10 – 9:10 AM',
      'Tue, Mar 10, 1:10 – 2:10 PM',
      'Tue, Mar 10, 12:10 – 1:10 PM',
    ]);
  });

  it('names applications, those beyond the first hundred of the list too', async () => {
    openStudent('Dora');
    const rows = await findSessions('Lantern Reading');
    expect(rows.map(({ Application }) => Application)).toEqual([
      'PPebblecode',
      'QQuillwright Writing',
      'TTidepool Science',
      'LLantern Reading',
      'NNumberloom Math',
    ]);
  });

  it('shows the id of an application that no list knows', async () => {
    openStudent('Aki');
    const rows = await findSessions('Lantern Reading');
    expect(rows.map(({ Application }) => Application)).toEqual([
      '?Application 0ddba115',
      'QQuillwright Writing',
      '?Application 0ddba115',
      'LLantern Reading',
      '?Application 0ddba115',
    ]);
  });

  it('says "not measured", not 0, of an application whose waste meter is off', async () => {
    openStudent('Nora');
    const rows = await findSessions('Stillwater Journal');
    const texts = rows.map((row) => `${row['Off-task'] ?? ''} ${row['Off-task share'] ?? ''}`);
    expect(texts).toEqual(rows.map(() => 'not measured –'));
  });

  it.each([
    [
      'Petra',
      ['Proctored', 'Proctored, inconclusive', 'Proctored, passed', 'Proctored, failed', 'Proctored, passed'],
    ],
    [
      'Rafa',
      [
        'Proctored, flagged',
        'Proctored, pending review',
        'Proctored, voided by proctor',
        'Proctored, flagged',
        'Proctored, pending review',
      ],
    ],
  ])('tells what is known of the proctoring of %s’s sessions', async (name, texts) => {
    openStudent(name);
    const rows = await findSessions('Plumbline Checks');
    expect(rows.map(({ Proctoring }) => Proctoring)).toEqual(texts);
  });

  it('names both days of a session over midnight', async () => {
    openStudent('Milo', '?window=last-week');
    const rows = await findSessions('Lantern Reading');
    expect(rows.map((row) => row['Day and time'])).toContainEqual(
      expect.stringMatching(/^Wed, Mar 4, 11:\d\d PM – Thu, Mar 5, 12:\d\d AM$/),
    );
  });

  it('leads to each session', async () => {
    openStudent('Gia', guideSessionDays);
    expect(await screen.findByRole('link', { name: /^Wed, Jan 15/ })).toHaveAttribute(
      'href',
      expect.stringMatching(
        new RegExp(`^/students/${studentId('Gia')}/sessions/550e8400-e29b-41d4-a716-446655440000`),
      ),
    );
  });

  it('says where there are none', async () => {
    openStudent('Emil');
    expect(await screen.findByText(/^No sessions in these days\./)).toBeVisible();
  });
});

describe('Text that would like to be more than text', () => {
  it('stays text, in names of students and of applications', async () => {
    openStudent('Hank');
    await findSessions('=HYPERLINK("https://attacker.example","Open me")');
    expect(screen.getByRole('heading', { level: 1, name: /Hank <b>Hostile<\/b>/ })).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'Sessions table' })).getByText(
        '<script>alert("application")</script><img src=x onerror=alert(1)>',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
