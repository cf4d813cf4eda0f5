/** Addresses are pasted, shortened and typed by people: whatever stands in one, a page can be shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRecordViewCodec } from './access-record-view.ts';
import { classViewCodec } from './class-view.ts';
import { insightListViewCodec } from './insight-list-view.ts';
import { sessionListViewCodec } from './session-list-view.ts';
import { sessionViewCodec } from './session-view.ts';
import { signInFailedViewCodec, toRoleHref, toSignInHref } from './sign-in-view.ts';
import { studentViewCodec } from './student-view.ts';
import { toSearch, withView, type ViewCodec } from './view-codec.ts';

const codecs = [
  ['the class', classViewCodec],
  ['a student', studentViewCodec],
  ['the session list', sessionListViewCodec],
  ['the insights page', insightListViewCodec],
  ['the drill-down', sessionViewCodec],
  ['the record of access', accessRecordViewCodec],
  ['a sign-in that failed', signInFailedViewCodec],
] as const;

/** Words that some page knows, so that many addresses are good in part. */
const knownWords = [
  ...['last-week', 'four-weeks', 'term', 'school-year', 'this-week', '2026-03-02', '2026-03-08'],
  ...['share', 'focused', 'duration', 'name', 'asc', 'desc', 'ascending', 'descending'],
  ...['table', 'percent', 'levels', 'yes', 'no', 'proctoring', 'off-task', 'weekday', 'type'],
  ...['1', '2', '7', '9999', '10', '0', '2026-03-04T15:00:00Z', 'Idling', 'Idling,Game', 'SelfHarmOrSuicide'],
  ...['refused', 'tenant', '/students/a?window=last-week', '550e8400-e29b-41d4-a716-446655440000'],
];

function anySearch<View extends object>({ keys }: ViewCodec<View>) {
  const anyKey = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...keys) }, fc.string());
  const anyValue = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...knownWords) },
    fc.string({ unit: 'binary' }),
  );
  return fc.array(fc.tuple(anyKey, anyValue), { maxLength: 12 }).map((pairs) => new URLSearchParams(pairs));
}

describe.each(codecs)('any address of %s', (_, codec) => {
  it('is read without a fault, and what it is read as can be written and read again', () => {
    fc.assert(
      fc.property(anySearch<object>(codec), (search) => {
        const view = codec.parse(search);
        expect(codec.parse(new URLSearchParams(toSearch<object>(codec, view)))).toStrictEqual(view);
      }),
    );
  });

  it('asks for the same page when it is written anew, with every parameter that is not the page’s own', () => {
    const isForeign = ([key]: [string, string]) => !codec.keys.some((own) => own === key);
    fc.assert(
      fc.property(anySearch<object>(codec), (search) => {
        const before = search.toString();
        const view = codec.parse(search);
        const next = withView<object>(codec, search, view);
        expect(codec.parse(next)).toStrictEqual(view);
        expect([...next].filter(isForeign)).toStrictEqual([...search].filter(isForeign));
        // The address that a page stands at is not changed under it.
        expect(search.toString()).toBe(before);
      }),
    );
  });
});

describe('the way to sign in', () => {
  it('comes back to the very address that it set out from', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), fc.string(), (path, query, role) => {
        const returnTo = `${path}?${query}`;
        const read = (href: string) => new URL(href, 'http://localhost').searchParams;
        expect(read(toSignInHref(returnTo)).get('return')).toBe(returnTo);
        expect([...read(toRoleHref(role, returnTo))]).toStrictEqual([
          ['as', role.toWellFormed()],
          ['return', returnTo],
        ]);
      }),
    );
  });
});
