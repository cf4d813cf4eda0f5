import { expect, it } from 'vitest';
import { accepts } from './accepts.ts';

it.each([
  ['', false],
  ['gzip', true],
  ['GZip', true],
  ['br, gzip', true],
  ['br,gzip;q=0.5', true],
  ['gzip ; q=0.001', true],
  ['gzip;q=1.0', true],
  ['gzip;q=0', false],
  ['gzip; Q=0.000', false],
  ['gzip;level=9;q=0', false],
  ['gzip;xq=0', true],
  ['gzip;q=0, gzip', true],
  ['br', false],
  ['x-gzip', false],
  ['*', false],
])('A reader that says %j takes gzip: %s', (header, expected) => {
  expect(accepts(header, 'gzip')).toBe(expected);
});
