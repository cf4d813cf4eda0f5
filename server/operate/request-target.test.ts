import { describe, expect, it } from 'vitest';
import { hasDotSegments } from './request-target.ts';

describe('hasDotSegments', () => {
  it.each([
    '/..',
    '/.',
    '/a/../b',
    '/a/./b',
    '/a/%2e%2E/b',
    '/a/.%2e',
    '/a/%2e',
    '/a\\..\\b',
    '/a/..?b',
    '/a/..#b',
    '../a',
    'http://localhost/../a',
  ])('finds them in %s', (target) => {
    expect(hasDotSegments(target)).toBe(true);
  });

  it.each([
    '/',
    '',
    '*',
    '/a/b.c',
    '/a/.b',
    '/a/..b',
    '/a/...',
    '/a%2e',
    '/a?b=/../c',
    '/.well-known/x',
    '/students/a%2Fb',
  ])('finds none in %s', (target) => {
    expect(hasDotSegments(target)).toBe(false);
  });
});
