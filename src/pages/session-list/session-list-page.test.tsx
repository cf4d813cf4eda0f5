import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { answering, listAnswer, problemAnswer } from '#src/testing/upstreams.ts';

function sessionsOf(name: string, search = ''): string {
  return `/students/${studentId(name)}/sessions${search}`;
}

function upstreamSessions(name: string): string {
  return `/insights/1.0/users/${studentId(name)}/sessions`;
}

async function findRows(): Promise<HTMLElement[]> {
  const table = await screen.findByRole('table');
  return within(table).getAllByRole('row').slice(1);
}

function toCells(row: HTMLElement | undefined): string[] {
  return row === undefined
    ? []
    : within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent.replaceAll(/\s+/g, ' '));
}

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

const oneApplication = () => listAnswer('applications', [{ sourcedId: 'app-1', name: 'Numbers' }]);

describe('The session list', () => {
  it('shows each session with its times, application, off-task time, proctoring and recording', async () => {
    const name = 'Petra';
    renderPage(sessionsOf(name), {
      upstream: answering({
        '/applications/1.0': oneApplication,
        [upstreamSessions(name)]: () =>
          listAnswer('sessions', [
            session('a', { isProctored: true, proctoredResult: 'PASSED', recordingS3Key: 'secret/key.webm' }),
            session('b', {
              startedAtTime: '2026-03-10T16:00:00Z',
              endedAtTime: '2026-03-10T16:40:00Z',
              isProctored: false,
            }),
            session('c', { startedAtTime: '2026-03-11T14:00:00Z', endedAtTime: '2026-03-11T14:40:00Z' }),
          ]),
      }),
    });
    const rows = await findRows();
    expect(rows.map(toCells)).toStrictEqual([
      ['Wed, Mar 11, 9:00 – 9:40 AM', 'NNumbers', '40 min', '5 min 13%', 'Not reported', 'None'],
      ['Tue, Mar 10, 11:00 – 11:40 AM', 'NNumbers', '40 min', '5 min 13%', 'Not proctored', 'None'],
      ['Tue, Mar 10, 10:00 – 10:40 AM', 'NNumbers', '40 min', '5 min 13%', 'Proctored, passed', 'Exists'],
    ]);
    expect(screen.getByRole('heading', { name: '3 sessions, 2 h in all' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('secret/key');
  });

  it('asks TimeBack for proctored sessions only, and keeps the choice in the address', async () => {
    const { user, address, requests } = renderPage(sessionsOf('Petra', '?window=four-weeks'));
    await findRows();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Proctoring' }), 'Only proctored');
    await screen.findByRole('option', { name: 'Only proctored', selected: true });
    const rows = await findRows();
    expect(rows.every((row) => toCells(row)[4]?.startsWith('Proctored'))).toBe(true);
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
    const rows = await findRows();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => toCells(row)[1]?.endsWith(application))).toBe(true);
    expect(requests.at(-1)).toContain('applicationId=');
  });

  it('leads through all pages to the last one and says what is shown', async () => {
    const { user, address } = renderPage(sessionsOf('Hugo', '?window=four-weeks'));
    await findRows();
    const pages = screen.getByRole('navigation', { name: 'Pages of sessions' });
    expect(pages).toHaveTextContent(/^1–50 of 1\d{3}/);
    await user.click(within(pages).getByRole('link', { name: 'Last page' }));
    expect(await within(pages).findByRole('link', { name: 'First page' })).toBeVisible();
    expect(within(pages).queryByRole('link', { name: 'Next page' })).not.toBeInTheDocument();
    expect(address()).toMatch(/page=\d+$/);
  });

  it('says so where nothing matches', async () => {
    renderPage(sessionsOf('Emil'));
    expect(await screen.findByText('No sessions match. Try other dates or filters.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'No sessions' })).toBeVisible();
  });

  it('says how many sessions could not be read', async () => {
    renderPage(sessionsOf('Bo'));
    expect(await screen.findByText('1 session could not be read and is left out.')).toBeVisible();
  });

  it('shows the id of an application that TimeBack does not list', async () => {
    renderPage(sessionsOf('Aki'));
    expect((await screen.findAllByText(/^Application \w{8}$/)).length).toBeGreaterThan(0);
  });

  it('says that nothing was measured where the application measures nothing', async () => {
    renderPage(sessionsOf('Nora'));
    const rows = await findRows();
    expect(rows.map((row) => toCells(row)[3])).toStrictEqual(rows.map(() => 'not measured'));
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
