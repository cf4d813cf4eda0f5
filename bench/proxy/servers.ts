/** What the server rows are measured on: an upstream that costs nothing, and in front of it our server and the floor. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildFolder } from '#scripts/build-when-needed.ts';
import { e2eCredentials, e2eEnvironment } from '#scripts/e2e-servers.ts';
import { inProject } from '#scripts/project.ts';
import { serveBuild } from '#scripts/serve-build.ts';
import { startProcess, type StartedProcess } from './start-process.ts';

const query =
  'startedAfter=2026-03-02T06%3A00%3A00.000Z&startedBefore=2026-03-09T05%3A00%3A00.000Z&targetTimezone=America%2FChicago';

/** @param student a number; each is another question to the platform */
export function toOverviewPath(student: number): string {
  const id = `bec0a210-0000-4000-8000-${student.toString().padStart(12, '0')}`;
  return `/insights/1.0/users/${id}/overview?${query}`;
}

/** The overview of an ordinary week, as a file for the upstream. */
async function saveOverview(): Promise<string> {
  const { origin, lifelikeUserId, close } = await serveBuild(buildFolder);
  const answer = await fetch(`${origin}/api/insights/1.0/users/${lifelikeUserId}/overview?${query}`);
  const path = inProject('.cache', 'bench-overview.json');
  mkdirSync(inProject('.cache'), { recursive: true });
  writeFileSync(path, await answer.text());
  await close();
  return path;
}

/** Our server as `npm start` starts it in front of a platform, with every bound on calls and requests lifted. */
export function startProduct(upstream: string): Promise<StartedProcess> {
  return startProcess(['scripts', 'start.ts'], [], {
    ...e2eEnvironment,
    ...e2eCredentials,
    PORT: '0',
    TIMEBACK_BASE_URL: upstream,
    UPSTREAM_CONCURRENCY: '200',
    UPSTREAM_CONCURRENCY_PER_READER: '200',
    ACCESS_LOG: inProject('.cache', 'bench-access.log'),
  });
}

/** The bare pass-through in front of a platform. */
export function startFloor(upstream: string): Promise<StartedProcess> {
  return startProcess(['bench', 'proxy', 'pass-through.ts'], [upstream]);
}

export async function withServers<T>(
  work: (servers: {
    readonly upstream: StartedProcess;
    readonly product: StartedProcess;
    readonly floor: StartedProcess;
  }) => Promise<T>,
): Promise<T> {
  const started: StartedProcess[] = [];
  const keep = (process: StartedProcess) => {
    started.push(process);
    return process;
  };
  try {
    const upstream = keep(await startProcess(['bench', 'proxy', 'upstream.ts'], [await saveOverview()]));
    const floor = keep(await startFloor(upstream.origin));
    const product = keep(await startProduct(upstream.origin));
    return await work({ upstream, product, floor });
  } finally {
    await Promise.all(started.map(({ stop }) => stop()));
  }
}
