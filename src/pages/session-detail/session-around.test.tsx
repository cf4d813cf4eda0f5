import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectFocusOnHeading } from '#src/testing/expect-focus.ts';
import { openStudent, renderPage, studentId } from '#src/testing/render-page.tsx';
import { answering, listAnswer, problemAnswer, type Upstream } from '#src/testing/upstreams.ts';

const amara = studentId('Amara');
const path = `/students/${amara}/sessions`;

interface Given {
  readonly id: string;
  readonly startedAtTime: string;
  readonly [field: string]: unknown;
}

/** An hour's session, seen by a camera, with six minutes off-task. */
function session(id: string, startedAtTime: string, more: object = {}): Given {
  const hourLater = Date.parse(startedAtTime) + 3_600_000;
  return {
    id,
    applicationId: 'app-1',
    startedAtTime,
    endedAtTime: new Date(hourLater).toISOString(),
    durationInSeconds: 3600,
    wasteDurationInSeconds: 360,
    wastePercentage: 10,
    isProctored: false,
    webcamEnabled: true,
    ...more,
  };
}

const monday = session('mon', '2026-03-09T14:00:00Z', { isProctored: true });
const early = session('early', '2026-03-10T14:00:00Z');
const middle = session('mid', '2026-03-10T16:00:00Z', { isProctored: true, proctoredResult: 'PASSED' });
const late = session('late', '2026-03-10T19:00:00Z', {
  applicationId: 'app-2',
  durationInSeconds: 1200,
  webcamEnabled: false,
  wasteDurationInSeconds: 0,
  wastePercentage: 0,
});
const wednesday = session('wed', '2026-03-11T14:00:00Z', { isProctored: true });
const week = [middle, wednesday, monday, late, early];

/** A platform that filters the list as the guide says, and knows no signals. */
function platform(listed: readonly Given[] = week): Upstream {
  const rest = answering({
    '/applications/1.0': () =>
      listAnswer('applications', [
        { sourcedId: 'app-1', name: 'Numbers' },
        { sourcedId: 'app-2', name: 'Reader' },
        { sourcedId: 'app-3', name: 'Journal', wasteMeter: 'off' },
      ]),
    ...Object.fromEntries(
      listed.map(({ id }) => [`/insights/1.0/sessions/${id}`, () => listAnswer('insights', [])]),
    ),
  });
  return (request, simulator) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== `/insights/1.0/users/${amara}/sessions`) return rest(request, simulator);
    const isProctored = searchParams.get('isProctored');
    const applicationId = searchParams.get('applicationId');
    const [after, before] = ['startedAfter', 'startedBefore'].map((name) => searchParams.get(name));
    return listAnswer(
      'sessions',
      listed.filter(
        (each) =>
          (!after || Date.parse(each.startedAtTime) >= Date.parse(after)) &&
          (!before || Date.parse(each.startedAtTime) <= Date.parse(before)) &&
          (isProctored === null || String(each['isProctored']) === isProctored) &&
          (applicationId === null || each['applicationId'] === applicationId),
      ),
    );
  };
}

const hrefTo = ({ id, startedAtTime }: Given, search = '') =>
  `${path}/${id}?at=${encodeURIComponent(startedAtTime)}${search}`;

/** A request for the sessions of some days; one for a single session has the same instant twice. */
function isList(request: Request): boolean {
  const { pathname, searchParams } = new URL(request.url);
  return (
    pathname.endsWith('/sessions') && searchParams.get('startedAfter') !== searchParams.get('startedBefore')
  );
}

const findSteps = () => screen.findByRole('navigation', { name: 'Sessions before and after' });
const findDay = (name: string | RegExp) => screen.findByRole('region', { name });

describe('From the list into a session and back', () => {
  it('carries the list’s days and filters, and "Sessions" leads back to the list as it was', async () => {
    const { user, address } = renderPage(`${path}?window=four-weeks&application=app-1&proctored=yes`, {
      upstream: platform(),
    });
    await user.click(await screen.findByRole('link', { name: /Tue, Mar 10, 11:00/ }));
    await expectFocusOnHeading(/Tue, Mar 10, 11:00/);
    expect(address()).toBe(
      hrefTo(middle, '&list-window=four-weeks&list-application=app-1&list-proctored=yes'),
    );
    const steps = await findSteps();
    expect(
      await within(steps).findByText('Session 2 of 3 in the last 4 weeks, Numbers, only proctored'),
    ).toBeVisible();

    await user.click(within(steps).getByRole('link', { name: /^Next session: Wed, Mar 11, 9:00/ }));
    await expectFocusOnHeading(/Wed, Mar 11, 9:00/);
    expect(address()).toContain('&list-window=four-weeks&list-application=app-1&list-proctored=yes');
    expect(await screen.findByText('Last of these sessions')).toBeVisible();

    await user.click(screen.getByRole('link', { name: 'Sessions' }));
    await expectFocusOnHeading(/Last 4 weeks/);
    expect(screen.getByRole('combobox', { name: 'Proctoring' })).toHaveValue('yes');
    expect(address()).toBe(`${path}?window=four-weeks&application=app-1&proctored=yes`);
  });

  it('asks each question once on the way into a session, to the next one and back', async () => {
    const { user, requests } = renderPage(path, { upstream: platform() });
    await user.click(await screen.findByRole('link', { name: /Tue, Mar 10, 11:00/ }));
    await user.click(await screen.findByRole('link', { name: /^Next session/ }));
    await screen.findByText('Session 4 of 5 this week');
    await user.click(screen.getByRole('link', { name: 'Sessions' }));
    await screen.findByRole('link', { name: /Tue, Mar 10, 11:00/ });
    expect(requests).toStrictEqual([...new Set(requests)]);
  });

  it('says nothing of the list in the address where it is this week’s without a filter', async () => {
    const { user, address } = renderPage(path, { upstream: platform() });
    await user.click(await screen.findByRole('link', { name: /Tue, Mar 10, 11:00/ }));
    await screen.findByText('Session 3 of 5 this week');
    expect(address()).toBe(hrefTo(middle));
  });

  it('puts the focus back on the link by which the list was left', async () => {
    const { user, goBack } = renderPage(path, { upstream: platform() });
    await user.click(await screen.findByRole('link', { name: /Tue, Mar 10, 9:00/ }));
    await expectFocusOnHeading(/Tue, Mar 10, 9:00/);
    await goBack();
    await waitFor(() => {
      expect(screen.getByRole('link', { name: /Tue, Mar 10, 9:00/ })).toHaveFocus();
    });
  });

  it('keeps the days on the way from the overview too', async () => {
    const { user, address } = openStudent('Amara', '?window=last-week');
    const [first] = within(await screen.findByRole('region', { name: 'Sessions table' })).getAllByRole(
      'link',
    );
    if (first) await user.click(first);
    expect(await screen.findByText(/^Session \d+ of \d+ last week$/)).toBeVisible();
    expect(address()).toContain('&list-window=last-week');
  });
});

describe('The sessions before and after', () => {
  it('are those of the student in the order of time', async () => {
    renderPage(hrefTo(middle), { upstream: platform() });
    const steps = await findSteps();
    expect(
      await within(steps).findByRole('link', { name: /^Previous session: Tue, Mar 10, 9:00/ }),
    ).toHaveAttribute('href', hrefTo(early));
    expect(within(steps).getByRole('link', { name: /^Next session: Tue, Mar 10, 2:00/ })).toHaveAttribute(
      'href',
      hrefTo(late),
    );
  });

  it('end where the list ends, and say so', async () => {
    renderPage(hrefTo(monday), { upstream: platform() });
    expect(await screen.findByText('First of these sessions')).toBeVisible();
    expect(screen.getByText('Session 1 of 5 this week')).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Previous session/ })).not.toBeInTheDocument();
  });

  it('are told of a session that the filters leave out, and that it is none of these', async () => {
    renderPage(hrefTo(early, '&list-proctored=yes'), { upstream: platform() });
    const steps = await findSteps();
    expect(
      await within(steps).findByText('Not among the 3 sessions this week, only proctored'),
    ).toBeVisible();
    expect(within(steps).getByRole('link', { name: /^Previous session: Mon, Mar 9/ })).toBeVisible();
    expect(within(steps).getByRole('link', { name: /^Next session: Tue, Mar 10, 11:00/ })).toBeVisible();
  });

  it('are those of the four weeks up to it where the link’s days do not hold it', async () => {
    const old = session('old', '2026-02-18T15:00:00Z');
    renderPage(hrefTo(old), { upstream: platform([...week, old]) });
    expect(
      await screen.findByText(/^Session 1 of 1 in the days Mon, Jan 26\s–\sSun, Feb 22, 2026$/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sessions' })).toHaveAttribute(
      'href',
      `${path}?from=2026-01-26&to=2026-02-22`,
    );
  });

  it('are asked for beside the session and its signals, and not after them', async () => {
    const { requests } = renderPage(hrefTo(middle, '&list-proctored=yes'), { upstream: platform() });
    const asked = requests.filter((request) => request.includes('/insights/'));
    expect(asked).toHaveLength(4);
    expect(await screen.findByText(/^Session 2 of 3 this week/)).toBeVisible();
    expect(requests.filter((request) => request.includes('/insights/'))).toHaveLength(4);
  });

  it('do not hold up the session, and keep their place while they are on their way', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    renderPage(hrefTo(middle), {
      upstream: async (request, simulator) => {
        if (isList(request)) await promise;
        return platform()(request, simulator);
      },
    });
    const steps = await findSteps();
    expect(await screen.findByText('of the session’s time')).toBeVisible();
    expect(within(steps).getByText('Previous session')).toBeVisible();
    expect(within(steps).getByText('Next session')).toBeVisible();
    expect(within(steps).queryByRole('link')).not.toBeInTheDocument();
    resolve(undefined);
    expect(await within(steps).findAllByRole('link')).toHaveLength(2);
  });

  it('fail alone', async () => {
    renderPage(hrefTo(middle), {
      upstream: (request, simulator) =>
        isList(request) ? problemAnswer(503) : platform()(request, simulator),
    });
    expect(await screen.findByText('The sessions around this one could not all be loaded')).toBeVisible();
    expect(screen.getByText('of the session’s time')).toBeVisible();
    expect(screen.getByText('Other sessions could not be loaded, so nothing is compared.')).toBeVisible();
  });
});

describe('The keys P and N', () => {
  it('lead to the session before and the one after, and on from there', async () => {
    const { user, address } = renderPage(hrefTo(middle), { upstream: platform() });
    await screen.findByText('Session 3 of 5 this week');
    expect(screen.getByRole('link', { name: /^Next session/ })).toHaveAttribute('aria-keyshortcuts', 'N');
    await user.keyboard('n');
    await expectFocusOnHeading(/Tue, Mar 10, 2:00/);
    await screen.findByText('Session 4 of 5 this week');
    await user.keyboard('P');
    await expectFocusOnHeading(/Tue, Mar 10, 11:00/);
    expect(address()).toBe(hrefTo(middle));
  });

  it('do nothing where there is nothing on that side', async () => {
    const { user, address } = renderPage(hrefTo(monday), { upstream: platform() });
    await screen.findByText('Session 1 of 5 this week');
    await user.keyboard('p');
    expect(address()).toBe(hrefTo(monday));
  });

  it.each(['{Control>}n{/Control}', '{Alt>}n{/Alt}', '{Meta>}n{/Meta}', '{Shift>}n{/Shift}', 'x', ' '])(
    'are no other keys and no shortcuts of the browser: %s',
    async (keys) => {
      const { user, address } = renderPage(hrefTo(middle), { upstream: platform() });
      await screen.findByText('Session 3 of 5 this week');
      await user.keyboard(keys);
      expect(address()).toBe(hrefTo(middle));
    },
  );

  it('do nothing in a field', async () => {
    const { user, address } = renderPage(hrefTo(middle), { upstream: platform() });
    await screen.findByText('Session 3 of 5 this week');
    screen.getByRole('combobox', { name: 'Proctoring' }).focus();
    await user.keyboard('n');
    expect(address()).toBe(hrefTo(middle));
  });
});

describe('The session’s day', () => {
  it('lists the day’s sessions in the order of time, filter or not, and marks this one', async () => {
    renderPage(hrefTo(middle, '&list-proctored=yes'), { upstream: platform() });
    const day = await findDay('3 sessions on Tue, Mar 10');
    const items = within(day).getAllByRole('listitem');
    expect(items.map((item) => item.textContent.replaceAll(/\s/g, ' '))).toStrictEqual([
      '9:00 – 10:00 AM1 hNumbers10% off-task',
      '11:00 AM – 12:00 PM1 hThis session · Numbers10% off-task',
      '2:00 – 3:00 PM20 minReaderoff-task not observed',
    ]);
    expect(items.map((item) => item.getAttribute('aria-current'))).toStrictEqual([null, 'true', null]);
    expect(within(day).getAllByRole('link')).toHaveLength(2);
    expect(within(day).getByRole('link', { name: /^9:00/ })).toHaveAttribute(
      'href',
      hrefTo(early, '&list-proctored=yes'),
    );
  });

  it('is the school’s day', async () => {
    const beforeMidnight = session('night', '2026-03-10T04:30:00Z');
    renderPage(hrefTo(beforeMidnight), { upstream: platform([...week, beforeMidnight]) });
    expect(await findDay('2 sessions on Mon, Mar 9')).toBeVisible();
  });

  it('shows five of many, this one among them, and the way to all', async () => {
    const many = Array.from({ length: 9 }, (_, hour) =>
      session(`s${hour}`, `2026-03-10T${String(12 + hour).padStart(2, '0')}:00:00Z`),
    );
    const [, , , , , sixth] = many;
    renderPage(hrefTo(sixth ?? middle), { upstream: platform(many) });
    const day = await findDay('9 sessions on Tue, Mar 10');
    expect(within(day).getAllByRole('listitem')).toHaveLength(5);
    expect(within(day).getByText(/^This session/)).toBeVisible();
    expect(within(day).getByRole('link', { name: 'All 9 sessions of the day' })).toHaveAttribute(
      'href',
      `${path}?from=2026-03-10&to=2026-03-10`,
    );
  });
});

describe('The session beside the student’s usual', () => {
  /** Earlier sessions of the week in one application, with the camera on. */
  function others(count: number, more: object = {}): Given[] {
    return Array.from({ length: count }, (_, hour) =>
      session(`o${hour}`, `2026-03-09T${String(12 + hour).padStart(2, '0')}:00:00Z`, {
        durationInSeconds: 2700,
        wasteDurationInSeconds: 243,
        ...more,
      }),
    );
  }

  it('tells the middle of the other sessions in the application, of how many, and how that is measured', async () => {
    renderPage(hrefTo(middle), { upstream: platform([middle, late, ...others(8)]) });
    const summary = await screen.findByRole('region', { name: 'Summary' });
    expect(await within(summary).findByText('usually 45 min')).toBeVisible();
    expect(within(summary).getByText('usually 9%')).toBeVisible();
    expect(
      within(summary).getByText('Usually: the middle of 8 other sessions in Numbers this week.'),
    ).toBeVisible();
    expect(within(summary).getByRole('button', { name: 'How the usual is measured' })).toBeVisible();
  });

  it('tells nothing of too few, and leads to four weeks, whose days then count', async () => {
    const { user, address } = renderPage(hrefTo(middle), {
      upstream: platform([
        middle,
        ...others(3),
        session('f1', '2026-02-24T15:00:00Z'),
        session('f2', '2026-02-25T15:00:00Z'),
      ]),
    });
    expect(
      await screen.findByText(
        /^Only 3 other sessions in Numbers this week: too few to say what is usual\. It takes 5\./,
      ),
    ).toBeVisible();
    expect(screen.queryByText(/^usually/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Look at 4 weeks' }));
    expect(
      await screen.findByText('Usually: the middle of 5 other sessions in Numbers in the last 4 weeks.'),
    ).toBeVisible();
    expect(address()).toBe(hrefTo(middle, '&list-window=four-weeks'));
    expect(screen.queryByRole('link', { name: 'Look at 4 weeks' })).not.toBeInTheDocument();
  });

  it('compares the time alone where off-task time is not measured', async () => {
    const journal = { applicationId: 'app-3' };
    const own = { ...middle, ...journal };
    renderPage(hrefTo(own), { upstream: platform([own, ...others(6, journal)]) });
    expect(await screen.findByText('usually 45 min')).toBeVisible();
    expect(screen.getByText('not measured')).toBeVisible();
    expect(screen.queryByText(/^usually.*%$/)).not.toBeInTheDocument();
  });

  it('compares nothing of a session that may still be running, and says why', async () => {
    const running = { ...wednesday, endedAtTime: '2026-03-11T16:57:00Z' };
    renderPage(hrefTo(running), { upstream: platform([running, ...others(8)]) });
    expect(await screen.findByText(/^May still be running: .*11:57\sAM.*12:00\sPM/)).toBeVisible();
    expect(screen.queryByText(/^usually/i)).not.toBeInTheDocument();
  });
});

describe('What is not known of a session', () => {
  it.each([
    [
      'says when, by the link',
      `${path}/mid?at=2026-03-10T16%3A00%3A00Z`,
      /^By the link it started on Tue, Mar 10 at 11:00\sAM/,
    ],
    ['does not say when', `${path}/mid`, /^The link does not say when it started\.$/],
  ])('is told where the list does not hold it and the link %s, with the way on', async (_, address, text) => {
    renderPage(address, {
      upstream: (request, simulator) =>
        platform(new URL(request.url).pathname.endsWith('/sessions') ? [monday] : [middle])(
          request,
          simulator,
        ),
    });
    expect(await screen.findByText('This session is not in the student’s list')).toBeVisible();
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByRole('link', { name: 'The student’s sessions' })).toHaveAttribute('href', path);
    expect(screen.queryByRole('navigation', { name: 'Sessions before and after' })).not.toBeInTheDocument();
  });

  it('leads from a session that nobody knows to the list of the link', async () => {
    renderPage(`${path}/00000000-0000-4000-8000-00000000dead?list-window=last-week`);
    expect(await screen.findByRole('heading', { name: 'Session not found' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'The student’s sessions' })).toHaveAttribute(
      'href',
      `${path}?window=last-week`,
    );
  });
});

it('The breadcrumbs of a session lead to the student’s class and the window, after a reload too', async () => {
  const { user } = renderPage(
    `/students/${studentId('Tariq')}/sessions/mid?at=${middle.startedAtTime}&list-window=four-weeks`,
    { upstream: platform() },
  );
  const breadcrumbs = await screen.findByRole('navigation', { name: 'Breadcrumbs' });
  const classes = within(breadcrumbs).getByRole('link', { name: 'Classes' });
  await waitFor(() => {
    expect(classes).toHaveAttribute('href', expect.stringMatching(/^\/\?class=[^&]+&window=four-weeks$/));
  });
  await user.click(classes);
  await expectFocusOnHeading('7B · Last 4 weeks');
});
