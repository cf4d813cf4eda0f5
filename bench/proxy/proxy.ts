/**
 * `npm run bench -- --only server`: what our server adds to a question, beside the least that a proxy on `node:http` can do,
 * in front of the same upstream in the same run.
 */
import { compareRounds, measureInTurns, type Measured, type Row } from '../comparison.ts';
import type { Part } from '../part.ts';
import { toAim, type Aim } from '../report.ts';
import { toQuantile, toSpread } from '../statistics.ts';
import { formatRatio, formatSeconds, toComparisonCells, type Wording } from '../table.ts';
import { runLoad, type Load } from './load.ts';
import { startFloor, startProduct, toOverviewPath, withServers } from './servers.ts';
import type { StartedProcess } from './start-process.ts';

const connectionCounts = [1, 50, 200] as const;

const measures = ['p50Ms', 'p99Ms', 'perSecond', 'failed'] as const;
type Measure = (typeof measures)[number];

const formatMs = (ms: number) => `${ms.toFixed(2)} ms`;
const formatRate = (rate: number) => rate.toFixed(0);
const formatMegabytes = (megabytes: number) => `${megabytes.toFixed(0)} MB`;

const wordings: Readonly<Record<Measure, Wording>> = {
  p50Ms: { title: 'Answer, p50', format: formatMs },
  p99Ms: { title: 'Answer, p99', format: formatMs },
  perSecond: { title: 'Answers a second', format: formatRate },
  failed: { title: 'Failed requests', format: String },
};

const runMs = 2_000;
/** Code that runs for the first time is no measure of a server that runs for months. */
const warmUpRequests = 3_000;
/** Thirty teachers who each open a class of thirty twice, with 150 questions, and ten of its students, with twelve. */
const requestsPerHour = 30 * (2 * 150 + 10 * 12);
/** As browsers ask. */
const inUse = 'Accept-Encoding: gzip\r\n';

let student = 0;
/** Never the same question twice: nothing is in memory, and no call can be shared. */
const toNewPath = (prefix: string) => () => `${prefix}${toOverviewPath((student += 1))}`;
/** A class of thirty that is asked again and again. */
const toSamePath = (prefix: string) => () => `${prefix}${toOverviewPath((student = (student + 1) % 30))}`;

const ours = '/api';

function toMeasured({ latencies, seconds, failed }: Load): Measured<Measure> {
  return {
    p50Ms: toQuantile(latencies, 0.5),
    p99Ms: toQuantile(latencies, 0.99),
    perSecond: latencies.length / seconds,
    failed,
  };
}

function toAims(connections: number, rows: readonly Row<Measure>[]): Aim[] {
  const [p50] = rows;
  if (!p50?.product || !p50.floor || !p50.ratio) return [];
  if (connections === 1) {
    const added = p50.product.median - p50.floor.median;
    return [toAim('1 connection: adds at most 1 ms at p50', added, 1, formatMs)];
  }
  const aim = `${connections} connections: p50 at most 3 times the pass-through’s`;
  return [toAim(aim, p50.ratio.median, 3, formatRatio)];
}

/** Milliseconds from the start of the process to its first answer of the platform's. */
async function measureStart(start: () => Promise<StartedProcess>, prefix: string): Promise<number> {
  const startedAt = performance.now();
  const { origin, stop } = await start();
  const answer = await fetch(`${origin}${toNewPath(prefix)()}`);
  await answer.arrayBuffer();
  const took = performance.now() - startedAt;
  await stop();
  return took;
}

/** What a server holds after each of so many hours: it keeps answers, so that it is full after some. */
const hours = 8;
const toldHours = [1, 2, 4, 6, 8];
const warmHour = 4;

async function measureMemory(
  { origin, readMegabytes }: StartedProcess,
  prefix: string,
  load: typeof runLoad,
): Promise<readonly number[]> {
  const megabytes = [readMegabytes()];
  for (let hour = 0; hour < hours; hour += 1) {
    await load({
      origin,
      toPath: toNewPath(prefix),
      headers: inUse,
      connections: 50,
      requests: requestsPerHour,
    });
    megabytes.push(readMegabytes());
  }
  return megabytes;
}

export const proxy: Part = {
  title: 'The server as a proxy',
  rounds: 5,
  measure: ({ rounds }) =>
    withServers(async ({ upstream, product, floor }) => {
      let failed = 0;
      const load: typeof runLoad = async (options) => {
        const result = await runLoad(options);
        failed += result.failed;
        return result;
      };
      const measure = async (origin: string, toPath: () => string, connections: number, headers = '') =>
        toMeasured(await load({ origin, toPath, connections, milliseconds: runMs, headers }));
      const atStart = { product: product.readMegabytes(), floor: floor.readMegabytes() };
      for (const [{ origin }, prefix] of [
        [product, ours],
        [floor, ''],
      ] as const) {
        await load({ origin, toPath: toNewPath(prefix), connections: 50, requests: warmUpRequests });
      }
      const compared: { readonly connections: number; readonly rows: readonly Row<Measure>[] }[] = [];
      const measured: Record<string, unknown> = {};
      for (const connections of connectionCounts) {
        const all = await measureInTurns(
          rounds,
          () => measure(product.origin, toNewPath(ours), connections),
          () => measure(floor.origin, toNewPath(''), connections),
        );
        measured[`${connections} connections`] = all;
        compared.push({ connections, rows: compareRounds(measures, all) });
      }
      const shared = await measure(product.origin, toSamePath(ours), 50, inUse);
      const memory = {
        product: await measureMemory(product, ours, load),
        floor: await measureMemory(floor, '', load),
      };
      const starts = await measureInTurns(
        Math.min(rounds, 3),
        () => measureStart(() => startProduct(upstream.origin), ours),
        () => measureStart(() => startFloor(upstream.origin), ''),
      );
      const toMedian = (side: 'product' | 'floor') => toSpread(starts.map((start) => start[side])).median;
      const toMemoryAfter = (hour: number) => [
        formatMegabytes(memory.product[hour] ?? Number.NaN),
        formatMegabytes(memory.floor[hour] ?? Number.NaN),
      ];
      return {
        conditions: `Medians of ${rounds} rounds (least to most) of ${runMs / 1000} s each. Every question is another one, so nothing comes from memory; the upstream answers at once with the overview of a week; all on one machine, each server a process.`,
        tables: [
          ...compared.map(({ connections, rows }) => ({
            title: `${connections} ${connections === 1 ? 'connection' : 'connections'}`,
            cells: toComparisonCells(wordings, rows),
          })),
          {
            title: 'The server alone',
            cells: [
              ['Measure', 'Product', 'Floor'],
              [
                'First answer after the start of the process',
                formatSeconds(toMedian('product')),
                formatSeconds(toMedian('floor')),
              ],
              [
                'As in use, a class of 30 again and again, gzip: answers a second at 50 connections',
                formatRate(shared.perSecond ?? 0),
                '–',
              ],
              [
                'Memory (resident) at the start',
                formatMegabytes(atStart.product),
                formatMegabytes(atStart.floor),
              ],
              ['Memory after all of the above', ...toMemoryAfter(0)],
              ...toldHours.map((hour) => [
                `Memory after ${hour} more ${hour === 1 ? 'hour' : 'hours'} of use, ${requestsPerHour} requests each`,
                ...toMemoryAfter(hour),
              ]),
            ],
          },
        ],
        aims: [
          ...compared.flatMap(({ connections, rows }) => toAims(connections, rows)),
          toAim('no failed request, of all on both sides', failed, 0, String),
          toAim(
            `memory after ${hours} hours at most 1.1 times that after ${warmHour}`,
            (memory.product[hours] ?? Number.NaN) / (memory.product[warmHour] ?? Number.NaN),
            1.1,
            formatRatio,
          ),
        ],
        measured: { ...measured, shared, atStart, memory, starts, failed },
      };
    }),
};
