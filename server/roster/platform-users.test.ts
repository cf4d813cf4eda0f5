import { describe, expect, it } from 'vitest';
import { getPlatformUsers } from './platform-users.ts';

/** The students of a platform that gives these records, so many a page, and claims so many. */
async function read(records: readonly unknown[], { pageSize = 100, total = records.length } = {}) {
  const asked: string[] = [];
  const users = await getPlatformUsers({
    baseUrl: 'https://platform.example',
    signal: new AbortController().signal,
    platform: {
      get: (scope, url) => {
        const { pathname, searchParams } = new URL(url);
        const offset = Number(searchParams.get('offset'));
        asked.push(`${scope} ${pathname} ${searchParams.get('limit') ?? ''} ${offset}`);
        const value = { users: records.slice(offset, offset + pageSize), total };
        return Promise.resolve({ value, bytes: new Uint8Array() });
      },
    },
  });
  return { users, asked };
}

const user = { userId: 'u1', email: '', identifier: '' };

describe('The platform’s students', () => {
  it.each([
    ['who has an id and nothing else', {}, true],
    ['who has null for all else', { status: null, enabledUser: null, roles: null, email: null }, true],
    ['whose status is active', { status: 'active' }, true],
    ['whose status is another one', { status: 'inactive' }, false],
    ['who is enabled', { enabledUser: true }, true],
    ['who is disabled', { enabledUser: false }, false],
    ['who is disabled in words', { enabledUser: 'false' }, false],
    ['who is a student in capitals', { roles: [{ role: 'STUDENT' }] }, true],
    ['who is a student beside something else', { roles: [{ role: 'aide' }, { role: 'student' }] }, true],
    ['who is something else', { roles: [{ role: 'teacher' }] }, false],
    ['whose role is not named', { roles: [{ role: null }, {}] }, false],
    ['who has no role at all', { roles: [] }, false],
    ['whose id is empty', { sourcedId: '' }, false],
    ['whose id is a number', { sourcedId: 7 }, false],
  ])('have somebody %s: %j %s', async (_who, more, isThere) => {
    expect((await read([{ sourcedId: 'u1', ...more }])).users).toEqual(isThere ? [user] : []);
  });

  it('have their address and identifier, and are there once, as they were last', async () => {
    const { users } = await read([
      { sourcedId: 'u1', email: 'old@a.example' },
      null,
      'odd',
      { sourcedId: 'u1', email: 'new@a.example', identifier: 'A-1' },
    ]);
    expect(users).toEqual([{ userId: 'u1', email: 'new@a.example', identifier: 'A-1' }]);
  });

  it('are all read, page by page', async () => {
    const records = Array.from({ length: 250 }, (_, i) => ({ sourcedId: `u${i}` }));
    const { users, asked } = await read(records);
    expect(users).toHaveLength(250);
    expect(asked).toEqual([0, 100, 200].map((offset) => `roster /rostering/1.0/users 100 ${offset}`));
  });

  it('are not read where the list has no end, or is none', async () => {
    const records = Array.from({ length: 2_010 }, (_, i) => ({ sourcedId: `u${i}` }));
    expect((await read(records.slice(10), { pageSize: 1 })).users).toHaveLength(2_000);
    await expect(read(records, { pageSize: 1 })).rejects.toMatchObject({
      status: 502,
      message: 'TimeBack has more users than can be read.',
      cause: 'list of users too long',
      isRetryable: false,
    });
    const platform = {
      get: () => Promise.resolve({ value: { people: [] }, bytes: new Uint8Array() }),
    };
    const signal = new AbortController().signal;
    await expect(
      getPlatformUsers({ platform, baseUrl: 'https://platform.example', signal }),
    ).rejects.toMatchObject({
      status: 502,
      message: 'TimeBack gave an answer that is not a list of users.',
      cause: 'upstream roster body has another shape',
      isRetryable: false,
    });
  });
});
