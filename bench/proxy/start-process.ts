/** A server as a process of its own, so that the one who asks takes no time from the one who answers. */
import { execFileSync, spawn } from 'node:child_process';
import { inProject } from '#scripts/project.ts';

export interface StartedProcess {
  readonly origin: string;
  readonly pid: number | undefined;
  /** Resident memory in megabytes, all of the process. */
  readonly readMegabytes: () => number;
  readonly stop: () => Promise<void>;
}

/** Resolves when the process says its address. */
export async function startProcess(
  script: readonly string[],
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<StartedProcess> {
  const child = spawn(process.execPath, [inProject(...script), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    // Goes on reading, as a full pipe would stop the process.
    child.stdout.on('data', (bytes: Buffer) => {
      if (said.length < 10_000) said += bytes.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => {
      reject(new Error(`${script.join('/')} ended before it said an address.`));
    });
  });
  return {
    origin,
    pid: child.pid,
    readMegabytes: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString()) / 1024,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
