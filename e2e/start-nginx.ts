/** nginx with the very file that docs/deployment.md hands out, in a folder of its own and with a self-made certificate. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proxyPorts } from '#scripts/e2e-servers.ts';
import { findCommand } from '#scripts/system-tools.ts';

const openssl = findCommand(['openssl']) ?? 'openssl';
const handedOut = join(import.meta.dirname, '..', 'deploy', 'nginx.conf');

/** What a school changes in the file, and what a test must change beside it: names of places on this machine. */
function toSite(folder: string, upstreamPort: string): string {
  const changes: readonly (readonly [string, string])[] = [
    ['127.0.0.1:4173', `127.0.0.1:${upstreamPort}`],
    ['listen 80;', `listen 127.0.0.1:${proxyPorts.clear};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${proxyPorts.tls} ssl http2;`],
    ['server_name week.school.example;', 'server_name localhost;'],
    ['/etc/ssl/certs/week.school.example.pem', join(folder, 'certificate.pem')],
    ['/etc/ssl/private/week.school.example.key', join(folder, 'key.pem')],
    ['/var/log/nginx/', `${folder}/`],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`deploy/nginx.conf has no ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(handedOut, 'utf8'),
  );
}

/** The rest of a configuration, which Debian's package brings along. */
function toWhole(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    'daemon off;',
    'worker_processes 1;',
    `pid ${folder}/nginx.pid;`,
    'error_log stderr notice;',
    'events { worker_connections 512; }',
    'http {',
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    `include ${folder}/site.conf;`,
    '}',
  ].join('\n');
}

export interface RunningProxy {
  /** What the file's own log holds by now. */
  readonly readLog: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * @param nginx the program file
 * @param upstreamPort where the dashboard listens
 */
export async function startNginx(nginx: string, upstreamPort: string): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-nginx-'));
  const certificate = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')];
  execFileSync(
    openssl,
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-noenc',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', ...certificate],
    ],
    { stdio: 'ignore' },
  );
  writeFileSync(join(folder, 'site.conf'), toSite(folder, upstreamPort));
  writeFileSync(join(folder, 'nginx.conf'), toWhole(folder));
  const child = spawn(nginx, ['-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      // Its ports are open by then.
      if (said.includes('start worker process ')) resolve();
    });
    void exited.then(() => {
      reject(new Error(`nginx ended before it listened:\n${said}`));
    });
  });
  return {
    readLog: () => readFileSync(join(folder, 'week-in-focus.log'), 'utf8'),
    async stop() {
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true });
    },
  };
}
