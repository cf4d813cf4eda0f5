import { describe, expect, it } from 'vitest';
import { toRequestDepth } from './request-depth.ts';

function request(path: string, startedAt: number, endedAt: number) {
  return { url: new URL(path, 'http://localhost'), startedAt, endedAt };
}

describe('toRequestDepth', () => {
  it.each([
    { title: 'is 0 without requests', requests: [], depth: 0 },
    {
      title: 'is 1 where all are on their way together',
      requests: [request('/a', 0, 2), request('/b', 1, 3), request('/c', 1.9, 2.5)],
      depth: 1,
    },
    {
      title: 'grows with each request that waited for an answer',
      requests: [request('/a', 0, 1), request('/b', 1, 2), request('/c', 3, 4)],
      depth: 3,
    },
    {
      title: 'follows the longest of several chains',
      requests: [request('/a', 0, 1), request('/b', 0, 5), request('/c', 2, 3), request('/d', 4, 6)],
      depth: 3,
    },
    {
      title: 'does not depend on the order in the log',
      requests: [request('/b', 1, 2), request('/a', 0, 1)],
      depth: 2,
    },
    {
      title: 'leaves out further pages of a list',
      requests: [request('/a?offset=0', 0, 1), request('/a?offset=100', 1, 2)],
      depth: 1,
    },
    {
      title: 'never counts a request without an answer as one that was waited for',
      requests: [request('/a', 0, Infinity), request('/b', 9, 10)],
      depth: 1,
    },
  ])('$title', ({ requests, depth }) => {
    expect(toRequestDepth(requests)).toBe(depth);
  });
});
