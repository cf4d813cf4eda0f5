import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openStudent, renderPage, studentId } from '#src/testing/render-page.tsx';

const linkName = 'Who can see this student, and why';
const teacher = { name: 'Ingrid Fernwood', role: 'teacher', seesSafety: false } as const;

function peopleIn(panel: HTMLElement): (string | null)[] {
  return within(panel)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
}

describe('Who can see a student', () => {
  it('is each grown-up of the roster who may, with every reason', async () => {
    renderPage(`/students/${studentId('Amara')}/access`);
    const panel = await screen.findByRole('region', { name: 'People' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Who can see Amara Moonvale, and why',
    );
    const texts = peopleIn(panel).join('\n');
    expect(texts).toContain('Ingrid FernwoodTeaches 7ATeacher. Without safety signals.');
    expect(texts).toContain(
      'Odalys BrightwaterIs a counselor of Harbour Lantern School, by the rosterCounselor. With safety signals.',
    );
    expect(texts).toContain('Rupert Quillfeather');
    expect(texts).not.toContain('Tomasz Applegarth');
  });

  it('says that nobody has to sign in here', async () => {
    renderPage(`/students/${studentId('Amara')}/access`);
    expect(await screen.findByText(/whoever sits at this computer sees every student/)).toBeVisible();
  });

  it('is asked from the student’s page, by those who answer for it', async () => {
    const { user, address } = openStudent('Amara');
    await user.click(await screen.findByRole('link', { name: linkName }));
    expect(address()).toBe(`/students/${studentId('Amara')}/access`);
    await user.click(await screen.findByRole('link', { name: 'Back to Amara Moonvale' }));
    expect(address()).toBe(`/students/${studentId('Amara')}`);
  });

  it('leads back to the days that were looked at', async () => {
    const { user, address } = renderPage(`/students/${studentId('Amara')}/sessions?window=last-week`);
    await user.click(await screen.findByRole('link', { name: linkName }));
    expect(address()).toBe(`/students/${studentId('Amara')}/access?window=last-week`);
    await user.click(await screen.findByRole('link', { name: 'Back to Amara Moonvale' }));
    expect(address()).toBe(`/students/${studentId('Amara')}?window=last-week`);
  });

  it('tells a teacher for whom the page is, and asks nothing', async () => {
    const { requests } = renderPage(`/students/${studentId('Amara')}/access`, {
      visitor: { viewer: teacher },
    });
    expect(await screen.findByText('This page is for counselors and administrators.')).toBeVisible();
    expect(requests.filter((path) => path.startsWith('/api/access'))).toEqual([]);
  });

  it('is not offered to a teacher', async () => {
    openStudent('Amara', '', { visitor: { viewer: teacher } });
    await screen.findByRole('heading', { level: 1, name: /Amara Moonvale/ });
    expect(screen.queryByRole('link', { name: linkName })).not.toBeInTheDocument();
  });
});
