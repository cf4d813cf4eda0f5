import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classColumns, classViewCodec, toNaturalOrder } from './class-view.ts';
import {
  applicationNotTold,
  insightGroupings,
  insightGroups,
  insightListViewCodec,
} from './insight-list-view.ts';
import { orderColumns, proctoredWords, sessionListViewCodec } from './session-list-view.ts';
import { sessionViewCodec } from './session-view.ts';
import { parseId, parsePage, toSearch, withView } from './view-codec.ts';

const anyWindow = fc.constantFrom(
  { kind: 'this-week' as const },
  { kind: 'last-week' as const },
  { kind: 'four-weeks' as const },
  { kind: 'term' as const },
  { kind: 'school-year' as const },
  { kind: 'custom' as const, firstDate: '2026-03-02', lastDate: '2026-03-08' },
);
const anyPage = fc.integer({ min: 1, max: 9999 });
const anyId = fc.oneof(fc.constant(null), fc.uuid(), fc.stringMatching(/^[\w.:~-]{1,128}$/));

const plain = { noNullPrototype: true } as const;

const anySessionListView = fc.record(
  {
    window: anyWindow,
    application: anyId,
    proctored: fc.constantFrom(...proctoredWords),
    order: fc.record(
      {
        column: fc.constantFrom(...orderColumns),
        direction: fc.constantFrom('ascending' as const, 'descending' as const),
      },
      plain,
    ),
  },
  plain,
);
const anyInsightListView = fc.record(
  {
    window: anyWindow,
    group: fc.constantFrom(...insightGroups),
    types: fc.uniqueArray(fc.constantFrom('Game', 'Idling', 'off_road', 'X9'), { maxLength: 4 }),
    application: fc.oneof(anyId, fc.constant(applicationNotTold)),
    weekday: fc.option(fc.integer({ min: 1, max: 7 })),
    by: fc.constantFrom(...insightGroupings),
    page: anyPage,
  },
  plain,
);
const anySessionView = fc.record(
  {
    at: fc.constantFrom(null, '2026-03-04T15:00:00Z', '2026-03-04T15:00:00.123+01:00'),
    group: fc.constantFrom(...insightGroups),
    proctored: fc.constantFrom(...proctoredWords),
    signal: anyId,
    page: anyPage,
    list: anySessionListView,
  },
  plain,
);

const anyText = fc.oneof(fc.constant(null), fc.uuid(), fc.constantFrom('7 A/ä', 'class & co'));
const anyClassView = fc.record(
  {
    classId: anyText,
    window: anyWindow,
    sort: fc.constantFrom(...classColumns),
    order: fc.constantFrom('asc' as const, 'desc' as const),
    spread: fc.constantFrom('share' as const, 'focused' as const),
    band: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9999 })),
    review: anyText,
  },
  plain,
);

describe('a view read back from its address is the view that was written', () => {
  it('for the class', () => {
    fc.assert(
      fc.property(anyClassView, (view) => {
        const search = new URLSearchParams(toSearch(classViewCodec, view));
        expect(classViewCodec.parse(search)).toStrictEqual(view);
      }),
    );
  });

  it('for the session list', () => {
    fc.assert(
      fc.property(anySessionListView, (view) => {
        const search = new URLSearchParams(toSearch(sessionListViewCodec, view));
        expect(sessionListViewCodec.parse(search)).toStrictEqual(view);
      }),
    );
  });

  it('for the insights page', () => {
    fc.assert(
      fc.property(anyInsightListView, (view) => {
        const search = new URLSearchParams(toSearch(insightListViewCodec, view));
        expect(insightListViewCodec.parse(search)).toStrictEqual(view);
      }),
    );
  });

  it('for the drill-down', () => {
    fc.assert(
      fc.property(anySessionView, (view) => {
        const search = new URLSearchParams(toSearch(sessionViewCodec, view));
        expect(sessionViewCodec.parse(search)).toStrictEqual(view);
      }),
    );
  });
});

const codecs = [
  ['the session list', sessionListViewCodec],
  ['the insights page', insightListViewCodec],
  ['the drill-down', sessionViewCodec],
] as const;

describe.each(codecs)('%s', (_, codec) => {
  it('has an address without parameters for its defaults', () => {
    expect(withView<object>(codec, new URLSearchParams(), codec.defaults).toString()).toBe('');
  });

  it.each([
    'page=0',
    'page=-1',
    'page=1e3',
    'page=99999',
    'page=%00',
    'group=safety',
    'group=SelfHarmOrSuicide',
    'group=__proto__',
    'types=',
    'types=SelfHarmOrSuicide,self_harm_or_suicide,SafetyConcern',
    'types=a%20b,%3Cscript%3E',
    'proctored=maybe',
    'proctored=YES',
    'sort=',
    'sort=Duration',
    'sort=__proto__',
    'direction=up',
    'direction=descending',
    'application=',
    'application=a%20b',
    'application=../..',
    'application=%3Cscript%3E',
    `application=${'a'.repeat(129)}`,
    'application=*',
    'weekday=0',
    'weekday=8',
    'weekday=01',
    'weekday=Mon',
    'weekday=1,2',
    'by=week',
    'by=__proto__',
    'by=day',
    'signal=',
    'signal=a%20b',
    'signal=%3Cscript%3E',
    'at=yesterday',
    'at=2026-02-30T00:00:00Z',
    'at=2026-03-04',
    'window=next-week',
    'from=2026-03-08&to=2026-03-02',
    'from=9999-99-99',
    '%E0%A4%A',
  ])('falls back to its defaults for ?%s', (search) => {
    expect(codec.parse(new URLSearchParams(search))).toStrictEqual(codec.defaults);
  });
});

describe('parseId', () => {
  it.each([
    [null, null],
    ['550e8400-e29b-41d4-a716-446655440000', '550e8400-e29b-41d4-a716-446655440000'],
    ['learning-app-uuid', 'learning-app-uuid'],
    ['urn:uuid:1', 'urn:uuid:1'],
    ['a/b', null],
    ['', null],
  ])('of %j', (text, expected) => {
    expect(parseId(text)).toBe(expected);
  });
});

describe('parsePage', () => {
  it.each([
    [null, 1],
    ['1', 1],
    ['12', 12],
    ['012', 1],
    ['2.5', 1],
    ['', 1],
  ])('of %j', (text, expected) => {
    expect(parsePage(text)).toBe(expected);
  });
});

describe('the class’s view in an address', () => {
  it.each([
    [{}, ''],
    [{ classId: 'c1', window: { kind: 'last-week' as const } }, 'class=c1&window=last-week'],
    [{ sort: 'share' as const, order: toNaturalOrder('share') }, 'sort=share'],
    [{ sort: 'share' as const, order: 'asc' as const }, 'sort=share&order=asc'],
    [{ order: 'desc' as const }, 'order=desc'],
    [{ spread: 'focused' as const, band: 0, review: 'u1' }, 'spread=focused&band=0&review=u1'],
  ])('%j is written as %j', (view, search) => {
    expect(toSearch(classViewCodec, view)).toBe(search);
  });

  it.each([
    ['sort=rank', { sort: 'name', order: 'asc' }],
    ['sort=share&order=up', { sort: 'share', order: 'desc' }],
    ['band=-5', { band: null }],
    ['band=5.5', { band: null }],
    ['class=&review=', { classId: null, review: null }],
    ['spread=rank', { spread: 'share' }],
  ])('%s falls back', (search, view) => {
    expect(classViewCodec.parse(new URLSearchParams(search))).toMatchObject(view);
  });
});
