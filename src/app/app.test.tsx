import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectFocusOnHeading } from '#src/testing/expect-focus.ts';
import { expectConsole } from '#src/testing/console-guard.ts';
import { openStudent, renderPage, studentId } from '#src/testing/render-page.tsx';

describe('The frame of every page', () => {
  it('says that the students are made up', async () => {
    renderPage('/');
    expect(await screen.findByRole('banner')).toHaveTextContent('Simulated students, no real data');
  });

  it('names the school and the platform where the data are real, whatever characters the name has', async () => {
    renderPage('/', {
      school: { name: 'Harbour & <b>Lantern</b></script>' },
      config: {
        upstream: {
          isSimulator: false,
          name: 'platform.example',
          baseUrl: 'https://platform.example',
          tokenUrl: 'https://platform.example/auth/1.0/token',
          clientId: 'simulator-client',
          clientSecret: 'not-a-real-secret',
        },
      },
    });
    expect(await screen.findByRole('banner')).toHaveTextContent(
      'Harbour & <b>Lantern</b></script> · platform.example',
    );
    expect(screen.queryByText(/Simulated students/)).not.toBeInTheDocument();
  });

  it('warns where nobody has set the school’s time zone', async () => {
    renderPage('/', { config: { timeZone: 'UTC', isTimeZoneUnset: true } });
    expect(
      await within(await screen.findByRole('banner')).findByText(
        /^Days are cut in UTC, because no school time zone was set\./,
      ),
    ).toBeVisible();
  });

  it('does not warn where the zone was chosen, UTC or not', async () => {
    renderPage('/', { config: { timeZone: 'UTC' } });
    await screen.findByRole('link', { name: 'Amara Moonvale' });
    expect(screen.queryByText(/no school time zone was set/)).not.toBeInTheDocument();
  });

  it('cuts days in the school’s zone and not in that of the machine', async () => {
    openStudent('Gia', '?from=2025-01-13&to=2025-01-19', { config: { timeZone: 'Pacific/Auckland' } });
    expect(await screen.findByRole('link', { name: /Wed, Jan 15, 10:00\s–\s11:30\sPM/ })).toBeVisible();
    expect(screen.getByText('New Zealand Time (Pacific/Auckland)')).toBeVisible();
  });

  it('leads past itself to the page, and home', async () => {
    const { user, address } = openStudent('Amara');
    await screen.findByRole('heading', { level: 1 });
    await user.tab();
    expect(screen.getByRole('link', { name: 'Skip to the page' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Skip to the page' })).toHaveAttribute('href', '#main');
    expect(screen.getByRole('main')).toHaveAttribute('id', 'main');
    await user.click(screen.getByRole('link', { name: 'Week in Focus' }));
    await expectFocusOnHeading(/^(Classes|7A · This week)$/);
    expect(address()).toBe('/');
  });

  it('writes numbers and dates as the school’s locale does', async () => {
    openStudent('Gia', '?from=2025-01-01&to=2025-01-02&trend=table', {
      school: { locale: 'de-DE' },
    });
    expect(await screen.findByRole('rowheader', { name: 'Mi., 1. Jan.' })).toBeVisible();
  });
});

describe('An address that leads nowhere', () => {
  it.each([
    '/student',
    '/students',
    '/students/a/b/c/d',
    '/api/applications/1.0',
    '/%00',
    '/students/a/overview',
  ])('%s is told as such, with a way on', async (path) => {
    const { user } = renderPage(path);
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    expect(document.title).toBe('Page not found · Week in Focus');
    await user.click(screen.getByRole('link', { name: 'All classes' }));
    await expectFocusOnHeading(/^(Classes|7A · This week)$/);
  });
});

describe('A fault of ours while a page is drawn', () => {
  it('takes the page’s place, keeps its address for a second try, and leads home', async () => {
    // The server refuses such a locale at its start; here it makes the first text of a date throw.
    expectConsole(/Incorrect locale information provided/);
    openStudent('Amara', '?window=last-week', {
      school: { locale: 'no_locale!' },
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This page could not be shown' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Load the page again' })).toHaveAttribute(
      'href',
      `/students/${studentId('Amara')}?window=last-week`,
    );
    expect(screen.getByRole('link', { name: 'all classes' })).toHaveAttribute('href', '/');
  });
});
