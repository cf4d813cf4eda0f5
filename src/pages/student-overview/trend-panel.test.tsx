import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readTable } from '#src/testing/read-table.ts';
import { openStudent, studentId } from '#src/testing/render-page.tsx';

const amara = `/students/${studentId('Amara')}`;

async function findDays() {
  return within(await screen.findByRole('grid', { name: 'Days with session time' })).findAllByRole('link');
}

async function findDay(name: RegExp) {
  const list = await screen.findByRole('grid', { name: 'Days with session time' });
  return within(list).findByRole('link', { name });
}

async function findRows(label = 'Days as a table') {
  const region = await screen.findByRole('region', { name: label });
  return readTable(within(region).getByRole('table'));
}

/** What is spoken of the same day of the week before, where it is there. */
function toBefore(row: Readonly<Record<string, string | undefined>>): string {
  const share = row['Share the week before'];
  return share === undefined || share === '–' ? '' : `; the week before ${share}`;
}

function sessionsOf(date: string, lastDate = date): string {
  return `${amara}/sessions?from=${date}&to=${lastDate}`;
}

describe('The days of the chart', () => {
  it('are one stop of the Tab key, along which the arrow keys move with spoken values', async () => {
    const { user } = openStudent('Amara', '?window=last-week');
    const days = await findDays();
    expect(days.filter(({ tabIndex }) => tabIndex === 0)).toEqual([days[0]]);
    const [first, second] = days;
    await user.click(await screen.findByRole('link', { name: 'Show as table' }));
    const rows = (await findRows()).filter(({ Focused }) => Focused !== '–');
    await user.click(await screen.findByRole('link', { name: 'Show as chart' }));
    const names = (await findDays()).map((day) => day.getAttribute('aria-label'));
    expect(names).toEqual(
      rows.map(
        (row) =>
          `${row['Day'] ?? ''}: ${row['Focused'] ?? ''} focused, ${row['Off-task'] ?? ''} off-task, ${row['Off-task share'] ?? ''}${toBefore(row)}`,
      ),
    );
    expect(first?.getAttribute('aria-label')).not.toBe(second?.getAttribute('aria-label'));
  });

  it('are walked with the arrow keys, Home and End; Enter opens the sessions of the day', async () => {
    const { user, address } = openStudent('Amara', '?window=last-week');
    const days = await findDays();
    days[0]?.focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => {
      expect(days[1]).toHaveFocus();
    });
    expect(days[1]).toHaveAttribute('tabindex', '0');
    expect(days[0]).toHaveAttribute('tabindex', '-1');
    await user.keyboard('{End}{ArrowRight}');
    expect(days.at(-1)).toHaveFocus();
    await user.keyboard('{Home}{ArrowLeft}');
    expect(days[0]).toHaveFocus();
    // With these the keys belong to the browser and to screen readers.
    await user.keyboard(
      '{Alt>}{ArrowRight}{/Alt}{Control>}{ArrowDown}{End}{/Control}{Shift>}{ArrowRight}{/Shift}',
    );
    expect(days[0]).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(address()).toBe(sessionsOf('2026-03-02'));
    });
  });

  it('are left downwards for the parts of a day, each with a short value that the table has too', async () => {
    const { user, address } = openStudent('Amara', '?window=last-week&trend=table&stack=levels');
    const row = (await findRows())[1] ?? {};
    await user.click(screen.getByRole('link', { name: 'Show as chart' }));
    (await findDay(/^Tue, Mar 3/)).focus();
    await user.keyboard('{ArrowDown}');
    const part = (name: string) => screen.getByRole('gridcell', { name });
    expect(part(`Focused, ${row['Focused'] ?? ''}; Tue, Mar 3`)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(
      part(`Off-task, ${row['Off-task'] ?? ''}, ${row['Off-task share'] ?? ''}; Tue, Mar 3`),
    ).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(part(`Student not present, ${row['Student not present'] ?? ''}, 8%; Tue, Mar 3`)).toHaveFocus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Student not present');
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('gridcell', { name: /^Student not present, .*; Mon, Mar 2$/ })).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(await findDay(/^Mon, Mar 2/)).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => {
      expect(address()).toBe(sessionsOf('2026-03-02'));
    });
  });

  it('tell of their keys', async () => {
    openStudent('Amara', '?window=last-week');
    expect(await screen.findByRole('grid', { name: 'Days with session time' })).toHaveAccessibleDescription(
      'Left and right arrows go from day to day, up and down through the parts of a day. Enter opens the day’s sessions.',
    );
  });

  it('show on focus what the table says, and hide it on Escape', async () => {
    const { user } = openStudent('Amara', '?window=last-week&trend=table');
    const row = (await findRows())[1] ?? {};
    await user.click(screen.getByRole('link', { name: 'Show as chart' }));
    const day = await findDay(/^Tue, Mar 3/);
    day.focus();
    const tooltip = within(await screen.findByRole('tooltip'));
    const names = tooltip.getAllByRole('term').map(({ textContent }) => textContent);
    const texts = tooltip.getAllByRole('definition').map(({ textContent }) => textContent);
    expect({
      Day: tooltip.getByText('Tue, Mar 3').textContent,
      ...Object.fromEntries(names.map((name, index) => [name, texts[index]])),
    }).toEqual(row);
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    });
    expect(day).toHaveFocus();
  });

  it('show it when pointed at, and hide it on Escape too', async () => {
    const { user } = openStudent('Amara', '?window=last-week');
    await user.hover(await findDay(/^Tue, Mar 3/));
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Tue, Mar 3');
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    });
    await user.hover(await findDay(/^Wed, Mar 4/));
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Wed, Mar 4');
  });

  it('show it at the first tap of a finger and lead on at the second', async () => {
    const { user, address } = openStudent('Amara', '?window=last-week');
    const day = await findDay(/^Tue, Mar 3/);
    await user.pointer({ keys: '[TouchA]', target: day });
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Tue, Mar 3');
    expect(address()).toBe(`${amara}?window=last-week`);
    await user.pointer({ keys: '[TouchA]', target: day });
    await waitFor(() => {
      expect(address()).toBe(sessionsOf('2026-03-03'));
    });
  });

  it('lead to their sessions from the table too', async () => {
    openStudent('Amara', '?window=last-week&trend=table');
    expect(await screen.findByRole('link', { name: 'Tue, Mar 3' })).toHaveAttribute(
      'href',
      sessionsOf('2026-03-03'),
    );
  });

  it('say of a day on which nothing could be seen no 0', async () => {
    openStudent('Nora');
    const days = await findDays();
    for (const day of days) {
      await waitFor(() => {
        expect(day).toHaveAccessibleName(/ of session time, off-task time not measured/);
      });
    }
    expect(
      await screen.findByRole('heading', { name: 'Session time by day; off-task time was not measured' }),
    ).toBeVisible();
  });
});

describe('The ways to show the trend', () => {
  it('are in the address and no step in the history', async () => {
    const { user, address } = openStudent('Amara');
    await user.click(await screen.findByRole('link', { name: 'Off-task share' }));
    expect(await screen.findByRole('figure', { name: 'Off-task share per day' })).toBeVisible();
    expect(address()).toBe(`${amara}?measure=percent`);
    expect(screen.getByRole('link', { name: 'Off-task share' })).toHaveAttribute('aria-current', 'true');
    await user.click(screen.getByRole('link', { name: 'By level' }));
    await waitFor(() => {
      expect(screen.getByRole('link', { name: 'By level' })).toHaveAttribute('aria-current', 'true');
    });
    expect(address()).toBe(`${amara}?measure=percent&stack=levels`);
    await user.click(screen.getByRole('link', { name: 'Minutes' }));
    expect(await screen.findByRole('figure', { name: 'Focused and off-task time per day' })).toBeVisible();
    expect(address()).toBe(`${amara}?stack=levels`);
  });

  it('by level give each level its name in the legend and a column in the table', async () => {
    const { user } = openStudent('Lena', '?stack=levels');
    const figure = within(await screen.findByRole('figure'));
    expect(figure.getByText('Acoustic distractions')).toBeVisible();
    expect(figure.getByText('Student not present')).toBeVisible();
    expect((await findDays())[0]).toHaveAccessibleName(/; Acoustic distractions \d/);
    await user.click(screen.getByRole('link', { name: 'Show as table' }));
    expect(Object.keys((await findRows())[0] ?? {})).toEqual(
      expect.arrayContaining(['Acoustic distractions', 'Posture and comfort', 'Student not present']),
    );
  });

  it('are per week for more than five weeks', async () => {
    const { user } = openStudent('Amara', '?from=2026-01-26&to=2026-03-15');
    expect(await screen.findByRole('figure', { name: 'Focused and off-task time per week' })).toBeVisible();
    const week = await findDay(/^Mon, Mar 2\s–\sSun, Mar 8, 2026: /);
    expect(week).toHaveAttribute('href', sessionsOf('2026-03-02', '2026-03-08'));
    expect((await findDays()).at(-1)).toHaveAccessibleName(/, so far(;|$)/);
    await user.click(screen.getByRole('link', { name: 'Show as table' }));
    expect(await findRows('Weeks as a table')).toHaveLength(7);
  });
});

describe('A day off', () => {
  const daysOff = [{ name: 'Founders’ day', firstDate: '2026-03-05', lastDate: '2026-03-06' }];

  it('is named in the table, with or without time', async () => {
    openStudent('Amara', '?window=last-week&trend=table', { school: { daysOff } });
    const days = (await findRows()).map(({ Day }) => Day);
    expect(days.filter((day) => day?.includes('Founders’ day'))).toEqual([
      'Thu, Mar 5 · Founders’ day',
      'Fri, Mar 6 · Founders’ day',
    ]);
  });
});
