/** Every fault of the table against our server, over real sockets: what it answers, what it asks, and that it lives on. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '#src/contract/problem.ts';
import { simulatorCredentials } from '#simulator/create-simulator.ts';
import { marker } from './behaviours.ts';
import { startFaultyHouse, type FaultyHouse } from './faulty-house.ts';
import { platformFaults } from './platform-faults.ts';

const assets = { indexHtml: '<!--boot-->', pageChunks: new Map(), find: () => undefined };
const logLineSchema = z.looseObject({ event: z.string(), cause: z.optional(z.string()) });

/** Long enough for tokens, answers and what is remembered of failures to be over. */
const longMs = 11 * 60_000;
const longestTokenMs = 61 * 60_000;

const patient: { house?: FaultyHouse } = {};
const impatient: { house?: FaultyHouse } = {};

beforeAll(async () => {
  patient.house = await startFaultyHouse({ assets });
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
function askFor({ origin, showcase }: FaultyHouse): Promise<Response> {
  const week = new URLSearchParams({
    startedAfter: '2026-03-02T06:00:00Z',
    startedBefore: '2026-03-09T05:00:00Z',
    targetTimezone: 'America/Chicago',
  });
  const student = showcase[0]?.userId ?? '';
  return fetch(`${origin}/api/insights/1.0/users/${student}/overview?${week.toString()}`);
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
    expect(answer.status).toBe(outcome.status);
    expect(answer.headers.get('retry-after')).toBe(outcome.retryAfter ?? null);
    if (outcome.message !== null) {
      const problem = problemSchema.parse(JSON.parse(text));
      expect(problem.message).toBe(outcome.message);
      expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
      expect(text).not.toContain(marker);
    }
    expect(house.calls()).toEqual(calls);

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
