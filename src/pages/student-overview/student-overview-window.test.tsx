import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { readTable } from '#src/testing/read-table.ts';
import { openStudent, studentId } from '#src/testing/render-page.tsx';

const amara = `/students/${studentId('Amara')}`;
const amaraApi = `/api/insights/1.0/users/${studentId('Amara')}`;

async function findWindowLink(name: string) {
  const nav = await screen.findByRole('navigation', { name: 'Time window' });
  return within(nav).findByRole('link', { name });
}

/** Waits until the page shows these days. */
function findDays(days: string) {
  return screen.findByText(days);
}

/** Writes two dates, `YYYY-MM-DD`, into the form and sends it; an empty one is left empty. */
async function chooseDates(user: UserEvent, from: string, to: string) {
  for (const [label, date] of [
    ['From', from],
    ['to', to],
  ] as const) {
    const field = screen.getByLabelText(label);
    await user.clear(field);
    if (date !== '') await user.type(field, date);
  }
  await user.click(screen.getByRole('button', { name: 'Show' }));
}

describe('The window of a student’s overview', () => {
  it.each([
    ['', 'This week', 'Mon, Mar 9 – Sun, Mar 15, 2026'],
    ['?window=last-week', 'Last week', 'Mon, Mar 2 – Sun, Mar 8, 2026'],
    ['?window=four-weeks', 'Last 4 weeks', 'Mon, Feb 16 – Sun, Mar 15, 2026'],
  ])('is read from the address (%s)', async (search, name, days) => {
    openStudent('Amara', search);
    expect(await findDays(days)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(name);
    const links = within(screen.getByRole('navigation', { name: 'Time window' })).getAllByRole('link');
    const current = links.filter((link) => link.hasAttribute('aria-current'));
    expect(current.map((link) => link.textContent)).toEqual([name]);
  });

  it('is any range of days that the address names, shown in the form', async () => {
    openStudent('Amara', '?from=2026-02-26&to=2026-03-01');
    expect(await findDays('Thu, Feb 26 – Sun, Mar 1, 2026')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Custom dates');
    expect(await screen.findByLabelText('From')).toHaveValue('2026-02-26');
    expect(screen.getByLabelText('to')).toHaveValue('2026-03-01');
  });

  it.each([
    '?window=everything',
    '?window=',
    '?from=2026-02-31&to=2026-03-01',
    '?from=2026-03-01&to=2026-02-26',
    '?from=2020-01-01&to=2026-03-01',
    '?from=2026-03-01',
    '?from=%00&to=<script>',
    '?window=this-week&window=last-week&trend=pie',
  ])('falls back to this week where the address cannot be read (%s)', async (search) => {
    openStudent('Amara', search);
    expect(await findDays('Mon, Mar 9 – Sun, Mar 15, 2026')).toBeVisible();
    expect(await screen.findByText(/^Amara Moonvale had 5 h 18 min of focused time/)).toBeVisible();
  });

  it('changes by a link, keeps the focus on it, and is a step back in the history', async () => {
    const { user, address, goBack } = openStudent('Amara');
    const lastWeek = await findWindowLink('Last week');
    await user.click(lastWeek);
    expect(await findDays('Mon, Mar 2 – Sun, Mar 8, 2026')).toBeVisible();
    expect(address()).toBe(`${amara}?window=last-week`);
    expect(lastWeek).toHaveFocus();
    expect(document.title).toMatch(/last week · Week in Focus$/);
    await goBack();
    expect(await findDays('Mon, Mar 9 – Sun, Mar 15, 2026')).toBeVisible();
    expect(address()).toBe(amara);
  });

  it('changes without leaving the table for the chart', async () => {
    const { user, address } = openStudent('Amara', '?trend=table');
    await user.click(await findWindowLink('Last 4 weeks'));
    await findDays('Mon, Feb 16 – Sun, Mar 15, 2026');
    const days = within(await screen.findByRole('region', { name: 'Days as a table' }));
    expect(readTable(days.getByRole('table'))).toHaveLength(28);
    expect(address()).toBe(`${amara}?window=four-weeks&trend=table`);
  });

  it('asks with the instants at which the school’s days begin, also over a clock change', async () => {
    const { requests } = openStudent('Amara', '?window=last-week');
    await screen.findByText(/of focused time/);
    expect(requests).toContain(
      `${amaraApi}/overview?${new URLSearchParams({
        startedAfter: '2026-03-02T06:00:00Z',
        startedBefore: '2026-03-09T05:00:00Z',
        targetTimezone: 'America/Chicago',
      }).toString()}`,
    );
    const sessions = requests.filter((url) => url.startsWith(`${amaraApi}/sessions?`));
    expect(sessions.map((url) => Object.fromEntries(new URLSearchParams(url.split('?')[1])))).toEqual([
      {
        startedAfter: '2026-03-02T06:00:00Z',
        startedBefore: '2026-03-09T04:59:59.999Z',
        limit: '100',
        offset: '0',
      },
      {
        startedAfter: '2026-02-23T06:00:00Z',
        startedBefore: '2026-03-02T05:59:59.999Z',
        limit: '100',
        offset: '0',
      },
    ]);
  });

  it('asks once for a week that is over, however often it is looked at', async () => {
    const { user, requests } = openStudent('Amara', '?window=last-week');
    await findDays('Mon, Mar 2 – Sun, Mar 8, 2026');
    await user.click(await findWindowLink('This week'));
    await findDays('Mon, Mar 9 – Sun, Mar 15, 2026');
    await user.click(await findWindowLink('Last week'));
    await findDays('Mon, Mar 2 – Sun, Mar 8, 2026');
    expect(await screen.findByText(/of focused time/)).toBeVisible();
    expect(
      requests.filter(
        (url) => url.startsWith(`${amaraApi}/overview?`) && url.includes('startedBefore=2026-03-09'),
      ),
    ).toHaveLength(1);
  });
});

describe('Custom dates', () => {
  it('begin with the days on the page and lead to an address that can be shared', async () => {
    const { user, address } = openStudent('Amara', '?window=last-week');
    const button = await screen.findByRole('button', { name: 'Custom dates' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByLabelText('From')).toHaveValue('2026-03-02');
    expect(screen.getByLabelText('to')).toHaveValue('2026-03-08');
    await chooseDates(user, '2026-02-26', '2026-03-01');
    expect(await findDays('Thu, Feb 26 – Sun, Mar 1, 2026')).toBeVisible();
    expect(address()).toBe(`${amara}?from=2026-02-26&to=2026-03-01`);
  });

  it('can be one day', async () => {
    const { user } = openStudent('Amara');
    await user.click(await screen.findByRole('button', { name: 'Custom dates' }));
    await chooseDates(user, '2026-03-10', '2026-03-10');
    expect(await findDays('Tue, Mar 10, 2026')).toBeVisible();
  });

  it.each([
    ['the wrong order', '2026-03-08', '2026-03-02', 'The last day lies before the first.'],
    ['no first day', '', '2026-03-02', 'Give both dates.'],
    ['no last day', '2026-03-02', '', 'Give both dates.'],
    ['more than a year', '2024-01-01', '2026-03-02', 'Choose at most 366 days, from the year 2000 on.'],
    ['another century', '1999-12-30', '1999-12-31', 'Choose at most 366 days, from the year 2000 on.'],
  ])('with %s are refused with the reason', async (_what, from, to, reason) => {
    const { user, address } = openStudent('Amara');
    await user.click(await screen.findByRole('button', { name: 'Custom dates' }));
    await chooseDates(user, from, to);
    expect(screen.getByRole('alert')).toHaveTextContent(reason);
    expect(address()).toBe(amara);
  });

  it('fold away when another window is chosen', async () => {
    const { user } = openStudent('Amara', '?from=2026-02-26&to=2026-03-01');
    await findDays('Thu, Feb 26 – Sun, Mar 1, 2026');
    expect(screen.getByRole('button', { name: 'Show' })).toBeVisible();
    await user.click(await findWindowLink('This week'));
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Show' })).not.toBeInTheDocument();
    });
  });
});
