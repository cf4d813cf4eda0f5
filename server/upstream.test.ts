import { describe, expect, it } from 'vitest';
import { toUpstreamGet } from './upstream.ts';

const options = { headers: { accept: 'application/json' }, signal: new AbortController().signal };

describe('An address of the platform', () => {
  it('is asked as it is, and no redirect is followed', async () => {
    const asked: Request[] = [];
    const get = toUpstreamGet((request) => {
      asked.push(request);
      return Promise.resolve(new Response('{}', { status: 201, headers: { 'retry-after': '7' } }));
    });
    const answer = await get('https://platform.example/a?b=c', options);
    expect(asked.map(({ url, method, redirect }) => ({ url, method, redirect }))).toEqual([
      { url: 'https://platform.example/a?b=c', method: 'GET', redirect: 'manual' },
    ]);
    expect(asked[0]?.headers.get('accept')).toBe('application/json');
    expect(answer.status).toBe(201);
    expect(answer.headers.get('retry-after')).toBe('7');
  });

  it.each([
    ['willingly', () => undefined],
    ['with an error, which is of no interest', () => Promise.reject(new Error('broken'))],
  ])('is let go of when its answer is dropped, %s', async (_how, cancel) => {
    let isCancelled = false;
    const body = new ReadableStream({
      cancel: () => {
        isCancelled = true;
        return cancel();
      },
    });
    const { drop } = await toUpstreamGet(() => Promise.resolve(new Response(body)))(
      'https://platform.example/',
      options,
    );
    drop();
    expect(isCancelled).toBe(true);
  });

  it('may answer without a body, of which nothing is to be dropped', async () => {
    const get = toUpstreamGet(() => Promise.resolve(new Response(null, { status: 204 })));
    const { body, drop } = await get('https://platform.example/', options);
    expect(body).toBeNull();
    expect(drop).not.toThrow();
  });
});
