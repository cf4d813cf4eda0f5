import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { openStudent, renderPage } from '#src/testing/render-page.tsx';

const visitor = (role: 'administrator' | 'counselor' | 'teacher') => ({
  visitor: { viewer: { name: null, role, seesSafety: false } },
});

/** Looks at a student of whom TimeBack says what nobody here knows, and then at the page. */
async function openAfterStudent() {
  const { user } = openStudent('Lena', '?window=last-week');
  await screen.findByRole('figure');
  await user.click(screen.getByRole('link', { name: 'About' }));
  await user.click(await screen.findByRole('link', { name: 'Diagnostics' }));
  await screen.findByRole('heading', { level: 1, name: 'Diagnostics' });
  return user;
}

describe('The diagnostics page', () => {
  it('says where to begin while no answer has come', async () => {
    renderPage('/diagnostics');
    expect(await screen.findByText(/^No answer of TimeBack has come yet\./)).toBeVisible();
    expect(screen.getAllByText('No answer yet').length).toBeGreaterThan(4);
  });

  it('tells of levels that this version does not know, after they have come', async () => {
    await openAfterStudent();
    const heading = await screen.findByRole('heading', {
      level: 2,
      name: 'GET /insights/1.0/users/:userId/overview',
    });
    const endpoint = within(
      screen.getAllByRole('listitem').filter((item) => item.contains(heading))[0] ?? heading,
    );
    expect(endpoint.getAllByText(/has a value that we do not know/).length).toBeGreaterThan(0);
    expect(endpoint.getByText(/^\d+ answers?, the last Wed, Mar 11, 12:00\sPM$/)).toBeVisible();
    expect(screen.getByText(/^\d+ things unknown in \d+ answers of TimeBack\.$/)).toBeVisible();
    expect(screen.queryByText(/Lena/)).not.toBeInTheDocument();
  });

  it('puts the report on the clipboard', async () => {
    const user = await openAfterStudent();
    await user.click(await screen.findByRole('button', { name: 'Copy this report' }));
    expect(await screen.findByText('Copied.')).toBeVisible();
    const text = await navigator.clipboard.readText();
    expect(text).toContain('Week in Focus 0.0.0-test, data from embedded simulator');
    expect(text).toMatch(
      /\n {2}breakdown\.levels\[\]\.level has a value that we do not know: \w+ \((?:once|\d+ times)\)\n/,
    );
    expect(text).not.toMatch(/Lena/);
  });

  it('says what to do where the browser gives no clipboard', async () => {
    const user = await openAfterStudent();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await user.click(await screen.findByRole('button', { name: 'Copy this report' }));
    expect(await screen.findByText(/Select the lines below and copy them\.$/)).toBeVisible();
  });

  it.each(['counselor', 'teacher'] as const)('tells a %s for whom it is, and asks nothing', async (role) => {
    const { requests } = renderPage('/diagnostics', visitor(role));
    expect(await screen.findByText('This page is for administrators.')).toBeVisible();
    expect(requests).toEqual([]);
  });

  it.each([
    ['administrator', 1],
    ['teacher', 0],
  ] as const)('is linked from the about page for a %s %i times', async (role, times) => {
    renderPage('/about', visitor(role));
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryAllByRole('link', { name: 'Diagnostics' })).toHaveLength(times);
  });
});
