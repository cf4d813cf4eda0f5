import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { readTable } from '#src/testing/read-table.ts';
import { expectFocusOnHeading } from '#src/testing/expect-focus.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { answering, listAnswer, problemAnswer } from '#src/testing/upstreams.ts';

const amara = studentId('Amara');

function session(id: string, startedAtTime: string, endedAtTime: string) {
  return {
    id,
    applicationId: 'app-1',
    startedAtTime,
    endedAtTime,
    durationInSeconds: 1800,
    wasteDurationInSeconds: 0,
    wastePercentage: 0,
    webcamEnabled: true,
  };
}

function insight(id: string, startedAtTime: string, insightType = 'Idling') {
  return { id, insightType, reason: id, startedAtTime, endedAtTime: startedAtTime, durationInSeconds: 30 };
}

const answers = {
  '/applications/1.0': () => listAnswer('applications', [{ sourcedId: 'app-1', name: 'Numbers' }]),
  [`/insights/1.0/users/${amara}/sessions`]: () =>
    listAnswer('sessions', [
      session('s0', '2026-03-09T14:00:00Z', '2026-03-09T14:30:00Z'),
      session('s1', '2026-03-10T14:00:00Z', '2026-03-10T14:30:00Z'),
    ]),
  [`/insights/1.0/users/${amara}`]: () =>
    listAnswer('insights', [
      insight('outside', '2026-03-10T18:00:00Z'),
      insight('inside', '2026-03-10T14:10:00Z'),
      insight('played', '2026-03-11T14:10:00Z', 'Game'),
      insight('helped', '2026-03-10T14:20:00Z', 'HelpFromAnotherPerson'),
      insight('ate', '2026-03-11T14:30:00Z', 'Drinking'),
      insight('bad', '2026-03-10T14:12:00Z', 'BullyingOrHarassment'),
    ]),
};
const platform = answering(answers);

const path = `/students/${amara}/insights`;

async function findRow(reason: string): Promise<HTMLElement> {
  const table = await screen.findByRole('table');
  return within(table).getByRole('row', { name: new RegExp(reason) });
}

/** The reasons of the rows, in order, with the headings of groups between them. */
async function readRows(): Promise<(string | undefined)[]> {
  return readTable(await screen.findByRole('table')).map((row) => row['Reason given'] ?? row['When']);
}

/** The values of a facet as a reader takes them in: "Numbers 2". */
async function readFacet(title: string): Promise<(string | null)[]> {
  const facet = await screen.findByRole('region', { name: title });
  return within(facet)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
}

/** Follows a link of the page to another view of it, and waits until that view marks it. */
async function choose(user: UserEvent, name: string): Promise<void> {
  await user.click(await screen.findByRole('link', { name }));
  await screen.findByRole('link', { name: new RegExp(`^${name}`), current: true });
}

describe('The insights page', () => {
  it('ties a signal to its session by time and leads to it at that moment, and says so where it cannot', async () => {
    renderPage(path, { upstream: platform });
    const inside = await findRow('inside');
    expect(within(inside).getByRole('link', { name: /^Session 9:00\s–\s9:30/ })).toHaveAttribute(
      'href',
      `/students/${amara}/sessions/s1?at=2026-03-10T14%3A00%3A00Z&signal=inside`,
    );
    expect(within(inside).getByText('Numbers')).toBeVisible();
    expect(within(await findRow('outside')).getByText('Session cannot be told')).toBeVisible();
    expect(within(await findRow('outside')).getByText('Application not told')).toBeVisible();
  });

  it('says what the signals show, and days without any first', async () => {
    renderPage(path, { upstream: platform });
    expect(
      await screen.findByRole('heading', {
        name: 'No off-task signals on 1 of 2 days with sessions; 5 signals on 2 days, most often Paused for a long time',
      }),
    ).toBeVisible();
  });

  it('keeps safety out of list, counts, choices and title', async () => {
    renderPage(path, { upstream: platform });
    expect(await screen.findByRole('link', { name: 'All signals 5' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Safety' })).toBeVisible();
    for (const part of [screen.getByRole('table'), screen.getByRole('navigation', { name: /^Narrow/ })]) {
      expect(part).not.toHaveTextContent(/bullying/i);
    }
  });

  it('asks for the window with inclusive bounds, its end a millisecond early', async () => {
    const { requests } = renderPage(path, { upstream: platform });
    await findRow('inside');
    expect(requests).toContainEqual(expect.stringContaining('before=2026-03-16T04%3A59%3A59.999Z'));
  });

  it('groups by day, with numbers and with the time of off-task signals alone', async () => {
    renderPage(path, { upstream: platform });
    expect(await readRows()).toStrictEqual([
      'Tuesday, March 10, 2026 2 off-task signals, 1 min of signal time · 1 proctoring signal',
      'inside',
      'helped',
      'outside',
      'Wednesday, March 11, 2026 1 off-task signal, 30 s of signal time · 1 other signal',
      'played',
      'ate',
    ]);
  });

  it('groups by kind, the most frequent first, and says so in the address', async () => {
    const { user, address } = renderPage(path, { upstream: platform });
    await choose(user, 'By kind');
    expect(address()).toBe(`${path}?by=type`);
    expect(await readRows()).toStrictEqual([
      'Paused for a long time 2 off-task signals, 1 min of signal time',
      'inside',
      'outside',
      'Drinking 1 other signal',
      'ate',
      'Played a game 1 off-task signal, 30 s of signal time',
      'played',
      'Had help from another person 1 proctoring signal',
      'helped',
    ]);
  });

  it('counts each value under the other choices, and a type more can be chosen', async () => {
    const { user, address, requests } = renderPage(path, { upstream: platform });
    expect(await readFacet('Kind of signal')).toStrictEqual([
      'Paused for a long time 2',
      'Drinking 1',
      'Played a game 1',
      'Had help from another person 1',
    ]);
    expect(await readFacet('Application')).toStrictEqual(['Application not told 3', 'Numbers 2']);
    expect(await readFacet('Weekday')).toStrictEqual(['Tuesday 3', 'Wednesday 2']);
    const asked = requests.length;

    await choose(user, 'Tuesday 3');
    expect(address()).toBe(`${path}?weekday=2`);
    expect(await readFacet('Kind of signal')).toStrictEqual([
      'Paused for a long time 2',
      'Had help from another person 1',
    ]);
    expect(await readFacet('Weekday')).toStrictEqual(['Tuesday 3, chosen; show without it', 'Wednesday 2']);
    expect(screen.getByRole('link', { name: 'Off-task 2' })).toBeVisible();

    await choose(user, 'Had help from another person 1');
    await choose(user, 'Paused for a long time 2');
    await choose(user, 'Numbers 2');
    expect(address()).toBe(`${path}?types=HelpFromAnotherPerson%2CIdling&application=app-1&weekday=2`);
    expect(
      screen.getByText('Only Had help from another person, Paused for a long time · Numbers · Tuesday.'),
    ).toBeVisible();
    expect(await readRows()).toStrictEqual([expect.stringContaining('Tuesday'), 'inside', 'helped']);

    await user.click(screen.getByRole('link', { name: /^Numbers 2, chosen/ }));
    await screen.findByRole('link', { name: 'Numbers 2' });
    expect(address()).toBe(`${path}?types=HelpFromAnotherPerson%2CIdling&weekday=2`);
    await user.click(screen.getByRole('link', { name: 'Show all signals' }));
    await screen.findByRole('link', { name: 'Tuesday 3' });
    expect(address()).toBe(path);
    expect(requests).toHaveLength(asked);
  });

  it('shows the signals whose application nobody tells', async () => {
    const { user, address } = renderPage(path, { upstream: platform });
    await choose(user, 'Application not told 3');
    expect(address()).toBe(`${path}?application=*not-told`);
    expect(await readRows()).toEqual(expect.arrayContaining(['outside', 'played', 'ate']));
    expect(screen.queryByText('inside')).not.toBeInTheDocument();
  });

  it('keeps a chosen value that no signal has, and leads to all', async () => {
    const { user, address } = renderPage(`${path}?types=EyesOffScreen`, { upstream: platform });
    await screen.findByText(/^Only Looked away from the screen\./);
    expect(screen.getByRole('heading', { name: 'No signals fit this choice' })).toBeVisible();
    expect(await readFacet('Kind of signal')).toContain(
      'Looked away from the screen 0, chosen; show without it',
    );
    expect(screen.getByText('No signal does not mean that nothing happened.')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Show all signals' }));
    await findRow('inside');
    expect(address()).toBe(path);
  });

  it('falls back to all signals for choices of the address that are none', async () => {
    renderPage(`${path}?group=safety&types=SelfHarmOrSuicide&weekday=9&by=week`, { upstream: platform });
    expect(await screen.findByRole('link', { name: 'All signals 5' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    expect(screen.queryByText(/^Only /)).not.toBeInTheDocument();
  });

  it('repeats the heading of a group that goes on over the page', async () => {
    const many = Array.from({ length: 60 }, (_, i) => insight(`i${i}`, '2026-03-10T14:10:00Z'));
    const { user } = renderPage(path, {
      upstream: answering({
        ...answers,
        [`/insights/1.0/users/${amara}`]: () => listAnswer('insights', many),
      }),
    });
    await user.click(await screen.findByRole('link', { name: 'Next page' }));
    await screen.findByText('51–60 of 60');
    await waitFor(() => {
      expect(screen.getByRole('region', { name: 'Signals table' })).toHaveFocus();
    });
    const rows = await readRows();
    expect(rows).toHaveLength(1 + 10);
    expect(rows[0]).toBe('Tuesday, March 10, 2026, continued 60 off-task signals, 30 min of signal time');
  });

  it('prints the signals of all pages, and is as before afterwards', async () => {
    const many = Array.from({ length: 60 }, (_, i) => insight(`i${i}`, '2026-03-10T14:10:00Z'));
    renderPage(path, {
      upstream: answering({
        ...answers,
        [`/insights/1.0/users/${amara}`]: () => listAnswer('insights', many),
      }),
    });
    await screen.findByText('1–50 of 60');
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(await readRows()).toHaveLength(1 + 60);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(await readRows()).toHaveLength(1 + 50);
  });

  it('says what no signals mean, and that nothing was measured where that is so', async () => {
    renderPage(path, {
      upstream: answering({
        ...answers,
        '/applications/1.0': () =>
          listAnswer('applications', [{ sourcedId: 'app-1', name: 'Numbers', wasteMeter: 'off' }]),
        [`/insights/1.0/users/${amara}`]: () => listAnswer('insights', []),
      }),
    });
    expect(await screen.findByRole('heading', { name: 'Nothing was measured in these days' })).toBeVisible();
    expect(screen.getByText(/^No signal does not mean that nothing happened\./)).toBeVisible();
    expect(screen.queryByRole('button', { name: /CSV/ })).not.toBeInTheDocument();
  });

  it('shows the signals without their sessions where those cannot be loaded', async () => {
    renderPage(path, {
      upstream: answering({
        ...answers,
        [`/insights/1.0/users/${amara}/sessions`]: () => problemAnswer(500),
      }),
    });
    expect(within(await findRow('inside')).getByText('Sessions not loaded')).toBeVisible();
    expect(
      screen.getByRole('heading', {
        name: '5 signals on 2 days, most often Paused for a long time',
      }),
    ).toBeVisible();
  });

  it('returns from the session with the choice as it was, and to the link', async () => {
    const { user, address, goBack } = renderPage(`${path}?weekday=2&by=type`, { upstream: platform });
    await user.click(within(await findRow('helped')).getByRole('link', { name: /^Session/ }));
    await expectFocusOnHeading(/9:00\s–\s9:30/);
    await goBack();
    const link = within(await findRow('helped')).getByRole('link', { name: /^Session/ });
    await waitFor(() => {
      expect(link).toHaveFocus();
    });
    expect(address()).toBe(`${path}?weekday=2&by=type`);
  });

  it('shows hostile text as text', async () => {
    renderPage(`/students/${studentId('Hank')}/insights`);
    expect((await screen.findAllByText(/<script>/)).length).toBeGreaterThan(0);
  });

  it('gives unknown types readable names in list and choices', async () => {
    renderPage(`/students/${studentId('Tyra')}/insights?by=type`);
    expect(await readFacet('Kind of signal')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Rapid guessing \d+$/),
        expect.stringMatching(/^Focus drift v 2 \d+$/),
      ]),
    );
  });
});
