import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampZoom, toMostZoom, zoomAt, zoomTo } from './timeline-zoom.ts';

const seconds = (count: number) => ({ start: 0, end: count * 1000 });

describe('toMostZoom', () => {
  it.each([
    ['an hour: a second as wide as 16 pixels', 3600, 1000, 57.6],
    ['half a minute: it is close enough as it is', 30, 1000, 1],
    ['ten hours: as wide as a browser draws exactly', 36_000, 1000, 500],
  ])('of %s', (_, length, width, expected) => {
    expect(toMostZoom(seconds(length), width)).toBe(expected);
  });
});

describe('clampZoom', () => {
  it.each([
    [0.5, 1],
    [2, 2],
    [99, 10],
  ])('%f becomes %f of at most 10', (zoom, expected) => {
    expect(clampZoom(zoom, 10)).toBe(expected);
  });
});

describe('zoomAt', () => {
  it.each([
    ['the middle stays in the middle', { zoom: 1, offset: 0 }, 2, 500, { zoom: 2, offset: 500 }],
    ['the left end stays at the left', { zoom: 1, offset: 0 }, 4, 0, { zoom: 4, offset: 0 }],
    ['nothing is shown before the start', { zoom: 4, offset: 0 }, 2, 500, { zoom: 2, offset: 0 }],
    ['nothing is shown after the end', { zoom: 4, offset: 3000 }, 2, 500, { zoom: 2, offset: 1000 }],
    ['the whole is the whole', { zoom: 4, offset: 1700 }, 1, 20, { zoom: 1, offset: 0 }],
  ])('%s', (_, view, zoom, x, expected) => {
    expect(zoomAt(view, 1000, zoom, x)).toStrictEqual(expected);
  });

  it('leaves what is under the pointer there, wherever that is possible', () => {
    fc.assert(
      fc.property(
        fc.record({
          zoom: fc.integer({ min: 1, max: 50 }),
          part: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 1000 }),
        ({ zoom, part }, next, x) => {
          const before = { zoom, offset: part * 1000 * (zoom - 1) };
          const after = zoomAt(before, 1000, next, x);
          expect(after.offset).toBeGreaterThanOrEqual(0);
          expect(after.offset).toBeLessThanOrEqual(1000 * (next - 1));
          const isAtEdge = after.offset === 0 || after.offset === 1000 * (next - 1);
          const toShare = ({ zoom: scale, offset }: typeof before) => (offset + x) / (1000 * scale);
          expect(isAtEdge || Math.abs(toShare(after) - toShare(before)) < 1e-6).toBe(true);
        },
      ),
    );
  });
});

describe('zoomTo', () => {
  it.each([
    ['a tenth fills half of the width', { from: 0.45, to: 0.55 }, { zoom: 5, offset: 2000 }],
    ['what is wide already comes closer all the same', { from: 0, to: 1 }, { zoom: 1.5, offset: 250 }],
    ['an instant is looked at as closely as can be', { from: 0.5, to: 0.5 }, { zoom: 20, offset: 9500 }],
    ['the end stays the end', { from: 0.99, to: 0.99 }, { zoom: 20, offset: 19_000 }],
  ])('%s', (_, part, expected) => {
    const view = zoomTo({ zoom: 1, offset: 0 }, 1000, 20, part);
    expect(view.zoom).toBeCloseTo(expected.zoom, 6);
    expect(view.offset).toBeCloseTo(expected.offset, 6);
  });
});
