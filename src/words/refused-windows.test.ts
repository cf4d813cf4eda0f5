import { describe, expect, it } from 'vitest';
import { acceptedText, refusedTitle } from './refused-windows.ts';

describe('A refused window', () => {
  it.each([
    [1, 'TimeBack gives no figures for 1 day at once'],
    [366, 'TimeBack gives no figures for 366 days at once'],
  ])('of %i days is told as such', (count, title) => {
    expect(refusedTitle(count, 'en-US')).toBe(title);
  });

  it.each([
    [1, 'It does for 1 day, the longest of the lengths tried just now.'],
    [91, 'It does for 91 days, the longest of the lengths tried just now.'],
  ])('says that %i days work', (count, text) => {
    expect(acceptedText(count, 'en-US')).toBe(text);
  });
});
