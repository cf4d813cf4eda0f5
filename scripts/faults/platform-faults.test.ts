/** Every fault of the table against our server, over real sockets: what it answers, what it asks, and that it lives on. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '#src/contract/problem.ts';
import { simulatorCredentials } from '#simulator/create-simulator.ts';
import { hangUp, marker, refusing, withLife } from './behaviours.ts';
import { inProject } from '../project.ts';
import { faultRows, listFaultRows, pageFaultNames, pageRows } from './faults-table.ts';
import { longestTokenMs, longMs, startFaultyHouse, type FaultyHouse } from './faulty-house.ts';
import { noPageScripts } from '#server/page-chunks.ts';
import {
  platformFaults,
  tokenLives,
  toRosterOutcome,
  type Outcome,
  type PlatformFault,
} from './platform-faults.ts';

const assets = { indexHtml: '<!--boot-->', toPageScripts: noPageScripts, find: () => undefined };
const logLineSchema = z.looseObject({ event: z.string(), cause: z.optional(z.string()) });

const patient: { house?: FaultyHouse } = {};
const impatient: { house?: FaultyHouse } = {};

beforeAll(async () => {
  // Here time passes by `passMs` alone: how long a pause lasts is nothing that a busy machine may change.
  patient.house = await startFaultyHouse({ assets, elapsed: () => 0 });
  impatient.house = await startFaultyHouse({ assets, timeoutMs: 1_000 });
});

afterAll(async () => {
  await patient.house?.close();
  await impatient.house?.close();
});

function houseFor({ isSlow = false }: { isSlow?: boolean | undefined }): FaultyHouse {
  const { house } = isSlow ? impatient : patient;
  if (house === undefined) throw new Error('No house has been started.');
  return house;
}

/** Asks for one week of one student. */
function askFor({ origin, showcase }: FaultyHouse, headers: HeadersInit = {}): Promise<Response> {
  const week = new URLSearchParams({
    startedAfter: '2026-03-02T06:00:00Z',
    startedBefore: '2026-03-09T05:00:00Z',
    targetTimezone: 'America/Chicago',
  });
  const student = showcase[0]?.userId ?? '';
  return fetch(`${origin}/api/insights/1.0/users/${student}/overview?${week.toString()}`, { headers });
}

/** @param text the body of the answer */
function expectOutcome({ status, headers }: Response, text: string, outcome: Outcome): void {
  expect(status).toBe(outcome.status);
  expect(headers.get('retry-after')).toBe(outcome.retryAfter ?? null);
  // Every other body is none of ours.
  const problem = text.includes('requestId') ? problemSchema.parse(JSON.parse(text)) : null;
  expect(problem?.message ?? null).toBe(outcome.message);
  // Of the others, their status alone tells the browser whether to ask again.
  const isForGood = outcome.status === 502 && outcome.tries === 1;
  expect(problem?.retryable).toBe(isForGood ? false : undefined);
}

/** Fields that nobody knows go to the browser, which does not read them. */
function isPassedOn({ does }: { does: string }): boolean {
  return does.includes('adds fields');
}

/** A machine that is busy with other things may need several tries to be quick enough for an impatient server. */
async function untilWell(house: FaultyHouse): Promise<void> {
  await expect.poll(async () => (await askFor(house)).status, { timeout: 90_000 }).toBe(200);
}

describe('where the platform', () => {
  it.each(platformFaults)('$does, our server answers as the table says', async (fault) => {
    const house = houseFor(fault);
    const { outcome, calls, place } = fault;
    // A new token, so that it is certain how long it lives.
    house.passMs(longestTokenMs);
    await untilWell(house);
    house.passMs(place === 'token' ? longestTokenMs : longMs);
    const linesBefore = house.logLines.length;
    onTestFinished(house.end);
    await house.begin(fault);
    const answer = await askFor(house);
    const text = await answer.text();
    expectOutcome(answer, text, outcome);
    expect(text.includes(marker)).toBe(isPassedOn(fault));
    expect(text.includes(answer.headers.get('x-request-id') ?? 'none')).toBe(outcome.message !== null);
    expect(house.calls()).toMatchObject(calls);

    const lines = house.logLines.slice(linesBefore);
    expect(lines.map((line) => logLineSchema.parse(JSON.parse(line)).event)).toEqual(
      outcome.status >= 500 || outcome.status === 429 ? ['request'] : [],
    );
    for (const secret of [
      marker,
      simulatorCredentials.clientSecret,
      'Bearer',
      house.showcase[0]?.userId ?? '',
    ]) {
      expect(lines.join('\n')).not.toContain(secret);
    }
    await house.end();
    house.passMs(longMs);
    await untilWell(house);
  });
});

describe('docs/faults.md', () => {
  /** The rows of all tables but their heads, as cells. */
  function readRows(): string[][] {
    const tables = readFileSync(inProject('docs', 'faults.md'), 'utf8').match(/^(?:\|.*\n)+/gm) ?? [];
    return tables.flatMap((table) =>
      table
        .trimEnd()
        .split('\n')
        .slice(2)
        .map((row) =>
          row
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );
  }

  it('names the faults that are tried on the pages beside the overview', () => {
    const words = readFileSync(inProject('docs', 'faults.md'), 'utf8').replaceAll(/\s+/g, ' ');
    expect(words).toContain(pageFaultNames);
  });

  it('has each fault of the table, as tests hold it', () => {
    expect(readRows()).toEqual([...faultRows, ...listFaultRows, ...pageRows]);
  });
});

describe('ten questions, half a second after each other, where the platform', () => {
  it.each(tokenLives)('$does cost $tokensForTen tokens', async ({ seconds, tokensForTen }) => {
    const house = houseFor({});
    house.passMs(longestTokenMs);
    onTestFinished(house.end);
    await house.begin({ place: 'token', behaviour: withLife(seconds) });
    for (let asked = 0; asked < 10; asked += 1) {
      expect((await askFor(house, { 'cache-control': 'no-cache' })).status).toBe(200);
      house.passMs(500);
    }
    expect(house.calls()).toMatchObject({ data: 10, token: tokensForTen });
  });
});

/** As many as a class of thirty asks, all at once. */
const manyQuestions = 60;

describe('a class that is asked for while the platform', () => {
  it.each([
    ['refuses every token', { place: 'data', behaviour: refusing(401) }, { data: 69, token: 3 }],
    [
      'asks to wait',
      { place: 'data', behaviour: refusing(429, { 'retry-after': '2' }) },
      { data: 6, token: 0 },
    ],
    ['is down', { place: 'data', behaviour: refusing(503) }, { data: 60, token: 0 }],
    ['hangs up when asked for tokens', { place: 'token', behaviour: hangUp }, { data: 0, token: 1 }],
  ] as const)('%s costs it no more calls than this', async (_what, fault, most) => {
    const house = houseFor({});
    house.passMs(longestTokenMs);
    await untilWell(house);
    house.passMs(fault.place === 'token' ? longestTokenMs : longMs);
    onTestFinished(house.end);
    await house.begin(fault);
    const student = house.showcase[0]?.userId ?? '';
    const answers = await Promise.all(
      Array.from({ length: manyQuestions }, (_, index) =>
        fetch(`${house.origin}/api/insights/1.0/users/${student}/sessions?limit=100&offset=${index * 100}`),
      ),
    );
    expect(answers.every(({ status }) => status >= 400)).toBe(true);
    expect(house.calls().data).toBeLessThanOrEqual(most.data);
    expect(house.calls().token).toBeLessThanOrEqual(most.token);
  });
});

describe.each([
  { place: 'roster', path: '/rostering/1.0/classes', toOutcome: toRosterOutcome },
  {
    place: 'applications',
    path: '/applications/1.0',
    toOutcome: ({ outcome }: PlatformFault): Outcome => outcome,
  },
] as const)('where the platform’s $place', ({ place, path, toOutcome }) => {
  // How long our server waits, and for tokens, has nothing to do with what is asked for.
  const faults = platformFaults.filter((fault) => fault.place === 'data' && fault.isSlow !== true);

  it.each(faults)('$does, our server answers as the table says', async (fault) => {
    const house = houseFor({});
    const ask = () => fetch(`${house.origin}/api${path}?limit=100&offset=0`);
    house.passMs(longestTokenMs);
    await expect.poll(async () => (await ask()).status).toBe(200);
    house.passMs(longestTokenMs);
    onTestFinished(house.end);
    await house.begin({ place, behaviour: fault.behaviour });
    const answer = await ask();
    const text = await answer.text();
    expectOutcome(answer, text, toOutcome(fault));
    expect(text.includes(marker)).toBe(place === 'applications' && isPassedOn(fault));
    expect(house.calls()[place]).toBe(fault.calls.data);
  });
});
