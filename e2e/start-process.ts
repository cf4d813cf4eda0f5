/** Programs of the project as processes of their own, for tests that need to end and restart what a page stands on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { e2eEnvironment } from '#scripts/e2e-servers.ts';

export interface RunningProcess {
  /** Where it listens, as it says itself. */
  readonly origin: string;
  /**
   * Ends it in order and waits until it is gone.
   * @returns its exit code; null where a signal had to end it
   */
  readonly stop: () => Promise<number | null>;
}

/** The first address that a start prints is its own. */
const printedAddress = /^ {2}(?:Open|Upstream) +(http:\/\/[\d.:]+)\/?$/m;

/**
 * @param script below `scripts/`
 * @param environment on top of the one that all browser tests share
 * @throws {Error} with what was printed, where the process ends before it listens
 */
export async function startProcess(
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningProcess> {
  const child = spawn(process.execPath, [join('scripts', script)], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...e2eEnvironment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let printed = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = printedAddress.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then(() => {
      reject(new Error(`${script} ended before it listened:\n${printed}`));
    });
  });
  return {
    origin,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      return child.exitCode;
    },
  };
}
