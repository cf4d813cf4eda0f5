import { describe, expect, it } from 'vitest';
import { bodyAnswer, pageAnswer, serve } from '#src/testing/serve.ts';
import { applicationsQuery } from './applications.ts';
import { createQueryClient } from './query-client.ts';

function toApplication(number: number) {
  return { sourcedId: `app-${number}`, name: `Application ${number}`, logoUrl: null, wasteMeter: 'on' };
}

const many = Array.from({ length: 134 }, (_, number) => toApplication(number));

describe('applicationsQuery', () => {
  it('maps every application by its id, those beyond the first hundred too', async () => {
    const requests = serve((url) => pageAnswer('applications', many, url));
    const applications = await createQueryClient().query(applicationsQuery);
    expect(applications.size).toBe(134);
    expect(applications.get('app-133')).toMatchObject({ name: 'Application 133', wasteMeter: 'on' });
    expect(requests.map((url) => `${url.pathname}${url.search}`)).toEqual([
      '/api/applications/1.0?limit=100&offset=0',
      '/api/applications/1.0?limit=100&offset=100',
    ]);
  });

  it('reads paging that is nested, as a third party reports it', async () => {
    serve((url) => {
      const offset = Number(url.searchParams.get('offset'));
      return bodyAnswer({
        applications: many.slice(offset, offset + 100),
        pagination: { offset, limit: 100, total: many.length },
      });
    });
    expect((await createQueryClient().query(applicationsQuery)).size).toBe(134);
  });

  it('leaves out applications that cannot be read and keeps the rest', async () => {
    serve((url) =>
      pageAnswer('applications', [toApplication(0), { sourcedId: 'app-1' }, null, toApplication(3)], url),
    );
    expect([...(await createQueryClient().query(applicationsQuery)).keys()]).toEqual(['app-0', 'app-3']);
  });

  it('is an empty map where there are none', async () => {
    serve((url) => pageAnswer('applications', [], url));
    expect((await createQueryClient().query(applicationsQuery)).size).toBe(0);
  });

  it('is asked for once, however many panels want it', async () => {
    const requests = serve((url) => pageAnswer('applications', [toApplication(0)], url));
    const client = createQueryClient();
    await Promise.all([client.query(applicationsQuery), client.query(applicationsQuery)]);
    await client.query(applicationsQuery);
    expect(requests).toHaveLength(1);
  });
});
