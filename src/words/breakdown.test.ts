import { describe, expect, it } from 'vitest';
import type { LevelShare } from '#src/contract/overview.ts';
import { breakdownTitle, cameraNote, noLevelsText, unexplainedText } from './breakdown.ts';

const games: LevelShare = { level: 'OnDeviceDistractions', durationInSeconds: 2400, wastePercentage: 7 };

describe('breakdownTitle', () => {
  it.each<[share: LevelShare | null, text: string]>([
    [games, 'On-device distractions took the most off-task time: 40 min, 7% of session time'],
    [
      { ...games, level: 'CosmicRays' },
      'Cosmic rays took the most off-task time: 40 min, 7% of session time',
    ],
    [null, 'Where off-task time went'],
    [{ ...games, durationInSeconds: 0 }, 'Where off-task time went'],
  ])('of %j', (share, text) => {
    expect(breakdownTitle(share, 'en-US')).toBe(text);
  });
});

it.each([
  [0, null],
  [59, null],
  [60, 'TimeBack counts another 1 min as off-task without naming a level for it.'],
  [3000, 'TimeBack counts another 50 min as off-task without naming a level for it.'],
])('says of %i s without a level: %s', (seconds, text) => {
  expect(unexplainedText(seconds, 'en-US')).toBe(text);
});

it.each([
  [{ measured: 5, withCamera: 5, withoutCamera: 0, cameraUnknown: 0 }, /^nothing$/],
  [{ measured: 0, withCamera: 0, withoutCamera: 0, cameraUnknown: 0 }, /^nothing$/],
  [
    { measured: 5, withCamera: 0, withoutCamera: 5, cameraUnknown: 0 },
    /it was off, so they were not observed/,
  ],
  [{ measured: 5, withCamera: 0, withoutCamera: 0, cameraUnknown: 5 }, /whether it was on was not reported/],
  [{ measured: 5, withCamera: 2, withoutCamera: 2, cameraUnknown: 1 }, /on in 2 of 5 sessions/],
])('says what the camera’s absence means: %j', (coverage, text) => {
  expect(cameraNote({ sessions: 7, ...coverage }) ?? 'nothing').toMatch(text);
});

it.each([
  ['known', /^No off-task time is listed/],
  ['none-reported', /^No off-task time was reported/],
  ['not-observed', /camera was off/],
  ['not-measured', /not measured/],
] as const)('says why no level is listed: %s', (reading, text) => {
  expect(noLevelsText(reading)).toMatch(text);
});
