import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openStudent, studentId } from '#src/testing/render-page.tsx';
import { createDelay } from '#src/testing/upstreams.ts';

async function findFigures(): Promise<string[]> {
  const summary = within(await screen.findByRole('region', { name: 'Summary' }));
  await summary.findByText(/^Changes are against/);
  await summary.findByText('58 min less');
  return summary
    .getAllByRole('definition')
    .map(({ textContent }) => textContent.trim())
    .filter((text) => text !== '');
}

describe('The fair comparison', () => {
  it('is the same part of the week before, up to the same time of day, over the night the clocks change', async () => {
    const { requests } = openStudent('Amara');
    expect(
      await screen.findByText(
        'Changes are against Mon, Mar 2 – Wed, Mar 4, 2026, until 12:00 PM (3 school days on both sides).',
      ),
    ).toBeVisible();
    const search = new URLSearchParams({
      startedAfter: '2026-03-02T06:00:00Z',
      startedBefore: '2026-03-04T18:00:00Z',
      targetTimezone: 'America/Chicago',
    });
    expect(requests).toContain(`/api/insights/1.0/users/${studentId('Amara')}/overview?${search.toString()}`);
  });

  it('of a week that is over is the whole week before', async () => {
    openStudent('Amara', '?window=last-week');
    expect(
      await screen.findByText(
        'Changes are against Mon, Feb 23 – Sun, Mar 1, 2026 (5 school days on both sides).',
      ),
    ).toBeVisible();
  });

  it('stands beside each figure, in its own unit', async () => {
    openStudent('Amara');
    expect(await findFigures()).toEqual([
      '5 h 18 min',
      '58 min less',
      '10%',
      expect.stringMatching(/^(\d+ points? (more|less)|the same)$/),
      'of all session time',
      '33 min',
      expect.stringMatching(/^(\d+ min (more|less)|the same)$/),
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/^(\d+ (more|less)|the same)$/),
    ]);
  });

  it('is part of the sentence', async () => {
    openStudent('Amara');
    expect(
      await screen.findByText(
        /^Amara Moonvale had 5 h 18 min of focused time on 3 days, 58 min less than last week by this time\./,
      ),
    ).toBeVisible();
  });

  it.each([['Thea'], ['Olu']])('is not made of too little time (%s)', async (name) => {
    openStudent(name);
    expect(await screen.findByText(/^Not compared with .+: one side has less than 30 minutes/)).toBeVisible();
    expect(screen.queryByText(/ (more|less)$/)).not.toBeInTheDocument();
  });
});

describe('Days without school', () => {
  it('are counted out of the comparison’s school days, and free days at its end are no school days', async () => {
    const daysOff = [{ name: 'Founders’ day', firstDate: '2026-03-03', lastDate: '2026-03-03' }];
    openStudent('Amara', '', { school: { daysOff } });
    expect(await screen.findByText(/\(3 school days now, 2 then\)\.$/)).toBeVisible();
  });
});

describe('What could be seen', () => {
  it('replaces a zero that nobody measured', async () => {
    openStudent('Nora');
    expect(
      await screen.findByText(/Off-task time was not measured: the applications used do not measure it\.$/, {
        selector: '[aria-label="Summary"] *',
      }),
    ).toBeVisible();
    const summary = within(screen.getByRole('region', { name: 'Summary' }));
    expect(summary.getAllByText('not measured')).toHaveLength(2);
    expect(summary.getByText('session time')).toBeVisible();
    expect(summary.queryByText('0%')).not.toBeInTheDocument();
    expect(summary.queryByText('focused')).not.toBeInTheDocument();
  });
});

describe('A level', () => {
  it('leads to the signals of the types listed under it', async () => {
    openStudent('Tyra');
    const link = await screen.findByRole('link', { name: 'See the signals: On-device distractions' });
    expect(link).toHaveAttribute('href', `/students/${studentId('Tyra')}/insights?types=NonLearningContent`);
  });

  it('says what else its signals can come from', async () => {
    openStudent('Tyra');
    expect(await screen.findByText(/It can also be work on paper, thinking/)).toBeVisible();
  });
});

describe('Another window', () => {
  it('keeps the picture that is there, with its days, until the new one has come', async () => {
    const delay = createDelay(`/insights/1.0/users/${studentId('Amara')}/overview`);
    const { user } = openStudent('Amara', '', { upstream: delay.upstream });
    await screen.findByText(/^Amara Moonvale had 5 h 18 min/);
    delay.begin();
    await user.click(screen.getByRole('link', { name: 'Last week' }));
    expect(
      await screen.findByText('Last week is loading. Below is still Mon, Mar 9 – Sun, Mar 15, 2026.'),
    ).toBeVisible();
    expect(screen.getByText(/^Amara Moonvale had 5 h 18 min/)).toBeVisible();
    delay.end();
    await waitFor(() => {
      expect(screen.queryByText(/is loading\./)).not.toBeInTheDocument();
    });
    expect(screen.getByText('Mon, Mar 2 – Sun, Mar 8, 2026')).toBeVisible();
    expect(screen.queryByText(/^Amara Moonvale had 5 h 18 min/)).not.toBeInTheDocument();
  });
});
