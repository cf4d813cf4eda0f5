import { describe, expect, it } from 'vitest';
import { toShorterWindows } from './shorter-windows.ts';
import { toWindow, type WindowChoice } from './windows.ts';

const setting = {
  now: '2026-03-11T17:00:00Z',
  timeZone: 'America/Chicago',
  firstDayOfWeek: 1,
  terms: [{ name: 'Spring', firstDate: '2026-01-26', lastDate: '2026-03-22' }],
};

function custom(firstDate: string, lastDate: string): WindowChoice {
  return { kind: 'custom', firstDate, lastDate };
}

describe('toShorterWindows', () => {
  it.each<[title: string, choice: WindowChoice, ranges: readonly string[]]>([
    [
      'a year that is over',
      custom('2025-01-01', '2025-12-31'),
      [
        '2025-07-03 to 2025-12-31',
        '2025-10-02 to 2025-12-31',
        '2025-12-04 to 2025-12-31',
        '2025-12-25 to 2025-12-31',
        '2025-12-31 to 2025-12-31',
      ],
    ],
    [
      'a term that runs: first its days so far, and none to come',
      { kind: 'term' },
      [
        '2026-01-26 to 2026-03-11',
        '2026-02-12 to 2026-03-11',
        '2026-03-05 to 2026-03-11',
        '2026-03-11 to 2026-03-11',
      ],
    ],
    ['a window that ends today', custom('2026-03-09', '2026-03-11'), ['2026-03-11 to 2026-03-11']],
    ['a window that begins today: today', custom('2026-03-11', '2026-03-13'), ['2026-03-11 to 2026-03-11']],
    ['a window that is all to come', custom('2026-04-01', '2026-04-03'), ['2026-04-03 to 2026-04-03']],
    ['one day', custom('2026-03-02', '2026-03-02'), []],
  ])('of %s', (_, choice, ranges) => {
    const shorter = toShorterWindows(toWindow(choice, setting));
    expect(shorter.map(({ firstDate, lastDate }) => `${firstDate} to ${lastDate}`)).toEqual(ranges);
  });

  it.each([
    custom('2025-01-01', '2025-12-31'),
    custom('2026-01-01', '2026-03-20'),
    { kind: 'term' } as const,
  ])('of %j are the very windows of their dates, so that an answer is asked for once', (choice) => {
    const shorter = toShorterWindows(toWindow(choice, setting));
    expect(shorter).toEqual(shorter.map((window) => toWindow(window.choice, setting)));
  });
});
