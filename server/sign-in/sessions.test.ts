import { CompactEncrypt, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { toSignedIn } from '../testing/district.ts';
import type { CookieJar } from './cookie-jar.ts';
import { createSeal, type Seal } from './seal.ts';
import { createSessions, type SessionLimits } from './sessions.ts';
import { createTransactions } from './transactions.ts';

const minute = 60_000;
const limits: SessionLimits = { idleSeconds: 30 * 60, longestSeconds: 60 * 60 };

/** A browser's cookies, with their lifetimes. */
function createJar() {
  const cookies = new Map<string, string>();
  const lifetimes: (number | null)[] = [];
  const jar: CookieJar = {
    get: (name) => cookies.get(name),
    list: (start) => [...cookies.keys()].filter((name) => name.startsWith(start)),
    set(name, value, lifetime) {
      cookies.set(name, value);
      lifetimes.push(lifetime);
    },
    delete: (name) => void cookies.delete(name),
  };
  return { jar, cookies, lifetimes };
}

const seal = createSeal([new Uint8Array(32)]);

function createSchool(sealed: Seal = seal, issuer = 'https://login.example') {
  const clock = { now: Date.UTC(2026, 2, 11, 17) };
  const now = () => clock.now;
  return { clock, sessions: createSessions({ seal: sealed, issuer, limits, now }), ...createJar() };
}

describe('A session', () => {
  it('is none before anybody has signed in, and after its end', async () => {
    const { sessions, jar } = createSchool();
    expect(await sessions.read(jar)).toEqual({ kind: 'none' });
    await sessions.start(jar, toSignedIn('tea'));
    sessions.end(jar);
    expect(await sessions.read(jar)).toEqual({ kind: 'none' });
  });

  it('says who has signed in, as long as the browser runs', async () => {
    const { clock, sessions, jar, cookies, lifetimes } = createSchool();
    const signedIn = { ...toSignedIn('tea', { groups: ['a', 'b'], email_verified: true }), name: 'Tea' };
    await sessions.start(jar, signedIn);
    expect(await sessions.read(jar)).toEqual({
      kind: 'open',
      signedIn,
      signedInAt: clock.now,
      state: { secondsLeft: 1_800, canStay: true },
    });
    expect([...cookies.keys()]).toEqual(['session']);
    expect(lifetimes).toEqual([null]);
  });

  it.each([
    [0, 1_800, true],
    [999, 1_799, true],
    [29 * minute, 60, true],
    [30 * minute - 1_000, 1, true],
  ])('that nobody uses for %i ms has %i seconds left', async (passed, secondsLeft, canStay) => {
    const { clock, sessions, jar } = createSchool();
    await sessions.start(jar, toSignedIn('tea'));
    clock.now += passed;
    expect(await sessions.read(jar)).toMatchObject({ state: { secondsLeft, canStay } });
  });

  it('is over after half an hour without anybody, to the second', async () => {
    const { clock, sessions, jar } = createSchool();
    await sessions.start(jar, toSignedIn('tea'));
    clock.now += 30 * minute;
    expect(await sessions.read(jar)).toEqual({ kind: 'over' });
  });

  it('goes on while somebody is there, and ends after its longest time all the same', async () => {
    const { clock, sessions, jar } = createSchool();
    await sessions.start(jar, toSignedIn('tea'));
    const stay = async () => {
      const session = await sessions.read(jar);
      return session.kind === 'open' ? sessions.extend(jar, session) : session.kind;
    };
    clock.now += 20 * minute;
    expect(await stay()).toEqual({ secondsLeft: 1_800, canStay: true });
    clock.now += 10 * minute;
    // Here both limits lie at one time: staying would win nothing.
    expect(await stay()).toEqual({ secondsLeft: 1_800, canStay: false });
    clock.now += 20 * minute;
    expect(await stay()).toEqual({ secondsLeft: 600, canStay: false });
    clock.now += 10 * minute;
    expect(await stay()).toBe('over');
  });

  it.each<[what: string, seal: Seal, issuer: string]>([
    ['of another issuer', seal, 'https://other.example'],
    ['that another key has sealed', createSeal([new Uint8Array(32).fill(1)]), 'https://login.example'],
  ])('%s is over', async (_what, sealed, issuer) => {
    const { sessions, jar } = createSchool();
    await sessions.start(jar, toSignedIn('tea'));
    expect(await createSchool(sealed, issuer).sessions.read(jar)).toEqual({ kind: 'over' });
  });

  it.each([
    ['what it says is something else', 'session', { signedIn: 'tea' }],
    [
      'it was sealed for something else',
      'sign-in',
      { signedIn: toSignedIn('tea'), signedInAt: 0, seenAt: 0 },
    ],
  ])('is over where %s', async (_what, purpose, value) => {
    const { clock, sessions, jar } = createSchool();
    clock.now = 0;
    jar.set('session', await seal.close(purpose, value), null);
    expect(await sessions.read(jar)).toEqual({ kind: 'over' });
  });

  it('does not begin where the provider says more of a person than a cookie holds', async () => {
    const { sessions, jar } = createSchool();
    await sessions.start(jar, toSignedIn('tea', { groups: 'g'.repeat(2_000) }));
    const before = jar.get('session');
    await expect(sessions.start(jar, toSignedIn('tea', { groups: 'g'.repeat(3_000) }))).rejects.toMatchObject(
      {
        status: 500,
        message: 'The sign-in provider says more about you than a session can hold.',
        cause: 'session cookie too large: fewer or shorter claims are needed',
      },
    );
    expect(jar.get('session')).toBe(before);
  });
});

describe('What is sealed', () => {
  const [old, current] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

  it('opens for its purpose alone', async () => {
    const sealed = await seal.close('one', { a: 1 });
    expect(await seal.open('one', sealed)).toEqual({ a: 1 });
    expect(await seal.open('two', sealed)).toBeUndefined();
  });

  it('opens with any of the keys, and is sealed with the first', async () => {
    const sealed = await createSeal([old]).close('one', { a: 1 });
    expect(await createSeal([current, old]).open('one', sealed)).toEqual({ a: 1 });
    expect(await createSeal([current]).open('one', sealed)).toBeUndefined();
    const newer = await createSeal([current, old]).close('one', { a: 1 });
    expect(await createSeal([current]).open('one', newer)).toEqual({ a: 1 });
    expect(await createSeal([old]).open('one', newer)).toBeUndefined();
  });

  it.each(['', 'nonsense', 'a.b.c.d.e'])('is nothing where it is %j', async (text) => {
    expect(await seal.open('one', text)).toBeUndefined();
  });

  it('names its key by a few characters of a hash, and says what it is for', async () => {
    const [header = ''] = (await seal.close('one', { a: 1 })).split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'dir',
      enc: 'A256GCM',
      typ: 'one',
      // SHA-256 of 32 zeros begins so.
      kid: 'Zmh6rfhi',
    });
  });

  it.each([
    { alg: 'dir', enc: 'A128CBC-HS256' },
    { alg: 'A256KW', enc: 'A256GCM' },
  ])('is nothing where it was sealed with our key in another way: %o', async (algorithms) => {
    const kid = decodeProtectedHeader(await seal.close('one', {})).kid ?? '';
    const sealed = await new CompactEncrypt(new TextEncoder().encode('{"a":1}'))
      .setProtectedHeader({ ...algorithms, kid, typ: 'one' })
      .encrypt(new Uint8Array(32));
    expect(await seal.open('one', sealed)).toBeUndefined();
  });

  it('is nothing where it was changed', async () => {
    const parts = (await seal.close('one', { a: 1 })).split('.');
    const changed = parts.with(
      3,
      `${parts[3]?.startsWith('A') === true ? 'B' : 'A'}${parts[3]?.slice(1) ?? ''}`,
    );
    expect(await seal.open('one', changed.join('.'))).toBeUndefined();
  });
});

describe('A sign-in that has begun', () => {
  function begin() {
    const clock = { now: Date.UTC(2026, 2, 11, 17) };
    return { clock, transactions: createTransactions(seal, () => clock.now), ...createJar() };
  }

  it('can be ended once, by its state, in the browser that began it', async () => {
    const { transactions, jar, cookies, lifetimes } = begin();
    const begun = await transactions.begin(jar, '/about');
    expect(begun.returnTo).toBe('/about');
    for (const secret of [begun.state, begun.nonce, begun.codeVerifier])
      expect(secret).toMatch(/^[\w-]{43}$/);
    expect(new Set([begun.state, begun.nonce, begun.codeVerifier]).size).toBe(3);
    expect([...cookies.keys()]).toEqual([`sign-in.${begun.state.slice(0, 8)}`]);
    expect(lifetimes).toEqual([600]);
    expect(await transactions.take(createJar().jar, begun.state)).toBeNull();
    expect(await transactions.take(jar, begun.state)).toMatchObject(begun);
    expect(await transactions.take(jar, begun.state)).toBeNull();
  });

  it.each([
    [10 * minute, true],
    [10 * minute + 1, false],
  ])('can be ended after %i ms: %s', async (passed, isGood) => {
    const { clock, transactions, jar } = begin();
    const { state } = await transactions.begin(jar, '/');
    clock.now += passed;
    expect((await transactions.take(jar, state)) !== null).toBe(isGood);
  });

  it('cannot be ended by a state that only begins like its own, or by a cookie that says something else', async () => {
    const { transactions, jar, cookies } = begin();
    const { state } = await transactions.begin(jar, '/');
    expect(await transactions.take(jar, `${state.slice(0, 8)}other`)).toBeNull();
    expect([...cookies]).toEqual([]);
    jar.set('sign-in.12345678', await seal.close('sign-in', { state: '12345678' }), 600);
    expect(await transactions.take(jar, '12345678')).toBeNull();
    jar.set('sign-in.12345678', await seal.close('session', { ...begin(), state: '12345678' }), 600);
    expect(await transactions.take(jar, '12345678')).toBeNull();
  });

  it('stands beside seven others; with one more they begin anew', async () => {
    const { transactions, jar, cookies } = begin();
    jar.set('session', 'kept', null);
    for (let tab = 1; tab <= 8; tab += 1) await transactions.begin(jar, '/');
    expect(cookies.size).toBe(9);
    const { state } = await transactions.begin(jar, '/');
    expect([...cookies.keys()]).toEqual(['session', `sign-in.${state.slice(0, 8)}`]);
  });
});
