import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInnerName, toReadableSlug } from './slugs.ts';

describe('toReadableSlug', () => {
  it.each([
    ['OffTaskReason', 'Off task reason'],
    ['offTaskReason', 'Off task reason'],
    ['off_task_reason', 'Off task reason'],
    ['off-task-reason', 'Off task reason'],
    ['OFF_TASK_REASON', 'Off task reason'],
    ['off task reason', 'Off task reason'],
    ['Off.Task/Reason', 'Off task reason'],
    ['__off__task__', 'Off task'],
    ['Daydreaming', 'Daydreaming'],
    ['VPNUse', 'VPN use'],
    ['UseOfVPN', 'Use of VPN'],
    ['UsedAIHelp', 'Used AI help'],
    ['AHelpingHand', 'A helping hand'],
    ['Level2Game', 'Level 2 game'],
    ['level_2', 'Level 2'],
    ['2FA', '2 FA'],
    ['404', '404'],
    ['PASSED', 'Passed'],
    ['VPN', 'VPN'],
    ['AI', 'AI'],
    ['x', 'X'],
    ['ÄrgerÜber', 'Ärger über'],
    ['学习', '学习'],
    ['', 'Other'],
    ['   ', 'Other'],
    ['___', 'Other'],
    ['😀', 'Other'],
    ['\u202Eevil\u0000Name', 'Evil name'],
    ['<b>Bold</b>', 'B bold b'],
    ['constructor', 'Constructor'],
    ['__proto__', 'Proto'],
    ['x'.repeat(200), `X${'x'.repeat(58)}…`],
  ])('reads %j as %j', (slug, text) => {
    expect(toReadableSlug(slug)).toBe(text);
  });

  it('gives visible words of bounded length for anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (slug) => {
        const text = toReadableSlug(slug);
        expect(text).toMatch(/^[\p{L}\p{N}\p{M} …]+$/u);
        expect(text.trim()).not.toBe('');
        expect(Array.from(text).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('toInnerName', () => {
  it.each([
    ['On-device distractions', 'on-device distractions'],
    ['Other', 'other'],
    ['VPN use', 'VPN use'],
    ['A helping hand', 'a helping hand'],
    ['404', '404'],
  ])('puts %j into a sentence as %j', (name, text) => {
    expect(toInnerName(name)).toBe(text);
  });
});
