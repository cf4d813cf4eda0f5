import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createPath, Router, type Navigator } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { SchoolProvider, type School } from '#src/api/boot.ts';
import { expectFocusOn } from '#src/testing/expect-focus.ts';
import { plainBoot } from '#src/testing/plain-school.ts';
import { openStudent } from '#src/testing/render-page.tsx';
import { toWindow, type WindowChoice } from '#src/time/windows.ts';
import { WindowNav } from './window-nav.tsx';

const autumn = { name: 'Autumn term', firstDate: '2025-08-18', lastDate: '2025-12-19' };
const spring = { name: 'Spring term', firstDate: '2026-01-06', lastDate: '2026-05-29' };

/** A step's accessible name; a range of dates holds other blanks than a keyboard's. */
function stepName(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(' ', '\\s')}$`);
}

async function findLinks() {
  return within(await screen.findByRole('navigation', { name: 'Time window' })).getAllByRole('link');
}

async function readLinks() {
  return (await findLinks()).map((link) => link.textContent);
}

async function readCurrent() {
  const links = await findLinks();
  return links.filter((link) => link.hasAttribute('aria-current')).map((link) => link.textContent);
}

describe('The windows a teacher can choose', () => {
  it('are weeks where the school has said nothing of terms', async () => {
    openStudent('Amara', '');
    expect(await readLinks()).toEqual(['This week', 'Last week', 'Last 4 weeks', 'Earlier']);
  });

  it('are terms too where the school has some', async () => {
    openStudent('Amara', '', { school: { terms: [autumn, spring] } });
    expect(await readLinks()).toEqual([
      'This week',
      'Last week',
      'Last 4 weeks',
      'This term',
      'School year',
      'Earlier',
    ]);
  });

  it.each([
    ['?window=term', 'This term', 'Tue, Jan 6 – Fri, May 29, 2026'],
    ['?window=school-year', 'School year', 'Mon, Aug 18, 2025 – Fri, May 29, 2026'],
  ])('are read from the address (%s)', async (search, name, days) => {
    openStudent('Amara', search, { school: { terms: [autumn, spring] } });
    expect(await screen.findByText(days)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(name);
    expect(await readCurrent()).toEqual([name]);
    expect(await readLinks()).not.toContain('Earlier');
  });

  it('call a term that is over by its own name', async () => {
    openStudent('Amara', '?window=term', { school: { terms: [autumn] } });
    expect(await screen.findByText('Mon, Aug 18 – Fri, Dec 19, 2025')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Autumn term');
    expect(await readCurrent()).toEqual(['Autumn term']);
  });

  it('are this week for the address of a term in a school without terms', async () => {
    openStudent('Amara', '?window=term');
    expect(await screen.findByText('Mon, Mar 9 – Sun, Mar 15, 2026')).toBeVisible();
    expect(await readCurrent()).toEqual(['This week']);
  });

  it('begin on Sunday in a school whose weeks do', async () => {
    openStudent('Amara', '', { school: { firstDayOfWeek: 7 } });
    expect(await screen.findByText('Sun, Mar 8 – Sat, Mar 14, 2026')).toBeVisible();
  });
});

describe('Steps through time', () => {
  it('lead week by week back and forth, and say the days they lead to', async () => {
    const { user, address } = openStudent('Amara', '');
    await user.click(
      await screen.findByRole('link', { name: stepName('Earlier: Mon, Mar 2 – Sun, Mar 8, 2026') }),
    );
    await waitFor(() => {
      expect(address()).toMatch(/\?window=last-week$/);
    });
    await user.click(
      await screen.findByRole('link', { name: stepName('Earlier: Mon, Feb 23 – Sun, Mar 1, 2026') }),
    );
    expect(await screen.findByText('Mon, Feb 23 – Sun, Mar 1, 2026')).toBeVisible();
    expect(address()).toMatch(/\?from=2026-02-23&to=2026-03-01$/);
    await user.click(
      await screen.findByRole('link', { name: stepName('Later: Mon, Mar 2 – Sun, Mar 8, 2026') }),
    );
    await waitFor(() => {
      expect(address()).toMatch(/\?window=last-week$/);
    });
  });

  it('end with the present window, and the focus stays in the row', async () => {
    const { user, address } = openStudent('Amara', '?window=last-week');
    await user.click(
      await screen.findByRole('link', { name: stepName('Later: Mon, Mar 9 – Sun, Mar 15, 2026') }),
    );
    await waitFor(() => {
      expect(screen.queryByRole('link', { name: /^Later/ })).not.toBeInTheDocument();
    });
    expect(address()).not.toContain('?');
    await expectFocusOn(() => screen.getByRole('link', { name: /^Earlier/ }));
  });
});

const now = '2026-03-11T17:00:00Z';
const school: School = { ...plainBoot, now, clock: () => now };

/** Goes nowhere: a page that takes its time. */
const slowNavigator: Navigator = {
  createHref: (to) => (typeof to === 'string' ? to : createPath(to)),
  go: () => undefined,
  push: () => undefined,
  replace: () => undefined,
};

/** The navigation of a page that stays where it is until it is turned to another address. */
function openNav() {
  const onIntent = vi.fn<(choice: WindowChoice) => void>();
  const toNav = (kind: 'last-week' | 'four-weeks', more = '') => (
    <SchoolProvider value={school}>
      <Router location={`/?window=${kind}${more}`} navigator={slowNavigator}>
        <WindowNav
          window={toWindow({ kind }, { ...school.school, now: school.now, timeZone: school.timeZone })}
          toHref={(choice) => `/?window=${choice.kind}`}
          onChoose={() => undefined}
          onIntent={onIntent}
        />
      </Router>
    </SchoolProvider>
  );
  const user = userEvent.setup();
  const { rerender } = render(toNav('last-week'));
  const turnTo = (kind: 'last-week' | 'four-weeks', more?: string) => {
    rerender(toNav(kind, more));
  };
  return { user, onIntent, turnTo };
}

describe('A window that is about to be chosen', () => {
  it('is told as soon as the pointer or the focus reaches its link', async () => {
    const { user, onIntent } = openNav();
    await user.hover(screen.getByRole('link', { name: 'Last 4 weeks' }));
    expect(onIntent).toHaveBeenLastCalledWith({ kind: 'four-weeks' });
    await user.hover(screen.getByRole('link', { name: /^Earlier/ }));
    expect(onIntent).toHaveBeenLastCalledWith({
      kind: 'custom',
      firstDate: '2026-02-23',
      lastDate: '2026-03-01',
    });
    await user.tab();
    expect(onIntent).toHaveBeenLastCalledWith({ kind: 'this-week' });
  });
});

describe('A window that has been chosen', () => {
  it('is marked before the page is in it, and no longer when the page goes back', async () => {
    const { user, turnTo } = openNav();
    expect(await readCurrent()).toEqual(['Last week']);
    await user.click(screen.getByRole('link', { name: 'Last 4 weeks' }));
    expect(await readCurrent()).toEqual(['Last 4 weeks']);
    turnTo('four-weeks');
    expect(await readCurrent()).toEqual(['Last 4 weeks']);
    turnTo('last-week');
    expect(await readCurrent()).toEqual(['Last week']);
  });

  it('is marked no longer where the reader has gone elsewhere in the present window meanwhile', async () => {
    const { user, turnTo } = openNav();
    await user.click(screen.getByRole('link', { name: 'Last 4 weeks' }));
    expect(await readCurrent()).toEqual(['Last 4 weeks']);
    turnTo('last-week', '&order=duration');
    expect(await readCurrent()).toEqual(['Last week']);
  });

  it('is marked as chosen dates where a step leads to some', async () => {
    const { user } = openNav();
    await user.click(screen.getByRole('link', { name: /^Earlier/ }));
    expect(await readCurrent()).toEqual([]);
    expect(screen.getByRole('button', { name: /^Custom/ })).toHaveAttribute('aria-current', 'true');
  });

  it('leaves its button pale until the page is there', async () => {
    const { user, turnTo } = openNav();
    await user.click(screen.getByRole('button', { name: 'Custom dates' }));
    const show = await screen.findByRole('button', { name: 'Show' });
    expect(show).not.toHaveAttribute('aria-disabled', 'true');
    await user.click(show);
    expect(show).toHaveAttribute('aria-disabled', 'true');
    turnTo('four-weeks');
    expect(show).not.toHaveAttribute('aria-disabled', 'true');
  });

  it.each(['Control', 'Meta', 'Shift', 'Alt'])(
    'is not marked by a press with %s, for another tab',
    async (key) => {
      const { user } = openNav();
      await user.keyboard(`{${key}>}`);
      await user.click(screen.getByRole('link', { name: 'Last 4 weeks' }));
      await user.keyboard(`{/${key}}`);
      expect(await readCurrent()).toEqual(['Last week']);
    },
  );
});
