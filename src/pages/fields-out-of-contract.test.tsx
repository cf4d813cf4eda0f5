/**
 * Every field of every body that a page reads, as the schemas know them, replaced by nothing, null, another type or a number
 * out of range: the page stands, says what it left out or refused, and shows no figure made of nonsense.
 */
// eslint-disable-next-line testing-library/no-manual-cleanup -- one field is tried with several values in one test
import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { insightSchema, insightsPageSchema } from '#src/contract/insights.ts';
import { bucketSchema, levelBreakdownSchema, overviewSchema } from '#src/contract/overview.ts';
import { sessionSchema, sessionsPageSchema } from '#src/contract/sessions.ts';
import { dropped, withValue } from '#src/contract/samples/change.ts';
import { z } from '#src/contract/zod.ts';
import { renderPage, studentId } from '#src/testing/render-page.tsx';
import type { Upstream } from '#src/testing/upstreams.ts';

const wrongValues: readonly unknown[] = [
  dropped,
  null,
  true,
  'nan',
  '-1',
  '',
  [],
  {},
  -1,
  -0,
  0.5,
  101,
  1e308,
  1_000_000_001,
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999-23:59',
  '+012026-03-09T12:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-03-09',
];

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The fields below a schema, as paths; of a list those of its first item. */
function toPaths(schema: JsonSchema, path: readonly string[] = []): string[] {
  const form = schema.anyOf?.find(({ type }) => type === 'object') ?? schema;
  const items = Array.isArray(form.items) || typeof form.items === 'boolean' ? undefined : form.items;
  const below = [
    ...Object.entries(form.properties ?? {}),
    ...(items?.properties === undefined ? [] : [['0', items] as const]),
  ].flatMap(([name, member]) => (typeof member === 'boolean' ? [] : toPaths(member, [...path, name])));
  return [...(path.length === 0 || path.at(-1) === '0' ? [] : [path.join('.')]), ...below];
}

function toFields(schema: z.core.$ZodType, prefix: readonly string[] = []): string[] {
  return toPaths(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), prefix);
}

const student = `/students/${studentId('Amara')}`;
const upstreamPath = `/insights/1.0/users/${studentId('Amara')}`;

const bodies = [
  {
    name: 'overview',
    page: student,
    path: `${upstreamPath}/overview`,
    schema: overviewSchema,
    fields: [
      ...toFields(overviewSchema),
      ...toFields(bucketSchema, ['trend', 'buckets', '0']),
      ...toFields(levelBreakdownSchema, ['breakdown', 'levels', '0']),
    ],
  },
  {
    name: 'sessions',
    page: `${student}/sessions`,
    path: `${upstreamPath}/sessions`,
    schema: sessionsPageSchema,
    fields: [...toFields(sessionsPageSchema), ...toFields(sessionSchema, ['sessions', '0'])],
  },
  {
    name: 'insights',
    page: `${student}/insights`,
    path: upstreamPath,
    schema: insightsPageSchema,
    fields: [...toFields(insightsPageSchema), ...toFields(insightSchema, ['insights', '0'])],
  },
] as const;

/** The simulator, with one field of one body changed. */
function changing(path: string, field: string, value: unknown): Upstream {
  return async (request, simulator) => {
    const answer = await simulator(request);
    if (new URL(request.url).pathname !== path) return answer;
    const body: unknown = await answer.json();
    return Response.json(withValue(body, field, value));
  };
}

const goodBodies = new Map<string, unknown>();

/** The good body, as the page of last week gets it. */
async function readBody({ page, path }: { page: string; path: string }): Promise<unknown> {
  const known = goodBodies.get(path);
  if (known !== undefined) return known;
  const { promise, resolve } = Promise.withResolvers<unknown>();
  renderPage(`${page}?window=last-week`, {
    upstream: async (request, simulator) => {
      const answer = await simulator(request);
      if (new URL(request.url).pathname === path) resolve(await answer.clone().json());
      return answer;
    },
  });
  goodBodies.set(path, await promise);
  cleanup();
  return promise;
}

/** Of the values below, as many as are tried of one field: all of them by `npm run test:full`. */
const mostValues = process.env['TEST_EXTENT'] === 'full' ? Infinity : 1;

/** Values that the schema makes something else of than of the good one, each outcome once; of all it refuses, one. */
function toTellingValues(schema: z.ZodMiniType, body: unknown, field: string): readonly unknown[] {
  const outcomes = new Map<string, unknown>([[JSON.stringify(schema.safeParse(body)), undefined]]);
  for (const value of wrongValues) {
    const { success, data } = schema.safeParse(withValue(body, field, value));
    const outcome = JSON.stringify(success ? { success, data } : { success });
    if (!outcomes.has(outcome)) outcomes.set(outcome, value);
  }
  return [...outcomes.values()].slice(1, 1 + mostValues);
}

const nonsensical = /.{0,20}(?:NaN|Infinity|undefined|\[object|Invalid|\de\+|−|-\d+ (?:h|min|s)\b).{0,20}/g;

/** What no page may show, whatever came: figures of nonsense, a part that could not be drawn, one fault told twice. */
function findNonsense(): string[] {
  const figures = screen.getByRole('main').textContent.match(nonsensical) ?? [];
  const lost = screen.queryAllByText('This part could not be shown').map(() => 'a part is lost');
  const repeated = screen
    .queryAllByRole('alert')
    .slice(1)
    .map(() => 'told more than once');
  return [...figures, ...lost, ...repeated];
}

describe.each(bodies)('the body of $name', ({ page, path, schema, fields }) => {
  it('has fields to try', () => {
    expect(fields.length).toBeGreaterThan(8);
  });

  it.each(fields)('may have anything in %s, and the page stands', async (field) => {
    const body = await readBody({ page, path });
    const nonsense: string[] = [];
    for (const value of toTellingValues(schema, body, field)) {
      renderPage(`${page}?window=last-week`, { upstream: changing(path, field, value) });
      await waitFor(() => {
        expect(screen.queryAllByText(/Loading/)).toEqual([]);
        expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Amara Moonvale');
      });
      nonsense.push(...findNonsense().map((what) => `${JSON.stringify(value)}: ${what}`));
      cleanup();
    }
    expect(nonsense).toEqual([]);
  });
});
