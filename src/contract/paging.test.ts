import { describe, expect, it } from 'vitest';
import { endpointQueries } from './endpoint-queries.ts';
import { toPageQuery } from './paging.ts';

describe('The query of a page', () => {
  it('asks for as many as the platform gives at once, from there on', () => {
    expect(toPageQuery(300)).toStrictEqual({ limit: '100', offset: '300' });
  });

  it('is one that the endpoints of lists take', () => {
    expect(endpointQueries.users.safeParse(toPageQuery(0)).success).toBe(true);
  });
});
