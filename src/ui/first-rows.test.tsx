import { render } from '@testing-library/react';
import { useDeferredValue, useEffect } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const rows = ['a', 'b', 'c', 'd', 'e'];

/** How many rows are drawn, from drawing to drawing, on the page of a visit of this kind. */
async function openPage(
  type: string,
  {
    before = () => undefined,
    isLate = false,
  }: { before?: (leave: () => void) => void; isLate?: boolean } = {},
) {
  const entry = { type, name: '', entryType: 'navigation', startTime: 0, duration: 0, toJSON: () => ({}) };
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry]);
  const { leaveFirstPage } = await import('./first-page.ts');
  const { useFirstRows } = await import('./first-rows.ts');
  before(leaveFirstPage);
  const drawn: number[] = [];
  function List() {
    const { length } = useFirstRows(rows, 2);
    useEffect(() => {
      drawn.push(length);
    }, [length]);
    return null;
  }
  function Page() {
    const isDrawn = useDeferredValue(true, !isLate);
    return isDrawn ? <List /> : null;
  }
  render(<Page />);
  return drawn;
}

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  window.dispatchEvent(new Event('afterprint'));
  vi.restoreAllMocks();
});

it('are those of a screen on the page that a visit begins with, and all behind them', async () => {
  expect(await openPage('navigate')).toEqual([2, 5]);
});

it('are those of a screen, and all behind them, also where their answer comes after the page', async () => {
  expect(await openPage('navigate', { isLate: true })).toEqual([2, 5]);
});

it.each(['reload', 'back_forward'])('are all where a reader comes back to the page (%s)', async (type) => {
  expect(await openPage(type)).toEqual([5]);
});

it('are all on every page after the first', async () => {
  const drawn = await openPage('navigate', {
    before: (leave) => {
      leave();
    },
  });
  expect(drawn).toEqual([5]);
});

it('are all on paper', async () => {
  const drawn = await openPage('navigate', {
    before: () => window.dispatchEvent(new Event('beforeprint')),
  });
  expect(drawn).toEqual([5]);
});
