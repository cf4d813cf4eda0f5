import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { expectFocusOnHeading } from '#src/testing/expect-focus.ts';
import { readTable } from '#src/testing/read-table.ts';
import { noon, openStudent, renderPage, studentId } from '#src/testing/render-page.tsx';
import {
  answering,
  createDelay,
  createOutage,
  givingUp,
  listAnswer,
  problemAnswer,
  type Upstream,
} from '#src/testing/upstreams.ts';

const amaraUpstream = `/insights/1.0/users/${studentId('Amara')}`;
const paths = {
  overview: `${amaraUpstream}/overview`,
  sessions: `${amaraUpstream}/sessions`,
  applications: '/applications/1.0',
  users: '/rostering/1.0/users',
};

const sentence = /^Amara Moonvale had 5 h 18 min of focused time/;
const oldDataNote = 'The last refresh failed; this is what came before.';

function unavailable() {
  return problemAnswer(503);
}

function findPanel(name: string | RegExp) {
  return screen.findByRole('region', { name });
}

async function findApplications() {
  const region = await findPanel('Sessions table');
  return readTable(within(region).getByRole('table')).map(({ Application }) => Application);
}

describe('An overview that does not come', () => {
  it('is told once, in the summary’s place, and leaves the sessions alone', async () => {
    openStudent('Amara', '', { upstream: answering({ [paths.overview]: unavailable }) });
    const alert = await within(await findPanel('Summary')).findByRole('alert');
    expect(alert).toHaveTextContent('TimeBack is not available just now');
    expect(await screen.findByRole('region', { name: 'Sessions table' })).toBeVisible();
    expect(screen.getAllByRole('alert')).toEqual([alert]);
    expect(
      screen.queryByRole('heading', { name: /Day by day|Where off-task time went/ }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['refuses', 403, 'This dashboard may not see this data', 'Made up by a test'],
    ['is asked too often', 429, 'TimeBack is asked too often just now', 'Wait a minute, then try again.'],
    ['breaks', 500, 'TimeBack could not answer', 'TimeBack gave an answer that could not be used.'],
    ['is not available', 503, 'TimeBack is not available just now', 'Usually this passes within minutes.'],
    ['waits in vain behind a gateway', 504, 'TimeBack is not available just now', 'Usually this passes'],
  ])(
    'because the platform %s says so, what to do and under which number',
    async (_what, status, title, advice) => {
      openStudent('Amara', '', { upstream: answering({ [paths.overview]: () => problemAnswer(status) }) });
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(title);
      expect(alert).toHaveTextContent(advice);
      expect(alert).toHaveTextContent(/For your IT person: request [0-9a-f]{8}-[0-9a-f-]{27}/);
    },
  );

  it('because the platform takes longer than our server waits says so, and what may help', async () => {
    openStudent('Amara', '', {
      upstream: answering({ [paths.overview]: givingUp }),
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('TimeBack took too long to answer');
    expect(alert).toHaveTextContent('a shorter time window may help');
  });

  it('because the platform cannot be reached says so', async () => {
    openStudent('Amara', '', {
      upstream: (request, simulator) => {
        if (request.url.includes(paths.overview)) throw new TypeError('fetch failed');
        return simulator(request);
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'TimeBack cannot be reached. Please try again soon.',
    );
  });

  it('because our own server cannot be reached says so', async () => {
    const { user } = openStudent('Amara');
    await screen.findByText(sentence);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await user.click(screen.getByRole('link', { name: 'Last week' }));
    const summary = within(await findPanel('Summary'));
    expect(await summary.findByRole('alert')).toHaveTextContent('No connection to the dashboard’s server');
  });

  it('offers no second try where it cannot help', async () => {
    openStudent('Fay');
    const [alert] = await screen.findAllByRole('alert');
    expect(alert).toHaveTextContent('Access to this user is not granted');
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  it('is asked for again by "Try again"', async () => {
    const outage = createOutage(paths.overview);
    outage.begin();
    const { user } = openStudent('Amara', '', { upstream: outage.upstream });
    const again = await screen.findByRole('button', { name: 'Try again' });
    outage.end();
    await user.click(again);
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('that differs from the agreed form shows no figures and names the place, while sessions are shown', async () => {
    openStudent('Bo');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('TimeBack’s answer could not be read');
    expect(alert).toHaveTextContent('“summary.totalDurationInSeconds”');
    expect(await screen.findByRole('region', { name: 'Sessions table' })).toBeVisible();
    expect(await findPanel('Recent sessions')).toHaveTextContent(
      '1 session could not be read and is left out.',
    );
  });
});

describe('A window that TimeBack refuses', () => {
  const year = '?from=2025-03-12&to=2026-03-11';
  const title = 'TimeBack gives no figures for 365 days at once';

  it('is told with the length that works, and a link to it that does not ask again', async () => {
    const { user, requests, address } = openStudent('Lotte', `${year}&measure=percent`);
    const link = await screen.findByRole('link', { name: /^Show Thu, Feb 12\s–\sWed, Mar 11, 2026$/ });
    const summary = await findPanel('Summary');
    expect(summary).toHaveTextContent(title);
    expect(summary).toHaveTextContent('It does for 28 days, the longest of the lengths tried just now.');
    expect(summary).toHaveTextContent('TimeBack says: “The time window must not exceed 31 days”');
    expect(screen.queryByText('Student not found')).not.toBeInTheDocument();
    expect(await screen.findByRole('region', { name: 'Sessions table' })).toBeVisible();
    const toDays = (request: string) => {
      const { searchParams } = new URL(request, 'http://localhost');
      const [from, until] = ['startedAfter', 'startedBefore'].map((name) => searchParams.get(name) ?? '');
      return Math.round((Date.parse(until ?? '') - Date.parse(from ?? '')) / 86_400_000);
    };
    const asked = requests.filter((request) => request.includes('/overview?'));
    // The year before was asked for beside it, as a comparison.
    expect(asked.map(toDays)).toEqual([365, 365, 28, 91]);
    await user.click(link);
    expect(await screen.findByText(/^Lotte Long-Window had .+ of focused time/)).toBeVisible();
    expect(address()).toBe(`/students/${studentId('Lotte')}?from=2026-02-12&to=2026-03-11&measure=percent`);
    const further = requests.filter((request) => request.includes('/overview?')).slice(asked.length);
    expect(further.map(toDays)).toEqual([28]);
    expect(further[0]).toContain('startedAfter=2026-01-15');
  });

  it('is tried shorter one after the other, and says meanwhile that it is tried', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    openStudent('Lotte', year, {
      upstream: async (request, simulator) => {
        if (request.url.includes('2026-02-12')) await promise;
        return simulator(request);
      },
    });
    const summary = within(await findPanel('Summary'));
    expect(await summary.findByText(title)).toBeVisible();
    expect(summary.getByRole('status')).toHaveTextContent('Trying shorter ones …');
    resolve(undefined);
    expect(await summary.findByRole('link', { name: /^Show / })).toBeVisible();
  });

  it.each([
    ['no length is accepted', () => problemAnswer(400, 'Unknown zone')],
    ['a shorter one fails in another way', () => problemAnswer(503)],
  ])('is told in TimeBack’s own words where %s', async (_what, answer) => {
    openStudent('Amara', '?from=2026-02-01&to=2026-03-11', {
      upstream: (request, simulator) => {
        if (!request.url.includes(paths.overview)) return simulator(request);
        return request.url.includes('startedAfter=2026-02-01')
          ? problemAnswer(400, 'Unknown zone')
          : answer();
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('TimeBack did not accept this request');
    expect(alert).toHaveTextContent('Unknown zone');
    expect(screen.queryByRole('link', { name: /^Show / })).not.toBeInTheDocument();
  });

  it('is no unknown student, though its id is no UUID, as soon as sessions came', async () => {
    renderPage('/students/student-7?from=2025-03-12&to=2026-03-11', {
      upstream: (request, simulator) => {
        const { pathname } = new URL(request.url);
        if (pathname.endsWith('/overview')) return problemAnswer(400, 'Too long');
        return pathname.endsWith('/sessions') ? listAnswer('sessions', []) : simulator(request);
      },
    });
    expect(await screen.findByText('TimeBack did not accept this request')).toBeVisible();
    expect(screen.queryByText('Student not found')).not.toBeInTheDocument();
  });
});

describe('An overview of which a part cannot be read', () => {
  it('shows the rest and counts what is missing', async () => {
    const upstream: Upstream = async (request, simulator) => {
      const answer = await simulator(request);
      if (!request.url.includes(paths.overview)) return answer;
      const text = await answer.text();
      // One bucket loses its unit, one level its name.
      const [, bucket = ''] = /"buckets":\[(\{.*?\]\})/.exec(text) ?? [];
      const broken = text.replace(bucket, bucket.replace('"startedAtTime"', '"started"'));
      return new Response(broken.replace(/("breakdown":\{"levels":\[\{)"level"/, '$1"name"'));
    };
    openStudent('Amara', '?trend=table', { upstream });
    expect(await screen.findByText('1 day could not be read and is left out.')).toBeVisible();
    expect(screen.getByText('1 level could not be read and is left out.')).toBeVisible();
    const days = readTable(within(await findPanel('Days as a table')).getByRole('table'));
    expect(days.map(({ Focused }) => Focused)).toEqual(['–', '1 h 15 min', '1 h 48 min', '–', '–', '–', '–']);
  });
});

describe('Sessions that do not come', () => {
  it('are told in their panel and counted by nobody, while the overview is shown', async () => {
    openStudent('Amara', '', { upstream: answering({ [paths.sessions]: unavailable }) });
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(await within(await findPanel('Recent sessions')).findByRole('alert')).toHaveTextContent(
      'TimeBack is not available just now',
    );
    const summary = within(await findPanel('Summary'));
    expect(summary.getByText('could not be loaded')).toBeVisible();
    expect(summary.getAllByRole('definition').map(({ textContent }) => textContent)).toContain('–');
    expect(screen.getByRole('region', { name: /took the most off-task time/ })).toBeVisible();
  });

  it('are asked for again by "Try again"', async () => {
    const outage = createOutage(paths.sessions);
    outage.begin();
    const { user } = openStudent('Amara', '', { upstream: outage.upstream });
    const again = await screen.findByRole('button', { name: 'Try again' });
    outage.end();
    await user.click(again);
    expect(await screen.findByRole('region', { name: 'Sessions table' })).toBeVisible();
    expect(screen.queryByText('could not be loaded')).not.toBeInTheDocument();
  });
});

describe('Names of applications', () => {
  it('that do not come are replaced by ids, and everything else is there', async () => {
    openStudent('Amara', '', { upstream: answering({ [paths.applications]: () => problemAnswer(403) }) });
    expect(await screen.findByText(sentence)).toBeVisible();
    const applications = await findApplications();
    expect(applications).toHaveLength(6);
    expect(applications.filter((text) => !/^\?Application [0-9a-f]{8}$/.test(text ?? ''))).toEqual([]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('that come late take the place of ids; the sessions do not wait for them', async () => {
    const delay = createDelay(paths.applications);
    delay.begin();
    openStudent('Amara', '', { upstream: delay.upstream });
    expect(await findApplications()).toContainEqual(expect.stringMatching(/^\?Application [0-9a-f]{8}$/));
    delay.end();
    const recent = within(await findPanel('Sessions table'));
    expect(await recent.findAllByText('Tidepool Science')).toHaveLength(2);
    expect(screen.queryByText(/^Application [0-9a-f]{8}$/)).not.toBeInTheDocument();
  });
});

describe('A roster that does not come', () => {
  it('leaves the page without the name and with everything else', async () => {
    openStudent('Amara', '', { upstream: answering({ [paths.users]: unavailable }) });
    expect(await screen.findByText(/^The student had 5 h 18 min of focused time/)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('While an answer is on its way', () => {
  it('a place is held for it and the other panels are shown', async () => {
    const delay = createDelay(paths.overview);
    delay.begin();
    openStudent('Amara', '', { upstream: delay.upstream });
    expect(await screen.findByRole('region', { name: 'Sessions table' })).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Summary' })).getByRole('status')).toHaveTextContent(
      'Loading',
    );
    expect(screen.queryByText(sentence)).not.toBeInTheDocument();
    delay.end();
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});

describe('The refresh button', () => {
  it('asks for the overview and the sessions again and says how fresh they are', async () => {
    let now = noon;
    const { user, requests } = openStudent('Amara', '', { now: () => now });
    expect(await screen.findByText('as of 12:00 PM')).toBeVisible();
    await screen.findByText(sentence);
    const asked = requests.length;
    now += 3 * 60_000;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('as of 12:03 PM')).toBeVisible();
    expect(requests.slice(asked).map((url) => url.split('?')[0])).toEqual([
      `/api${paths.overview}`,
      `/api${paths.sessions}`,
    ]);
  });

  it('says that it works and cannot be pressed twice meanwhile', async () => {
    const delay = createDelay(paths.overview);
    const { user, requests } = openStudent('Amara', '', { upstream: delay.upstream });
    await screen.findByText(sentence);
    const refresh = await screen.findByRole('button', { name: 'Refresh' });
    delay.begin();
    await user.click(refresh);
    const waiting = await screen.findByRole('button', { name: 'Refreshing' });
    // Not `disabled`, which would take the focus away from who has just pressed it.
    expect(waiting).toHaveAttribute('aria-disabled', 'true');
    expect(waiting).toHaveFocus();
    const asked = requests.length;
    await user.keyboard('{Enter}');
    expect(requests).toHaveLength(asked);
    delay.end();
    expect(await screen.findByRole('button', { name: 'Refresh' })).toHaveAttribute('aria-disabled', 'false');
    expect(screen.getByText(/^as of/)).toHaveAttribute('role', 'status');
  });

  it('that fails keeps what is on the page, with its time, and says so', async () => {
    let now = noon;
    const outage = createOutage(paths.overview);
    const { user } = openStudent('Amara', '', { now: () => now, upstream: outage.upstream });
    await screen.findByText(sentence);
    await screen.findByRole('region', { name: 'Sessions table' });
    outage.begin();
    now += 3 * 60_000;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    const summary = within(await findPanel('Summary'));
    expect(await summary.findByText(oldDataNote)).toBeVisible();
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByText('as of 12:00 PM')).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'Recent sessions' })).queryByText(oldDataNote),
    ).not.toBeInTheDocument();
    outage.end();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('as of 12:03 PM')).toBeVisible();
    expect(screen.queryByText(oldDataNote)).not.toBeInTheDocument();
  });
});

/** Ways in which an answer can fail, as docs/faults.md lists them; what only sockets can do is tried in e2e. */
const refusedRefreshes: readonly (readonly [does: string, answer: () => Response | Promise<Response>])[] = [
  ['gives no connection', () => Promise.reject(new TypeError('made up by a test'))],
  ...[401, 403, 404, 429, 500, 501, 502, 503, 504, 507].map(
    (status) => [`answers ${status}`, () => problemAnswer(status)] as const,
  ),
  [
    'asks to wait for an hour',
    () =>
      Response.json({ error: 'Error', message: 'x' }, { status: 429, headers: { 'retry-after': '3600' } }),
  ],
  ['sends the caller elsewhere', () => new Response(null, { status: 302, headers: { location: '/x' } })],
  ['answers 204', () => new Response(null, { status: 204 })],
  [
    'answers with a page of HTML',
    () => new Response('<h1>Maintenance</h1>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['cuts its JSON short', () => new Response('{"summary":{')],
  ['answers with an empty body', () => new Response('')],
  ['answers in bytes that are no text', () => new Response(new Uint8Array([34, 255, 34]))],
  ['sends too much', () => new Response('x'.repeat(20_000_000))],
  ['sends 200,000 brackets', () => new Response(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
  ['answers null', () => Response.json(null)],
  ['answers with an empty object', () => Response.json({})],
];

describe('A refresh under which TimeBack', () => {
  it.each(refusedRefreshes)('%s leaves what is on screen, and says so', async (_does, answer) => {
    let isFailing = false;
    const { user } = openStudent('Amara', '', {
      upstream: (request, simulator) =>
        isFailing && request.url.includes('/insights/') ? answer() : simulator(request),
    });
    const summary = await findPanel('Summary');
    const applications = await findApplications();
    expect(await within(summary).findByText(sentence)).toBeVisible();
    isFailing = true;
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    for (const panel of [summary, await findPanel('Recent sessions')]) {
      expect(await within(panel).findByText(oldDataNote)).toBeVisible();
    }
    expect(screen.getByText(sentence)).toBeVisible();
    expect(await findApplications()).toEqual(applications);
    expect(screen.getByText('as of 12:00 PM')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('A token that expires early', () => {
  it('is renewed without anybody noticing', async () => {
    openStudent('Xenia', '?window=four-weeks');
    expect(await screen.findByText(/^Xenia Expired-Token had/)).toBeVisible();
    expect(await screen.findByRole('region', { name: 'Sessions table' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('A student whom TimeBack does not know', () => {
  it.each([
    ['is unknown', '5ce0a210-0000-4000-8000-000000009999', 'TimeBack does not know this student.'],
    ['is no id', 'half-an-id', 'The address does not hold a student id that TimeBack accepts.'],
    [
      'is hostile',
      encodeURIComponent('<b>../x</b>'),
      'The address does not hold a student id that TimeBack accepts.',
    ],
  ])('is told as such where the id %s, with a way on', async (_what, id, title) => {
    const { user } = renderPage(`/students/${id}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Student not found' })).toBeVisible();
    expect(screen.getByText(title)).toBeVisible();
    expect(document.title).toBe('Student not found · Week in Focus');
    await user.click(screen.getByRole('link', { name: 'All classes' }));
    await expectFocusOnHeading(/^(Classes|7A · This week)$/);
  });
});
