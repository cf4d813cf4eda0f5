import { describe, expect, it } from 'vitest';
import type { ShareChange, TimeChange, WeekChange } from '#src/measures/class/week-rules.ts';
import { weekChangeHarmlessCause, weekChangeText } from './week-changes.ts';

const telling = { locale: 'en-US', isWeek: true };

const share: ShareChange = {
  kind: 'share',
  direction: 'worth-a-look',
  from: 9,
  to: 21,
  level: { level: 'OnDeviceDistractions', types: ['Game'], isMost: true },
  dates: ['2026-03-10', '2026-03-11'],
  size: 2.4,
};
const time: TimeChange = {
  kind: 'time',
  direction: 'worth-a-look',
  what: 'focused',
  from: 12_000,
  to: 4_800,
  dates: ['2026-03-09', '2026-03-10'],
  lastDate: null,
  size: 1.8,
};

describe('a change in words', () => {
  it.each<[text: string, change: WeekChange]>([
    ['Off-task share 21%, usually 9%; mostly on-device distractions, above all on Tue and Wed', share],
    ['Off-task share 21%, usually 9%; above all on Tue and Wed', { ...share, level: null }],
    ['Off-task share 21%, usually 9%; mostly on-device distractions', { ...share, dates: [] }],
    ['Off-task share 21%, usually 9%', { ...share, level: null, dates: [] }],
    [
      'Off-task share 21%, usually 9%; the largest rise in student not present',
      { ...share, dates: [], level: { level: 'StudentNotPresent', types: [], isMost: false } },
    ],
    [
      'Off-task share 9%, usually 21%; the largest change in on-device distractions, above all on Tue',
      { ...share, direction: 'going-well', from: 21, to: 9, dates: ['2026-03-10'] },
    ],
    ['1 h 20 min focused on Mon and Tue, usually 3 h 20 min', time],
    ['1 h 20 min session time on Mon and Tue, usually 3 h 20 min', { ...time, what: 'total' }],
    [
      '1 h 20 min focused from Mon to Thu, usually 3 h 20 min; no sessions since Mon, Mar 9',
      {
        ...time,
        dates: ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'],
        lastDate: '2026-03-09',
      },
    ],
    [
      '3 h 20 min focused on Mon, usually 1 h 20 min',
      { ...time, from: 4800, to: 12_000, dates: ['2026-03-09'] },
    ],
  ])('%s', (text, change) => {
    expect(weekChangeText(change, telling)).toBe(text);
  });

  it.each<[text: string, change: WeekChange]>([
    ['Off-task share 21%, usually 9%; above all on Tue, Mar 10 and Wed, Mar 11', { ...share, level: null }],
    [
      '1 h 20 min focused on 3 school days, usually 3 h 20 min',
      { ...time, dates: ['2026-03-09', '2026-03-10', '2026-03-17'] },
    ],
  ])('names dates where weekdays would not tell which: %s', (text, change) => {
    expect(weekChangeText(change, { ...telling, isWeek: false })).toBe(text);
  });
});

it.each<[cause: string, change: WeekChange]>([
  ['It can also be a learning game, a video that was set, or a page that was left open.', share],
  [
    'As with every signal, the software can be wrong, and the reason can be harmless.',
    { ...share, level: null },
  ],
  ['It can also be other tasks, or less that the software could see.', { ...share, direction: 'going-well' }],
  ['It can also be illness, a trip, a cancelled lesson or work on paper.', time],
  ['It can also be catching up, or more lessons on the device.', { ...time, direction: 'going-well' }],
])('can be harmless: %s', (cause, change) => {
  expect(weekChangeHarmlessCause(change)).toBe(cause);
});
