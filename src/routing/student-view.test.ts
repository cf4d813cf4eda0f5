import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#src/time/civil-dates.ts';
import { studentViewCodec, type StudentView } from './student-view.ts';
import { toSearch, withView } from './view-codec.ts';
import { longestWindowInDays, toCustomWindow } from './window-search.ts';

const defaults: StudentView = {
  window: { kind: 'this-week' },
  trend: 'chart',
  measure: 'minutes',
  stack: 'total',
};

const anyCustomWindow = fc
  .tuple(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: 0, max: longestWindowInDays - 1 }))
  .map(([daysSince2000, days]) => {
    const firstDate = addDays('2000-01-01', daysSince2000);
    return { kind: 'custom' as const, firstDate, lastDate: addDays(firstDate, days) };
  });

const anyView: fc.Arbitrary<StudentView> = fc.record(
  {
    window: fc.oneof(
      fc.constantFrom(
        { kind: 'this-week' as const },
        { kind: 'last-week' as const },
        { kind: 'four-weeks' as const },
        { kind: 'term' as const },
        { kind: 'school-year' as const },
      ),
      anyCustomWindow,
    ),
    trend: fc.constantFrom('chart' as const, 'table' as const),
    measure: fc.constantFrom('minutes' as const, 'percent' as const),
    stack: fc.constantFrom('total' as const, 'levels' as const),
  },
  { noNullPrototype: true },
);

describe('toSearch', () => {
  it.each<[view: StudentView, search: string]>([
    [defaults, ''],
    [{ ...defaults, window: { kind: 'last-week' } }, 'window=last-week'],
    [{ ...defaults, window: { kind: 'four-weeks' } }, 'window=four-weeks'],
    [{ ...defaults, window: { kind: 'term' } }, 'window=term'],
    [{ ...defaults, window: { kind: 'school-year' }, trend: 'table' }, 'window=school-year&trend=table'],
    [{ ...defaults, trend: 'table' }, 'trend=table'],
    [{ ...defaults, measure: 'percent' }, 'measure=percent'],
    [{ ...defaults, stack: 'levels' }, 'stack=levels'],
    [
      { window: { kind: 'last-week' }, trend: 'table', measure: 'percent', stack: 'levels' },
      'window=last-week&trend=table&measure=percent&stack=levels',
    ],
    [
      { ...defaults, window: { kind: 'custom', firstDate: '2026-03-02', lastDate: '2026-03-08' } },
      'from=2026-03-02&to=2026-03-08',
    ],
    [
      {
        ...defaults,
        window: { kind: 'custom', firstDate: '2026-03-02', lastDate: '2026-03-02' },
        trend: 'table',
      },
      'from=2026-03-02&to=2026-03-02&trend=table',
    ],
  ])('writes %j as %j', (view, search) => {
    expect(toSearch(studentViewCodec, view)).toBe(search);
  });
});

describe('studentViewCodec.parse', () => {
  it('is the inverse of toSearch', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(studentViewCodec.parse(new URLSearchParams(toSearch(studentViewCodec, view)))).toStrictEqual(
          view,
        );
      }),
    );
  });

  it.each<[search: string, view: StudentView]>([
    ['?window=last-week', { ...defaults, window: { kind: 'last-week' } }],
    ['window=four-weeks&trend=table', { ...defaults, window: { kind: 'four-weeks' }, trend: 'table' }],
    ['trend=table&utm=x', { ...defaults, trend: 'table' }],
    ['stack=levels&measure=percent', { ...defaults, measure: 'percent', stack: 'levels' }],
    [
      'to=2026-03-08&from=2026-03-02',
      { ...defaults, window: { kind: 'custom', firstDate: '2026-03-02', lastDate: '2026-03-08' } },
    ],
    [
      'from=2027-01-01&to=2028-01-01',
      { ...defaults, window: { kind: 'custom', firstDate: '2027-01-01', lastDate: '2028-01-01' } },
    ],
    ['window=last-week&from=2026-03-02&to=2026-03-08', { ...defaults, window: { kind: 'last-week' } }],
    ['window=last-week&window=four-weeks', { ...defaults, window: { kind: 'last-week' } }],
  ])('reads %j', (search, view) => {
    expect(studentViewCodec.parse(new URLSearchParams(search))).toStrictEqual(view);
  });

  it.each([
    '',
    '?',
    '&&&===',
    'window=',
    'window=this-week',
    'window=LAST-WEEK',
    'window=last-week%20',
    'window=custom',
    'window=__proto__',
    'window=constructor',
    'window[kind]=last-week',
    'window=%00',
    'window=%E0%A4%A',
    'window=<script>alert(1)</script>',
    'window=nonsense&from=2026-03-02&to=2026-03-08',
    'from=2026-03-02',
    'to=2026-03-08',
    'from=&to=',
    'from=2026-03-08&to=2026-03-02',
    'from=2026-02-29&to=2026-03-02',
    'from=2026-3-2&to=2026-3-8',
    'from=02/03/2026&to=08/03/2026',
    'from=2026-03-02T00:00:00Z&to=2026-03-08T00:00:00Z',
    'from=%2B002026-03-02&to=%2B002026-03-08',
    'from=2026-03-02&to=2027-03-03',
    'from=0001-01-01&to=0001-01-02',
    'from=9999-12-30&to=9999-12-31',
    'from=1999-12-31&to=2000-01-01',
    'from=٢٠٢٦-٠٣-٠٢&to=٢٠٢٦-٠٣-٠٨',
    'from=2026-03-02&from=2026-03-03',
    "from=2026-03-02'--&to=2026-03-08",
    'from=2026-03-02%0A&to=2026-03-08',
    'from=NaN&to=Infinity',
    'trend=',
    'trend=TABLE',
    'trend=chart',
    'trend[]=table',
    'measure=minutes&stack=total',
    'measure=%',
    'stack=LEVELS',
    'x'.repeat(100_000),
  ])('falls back to the defaults for %.60s', (search) => {
    expect(studentViewCodec.parse(new URLSearchParams(search))).toStrictEqual(defaults);
  });

  it('never throws, and what it gives can be written and read again', () => {
    const anyKey = fc.oneof(
      fc.constantFrom('window', 'from', 'to', 'trend', 'measure', 'stack'),
      fc.string(),
    );
    const anyValue = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('last-week', '2026-03-02', 'table', 'percent', 'levels'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, anyValue)), (pairs) => {
        const view = studentViewCodec.parse(new URLSearchParams(pairs));
        expect(studentViewCodec.parse(new URLSearchParams(toSearch(studentViewCodec, view)))).toStrictEqual(
          view,
        );
      }),
    );
  });
});

describe('toCustomWindow', () => {
  it.each([
    ['2026-03-02', '2026-03-08', true],
    ['2026-03-02', '2026-03-02', true],
    ['2026-01-01', '2027-01-01', true],
    ['2026-01-01', '2027-01-02', false],
    ['2026-03-08', '2026-03-02', false],
    ['', '2026-03-02', false],
    ['2026-03-02', null, false],
    [null, null, false],
    ['2099-12-31', '2099-12-31', true],
    ['2099-12-31', '2100-01-01', false],
  ])('from %j to %j is a window: %j', (from, to, isWindow) => {
    const expected = isWindow ? { kind: 'custom', firstDate: from, lastDate: to } : undefined;
    expect(toCustomWindow(from, to)).toStrictEqual(expected);
  });
});

describe('withView', () => {
  it.each<[before: string, view: StudentView, after: string]>([
    ['sort=time&window=last-week', defaults, 'sort=time'],
    ['sort=time', { ...defaults, trend: 'table' }, 'sort=time&trend=table'],
    [
      'from=2026-03-02&to=2026-03-08&page=2',
      { ...defaults, window: { kind: 'last-week' } },
      'page=2&window=last-week',
    ],
    ['window=a&window=b&trend=x&trend=y', defaults, ''],
  ])('turns %j for %j into %j', (before, view, after) => {
    expect(withView(studentViewCodec, new URLSearchParams(before), view).toString()).toBe(after);
  });

  it('leaves the given parameters as they are', () => {
    const search = new URLSearchParams('window=last-week');
    withView(studentViewCodec, search, defaults);
    expect(search.toString()).toBe('window=last-week');
  });
});
