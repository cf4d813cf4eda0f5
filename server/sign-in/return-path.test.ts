import { expect, it } from 'vitest';
import { toReturnPath } from './return-path.ts';

it.each([
  ['/', '/'],
  ['/students/a?window=last-week', '/students/a?window=last-week'],
  ['/students/a%2Fb/sessions', '/students/a%2Fb/sessions'],
  ['/about#part', '/about'],
  ['/signed-outside', '/signed-outside'],
  [`/${'a'.repeat(999)}`, `/${'a'.repeat(999)}`],
])('Signing in leads back to %s', (text, path) => {
  expect(toReturnPath(text)).toBe(path);
});

it.each([
  undefined,
  '',
  'about',
  'about/us',
  'https://elsewhere.example/',
  '//elsewhere.example/path',
  '/\\elsewhere.example/path',
  '\\\\elsewhere.example/',
  '/\t/elsewhere.example/path',
  '/\n/elsewhere.example/path',
  '/\t/[elsewhere.example/',
  '/.//elsewhere.example/',
  '/a/..//elsewhere.example/',
  ' //elsewhere.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  '/sign-in?return=/',
  '/sign-in/callback?code=x',
  '/signed-out',
  `/${'a'.repeat(1000)}`,
])('Signing in leads to the first page where %j is asked for', (text) => {
  expect(toReturnPath(text)).toBe('/');
});
