import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectFocusOnHeading } from '#src/testing/expect-focus.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import { answering, listAnswer } from '#src/testing/upstreams.ts';

describe('Going from student to student', () => {
  it('leads to the neighbours in the class, with the same page and window', async () => {
    const { user, address } = renderPage(`/students/${studentId('Amara')}/sessions?window=last-week`);
    const students = await screen.findByRole('navigation', { name: 'Students' });
    await user.click(await within(students).findByRole('link', { name: 'Student before: Kofi Marigold' }));
    await expectFocusOnHeading(/Kofi Marigold/);
    expect(address()).toMatch(/\/sessions\?window=last-week$/);
  });

  it('has no one before the first of a class', async () => {
    renderPage(`/students/${studentId('Hana')}`);
    const students = await screen.findByRole('navigation', { name: 'Students' });
    expect(
      await within(students).findByRole('link', { name: 'Next student: Oisin Barleymoor' }),
    ).toBeVisible();
    expect(within(students).getAllByRole('link')).toHaveLength(1);
  });

  it('says in the breadcrumbs which class it is', async () => {
    renderPage(`/students/${studentId('Amara')}`);
    expect(await screen.findByText('/ 7A')).toBeVisible();
  });

  it('leads back to the class and the window that the student was opened from', async () => {
    const { user, address } = renderPage('/?window=last-week');
    await user.click(await screen.findByRole('link', { name: '7B' }));
    await screen.findByRole('heading', { level: 1, name: '7B · Last week' });
    const classAddress = address();
    await user.click(await screen.findByRole('link', { name: 'Tariq Dewdrop' }));
    await expectFocusOnHeading(/Tariq Dewdrop/);
    await user.click(screen.getByRole('link', { name: 'Sessions' }));
    await screen.findByRole('link', { name: 'Sessions', current: 'page' });
    await user.click(screen.getByRole('link', { name: 'Classes' }));
    await expectFocusOnHeading('7B · Last week');
    expect(address()).toBe(classAddress);
  });

  it('leads to the class that was open last, where a student is in several', async () => {
    const enrolled = ['c1', 'c2'].map((id) => ({
      sourcedId: `e-${id}`,
      role: 'student',
      class: { sourcedId: id },
      user: { sourcedId: studentId('Amara') },
    }));
    const { user } = renderPage('/?class=c2', {
      upstream: answering({
        '/rostering/1.0/classes': () =>
          listAnswer('classes', [
            { sourcedId: 'c1', title: 'Mathematics' },
            { sourcedId: 'c2', title: 'Science' },
          ]),
        '/rostering/1.0/enrollments': () => listAnswer('enrollments', enrolled),
      }),
    });
    const row = await screen.findByRole('rowheader', { name: 'Amara Moonvale' });
    await user.click(within(row).getByRole('link'));
    await expectFocusOnHeading(/Amara Moonvale/);
    expect(screen.getByText('/ Science')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Classes' }));
    await expectFocusOnHeading('Science · This week');
  });

  it('keeps the window on the way to the student’s other pages', async () => {
    const { user, address } = renderPage(`/students/${studentId('Amara')}?window=four-weeks`);
    const pages = await screen.findByRole('navigation', { name: 'Pages of this student' });
    expect(within(pages).getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page');
    await user.click(within(pages).getByRole('link', { name: 'Insights' }));
    await screen.findByRole('link', { name: 'Insights', current: 'page' });
    expect(address()).toBe(`/students/${studentId('Amara')}/insights?window=four-weeks`);
  });
});
