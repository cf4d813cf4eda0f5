import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { answering, listAnswer } from '#src/testing/upstreams.ts';

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
  };
}

function insight(id: string, startedAtTime: string, insightType = 'Idling') {
  return { id, insightType, reason: id, startedAtTime, endedAtTime: startedAtTime, durationInSeconds: 30 };
}

const platform = answering({
  '/applications/1.0': () => listAnswer('applications', [{ sourcedId: 'app-1', name: 'Numbers' }]),
  [`/insights/1.0/users/${amara}/sessions`]: () =>
    listAnswer('sessions', [session('s1', '2026-03-10T14:00:00Z', '2026-03-10T14:30:00Z')]),
  [`/insights/1.0/users/${amara}`]: () =>
    listAnswer('insights', [
      insight('outside', '2026-03-10T18:00:00Z'),
      insight('inside', '2026-03-10T14:10:00Z'),
      insight('bad', '2026-03-10T14:12:00Z', 'BullyingOrHarassment'),
    ]),
});

async function findRow(reason: string): Promise<HTMLElement> {
  const table = await screen.findByRole('table');
  return within(table).getByRole('row', { name: new RegExp(reason) });
}

describe('The insights page', () => {
  it('ties a signal to its session by time, and says so where it cannot', async () => {
    renderPage(`/students/${amara}/insights`, { upstream: platform });
    const link = await screen.findByRole('link', { name: /^Session 9:00\s–\s9:30/ });
    expect(link).toHaveAttribute('href', `/students/${amara}/sessions/s1?at=2026-03-10T14%3A00%3A00Z`);
    expect(within(await findRow('inside')).getByText('Numbers')).toBeVisible();
    expect(within(await findRow('outside')).getByText('Session cannot be told')).toBeVisible();
    expect(within(await findRow('outside')).getByText('Application not told')).toBeVisible();
  });

  it('keeps safety out of list and counts', async () => {
    renderPage(`/students/${amara}/insights`, { upstream: platform });
    expect(await screen.findByRole('link', { name: 'All signals 2' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Safety' })).toBeVisible();
    expect(within(screen.getByRole('table')).queryByText(/bullying/i)).not.toBeInTheDocument();
  });

  it('asks for the window with inclusive bounds, its end a millisecond early', async () => {
    const { requests } = renderPage(`/students/${amara}/insights`, { upstream: platform });
    await findRow('inside');
    expect(requests).toContainEqual(expect.stringContaining('before=2026-03-16T04%3A59%3A59.999Z'));
  });

  it('asks TimeBack for one application', async () => {
    const { user, requests, address } = renderPage(`/students/${amara}/insights`, { upstream: platform });
    await findRow('inside');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Application' }), 'Numbers');
    await screen.findByRole('option', { name: 'Numbers', selected: true });
    await findRow('inside');
    expect(address()).toBe(`/students/${amara}/insights?application=app-1`);
    expect(requests.at(-1)).toContain('applicationId=app-1');
  });

  it('shows some types alone, says so, and leads to all', async () => {
    const { user, address } = renderPage(`/students/${amara}/insights?types=EyesOffScreen`, {
      upstream: platform,
    });
    await screen.findByText(/^Only Looked away from the screen\./);
    await user.click(screen.getByRole('link', { name: 'Show all types' }));
    await findRow('inside');
    expect(address()).toBe(`/students/${amara}/insights`);
  });

  it('falls back to all signals for a group of the address that is none', async () => {
    renderPage(`/students/${amara}/insights?group=safety`, { upstream: platform });
    expect(await screen.findByRole('link', { name: 'All signals 2' })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  it('shows hostile text as text', async () => {
    renderPage(`/students/${studentId('Hank')}/insights`);
    expect((await screen.findAllByText(/<script>/)).length).toBeGreaterThan(0);
  });
});
