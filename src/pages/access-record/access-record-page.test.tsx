import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '#src/contract/access.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';

function toLine(at: number, more: Partial<RecordEntry> = {}): RecordEntry {
  return {
    type: 'week-in-focus.access',
    time: new Date(Date.parse('2026-03-11T15:00:00Z') - at * 60_000).toISOString(),
    event: 'view',
    viewer: 'somebody',
    role: 'teacher',
    student: studentId('Amara'),
    resource: 'overview',
    requestId: `r${at}`,
    ...more,
  };
}

function fileOf(lines: readonly RecordEntry[]) {
  const flush = () => Promise.resolve();
  return { recordFile: { write: () => undefined, flush, readLatest: () => Promise.resolve(lines) } };
}

describe('The record of access', () => {
  it('tells who asked for what of whom, and what came of it', async () => {
    const refused = { event: 'refusal', reason: 'not-their-student', resource: 'signals' } as const;
    const signedOut = { viewer: null, role: null, student: null, resource: 'roster' } as const;
    renderPage('/access-record', {
      access: fileOf([
        toLine(0),
        toLine(1, refused),
        toLine(2, { ...refused, ...signedOut, reason: 'signed-out' }),
      ]),
    });
    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([
      ['Wed, Mar 1110:00:00 AM', 'somebodyTeacher', 'Amara Moonvale', 'Overview', 'Seen'],
      [
        'Wed, Mar 119:59:00 AM',
        'somebodyTeacher',
        'Amara Moonvale',
        'Signals of a window',
        'Refused: not a student of theirs',
      ],
      [
        'Wed, Mar 119:58:00 AM',
        'Nobody signed in',
        'No single student',
        'Class lists',
        'Refused: nobody was signed in',
      ],
    ]);
  });

  it('goes back page by page', async () => {
    const lines = Array.from({ length: 130 }, (_, i) => toLine(i));
    const { user, address } = renderPage('/access-record', { access: fileOf(lines) });
    expect(await screen.findByText('1–100 of 130')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Next page' }));
    expect(await screen.findByText('101–130 of 130')).toBeVisible();
    expect(address()).toBe('/access-record?page=2');
  });

  it('says where it is when it is in no file', async () => {
    renderPage('/access-record');
    expect(await screen.findByText(/it may go to the school’s log system/)).toBeVisible();
  });

  it('tells a counselor for whom the page is, and asks nothing', async () => {
    const viewer = { name: null, role: 'counselor', seesSafety: true } as const;
    const { requests } = renderPage('/access-record', { visitor: { viewer } });
    expect(await screen.findByText('This page is for administrators.')).toBeVisible();
    expect(requests).toEqual([]);
  });

  it('says that nothing is in it yet', async () => {
    renderPage('/access-record', { access: fileOf([]) });
    expect(await screen.findByText('Nothing has been recorded yet.')).toBeVisible();
  });

  it.each([
    ['an administrator', 'administrator', 1],
    ['a counselor', 'counselor', 0],
    ['a teacher', 'teacher', 0],
  ] as const)('is linked from the about page for %s %s %i times', async (_who, role, times) => {
    renderPage('/about', { visitor: { viewer: { name: null, role, seesSafety: false } } });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryAllByRole('link', { name: 'Record of access' })).toHaveLength(times);
  });
});
