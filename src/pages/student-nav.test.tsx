import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectFocusOnHeading } from '#src/testing/expect-focus.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';

describe('Going from student to student', () => {
  it('leads to the neighbours in the class, with the same page and window', async () => {
    const { user, address } = renderPage(`/students/${studentId('Amara')}/sessions?window=last-week`);
    const students = await screen.findByRole('navigation', { name: 'Students' });
    await user.click(await within(students).findByRole('link', { name: 'Kofi Marigold' }));
    await expectFocusOnHeading(/Kofi Marigold/);
    expect(address()).toMatch(/\/sessions\?window=last-week$/);
  });

  it('has no one before the first of a class', async () => {
    renderPage(`/students/${studentId('Hana')}`);
    const students = await screen.findByRole('navigation', { name: 'Students' });
    expect(await within(students).findByRole('link', { name: 'Oisin Barleymoor' })).toBeVisible();
    expect(within(students).getAllByRole('link')).toHaveLength(1);
  });

  it('says in the breadcrumbs which class it is', async () => {
    renderPage(`/students/${studentId('Amara')}`);
    expect(await screen.findByText('/ 7A')).toBeVisible();
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
