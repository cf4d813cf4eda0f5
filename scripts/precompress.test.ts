import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { compressFolder } from './precompress.ts';

/** A folder with one file, after all in it that is worth it has been compressed. */
async function compress(name: string, text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-compress-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  await compressFolder(folder);
  return join(folder, dirname(name));
}

it.each([
  ['assets/app-1.js', true],
  ['assets/app-1.css', true],
  ['site.webmanifest', true],
  ['licences.txt', true],
  ['data.json', true],
  ['logo.svg', true],
  ['icon.png', false],
  ['favicon.ico', false],
  ['assets/inter.woff2', false],
])('stands beside a file in both forms where that pays: %s', async (name, pays) => {
  const folder = await compress(name, 'a'.repeat(600));
  expect(readdirSync(folder)).toHaveLength(pays ? 3 : 1);
});

it.each([
  [499, 1],
  [500, 3],
])('of %i bytes there are %i files', async (size, files) => {
  expect(readdirSync(await compress('a.txt', 'a'.repeat(size)))).toHaveLength(files);
});

it('is the same text, and never longer than what it stands for', async () => {
  const text = 'let some = "program";'.repeat(100);
  const folder = await compress('assets/app-1.js', text);
  const br = readFileSync(join(folder, 'app-1.js.br'));
  const gz = readFileSync(join(folder, 'app-1.js.gz'));
  expect(brotliDecompressSync(br).toString()).toBe(text);
  expect(gunzipSync(gz).toString()).toBe(text);
  expect(br.byteLength).toBeLessThan(gz.byteLength);
  expect(gz.byteLength).toBeLessThan(text.length);
});
