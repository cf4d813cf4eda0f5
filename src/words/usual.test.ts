import { describe, expect, it } from 'vitest';
import type { Usual, UsualShare } from '#src/measures/usual.ts';
import { explainFigure } from './measurement.ts';
import { usualBasisText, usualShareText, usualTimeText } from './usual.ts';

type KnownUsual = Extract<Usual, { kind: 'known' }>;

function known(share: UsualShare): KnownUsual {
  return { kind: 'known', sessions: 8, seconds: 2700, share };
}

const ofAll = known({ kind: 'known', sessions: 8, percentage: 9, reading: 'known' });
const ofSix = known({ kind: 'known', sessions: 6, percentage: 9, reading: 'known' });
const none: Usual = { kind: 'too-few', sessions: 0 };
const three: Usual = { kind: 'too-few', sessions: 3 };
const running: Usual = { kind: 'may-still-run' };

describe('under the figures', () => {
  it.each<[usual: Usual, time: string | null, share: string | null]>([
    [ofAll, 'usually 45 min', 'usually 9%'],
    [known({ kind: 'known', sessions: 8, percentage: 0, reading: 'known' }), 'usually 45 min', 'usually 0%'],
    [
      known({ kind: 'known', sessions: 8, percentage: 0, reading: 'not-observed' }),
      'usually 45 min',
      'usually not observed',
    ],
    [
      known({ kind: 'known', sessions: 8, percentage: 0, reading: 'none-reported' }),
      'usually 45 min',
      'usually none reported',
    ],
    [known({ kind: 'no-number' }), 'usually 45 min', null],
    [known({ kind: 'too-few', sessions: 2 }), 'usually 45 min', null],
    [none, null, null],
    [running, null, null],
  ])('%j', (usual, time, share) => {
    expect([usualTimeText(usual, 'en-US'), usualShareText(usual, 'en-US')]).toStrictEqual([time, share]);
  });
});

describe('what is usual is made of', () => {
  const place = { application: 'Math Learning Suite', when: 'this week' };

  it.each<[usual: Usual, webcamEnabled: boolean | null | undefined, text: string | null]>([
    [ofAll, true, 'Usually: the middle of 8 other sessions in Math Learning Suite this week.'],
    [
      known({ kind: 'no-number' }),
      false,
      'Usually: the middle of 8 other sessions in Math Learning Suite this week.',
    ],
    [
      ofSix,
      true,
      'Usually: the middle of 8 other sessions in Math Learning Suite this week; for the off-task share, of the 6 of them with the camera on, as here.',
    ],
    [
      ofSix,
      false,
      'Usually: the middle of 8 other sessions in Math Learning Suite this week; for the off-task share, of the 6 of them without a camera, as here.',
    ],
    [
      known({ kind: 'too-few', sessions: 1 }),
      undefined,
      'Usually: the middle of 8 other sessions in Math Learning Suite this week. For the off-task share too few of them can be compared: 1 session whose camera use is not reported, as here.',
    ],
    [none, true, 'There is no other session in Math Learning Suite this week to compare with.'],
    [
      three,
      true,
      'Only 3 other sessions in Math Learning Suite this week: too few to say what is usual. It takes 5.',
    ],
    [
      { kind: 'too-few', sessions: 1 },
      null,
      'Only 1 other session in Math Learning Suite this week: too few to say what is usual. It takes 5.',
    ],
    [running, true, null],
  ])('%j, camera %s', (usual, webcamEnabled, text) => {
    expect(usualBasisText(usual, { ...place, webcamEnabled }, 'en-US')).toBe(text);
  });
});

describe('how the usual is measured', () => {
  it('names the values with the sessions that each is made of, the fewest and the fields', () => {
    const figure = { kind: 'usual', usual: ofSix, application: 'Math Learning Suite' } as const;
    const texts = new Map(explainFigure(figure, 'en-US'));
    expect(texts.get('Values')).toBe('45 min of 8 sessions; off-task share 9% of 6 sessions');
    expect(texts.get('Fewest')).toMatch(/^5 sessions\./);
    expect(texts.get('Source')).toMatch(/\/sessions: durationInSeconds, /);
  });

  it('names no share where none is laid beside the session’s', () => {
    const figure = { kind: 'usual', usual: known({ kind: 'no-number' }), application: 'Reader' } as const;
    expect(Object.fromEntries(explainFigure(figure, 'en-US'))).toMatchObject({
      Values: '45 min of 8 sessions',
    });
  });
});
