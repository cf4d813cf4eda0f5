/** The unit of deploy/ as systemd reads it. Nothing is started: there need not be a systemd that runs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand } from '#scripts/system-tools.ts';
import { expect, test } from './test.ts';

const analyze = findCommand(['systemd-analyze']) ?? '';
const project = join(import.meta.dirname, '..');

// eslint-disable-next-line playwright/no-skipped-test -- on machines without systemd
test.skip(analyze === '', 'systemd-analyze is not here');

let folder: string;
let unit: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dashboard-unit-'));
  unit = join(folder, 'week-in-focus.service');
  const handedOut = readFileSync(join(project, 'deploy', 'week-in-focus.service'), 'utf8');
  // The paths of this machine, and none else is changed.
  const own = handedOut
    .replaceAll('/opt/week-in-focus/node_modules/.bin/node', process.execPath)
    .replaceAll('/opt/week-in-focus', project);
  writeFileSync(unit, own);
});

test.afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]): { said: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(analyze, [...args, unit], { encoding: 'utf8' });
  return { said: `${stdout}${stderr}`, status };
}

test('systemd finds nothing wrong with the unit', () => {
  const { said, status } = run('verify');
  // It tells of other units of the machine too.
  expect(said.split('\n').filter((line) => line.includes('week-in-focus'))).toEqual([]);
  expect(status).toBe(0);
});

test('systemd finds the service well enclosed', () => {
  // Tenths above which it fails; 10.0 is a service without any setting.
  const { said, status } = run('security', '--offline=true', '--threshold=20');
  expect(said).toContain('Overall exposure level for week-in-focus.service');
  expect(status).toBe(0);
});
