import { describe, expect, it } from 'vitest';
import { bootSchema } from '#src/contract/boot.ts';
import { defaultSchool } from './school-config.ts';
import { toBoot } from './create-server.ts';
import { createPage } from './page.ts';
import { config, now } from './testing/fake-platform.ts';
import { nobody } from './visitor.ts';

const template =
  '<html><head><!--boot--><script type="module" src="/a.js"></script></head><body></body></html>';

function writePage(schoolName: string): string {
  return createPage(template)(
    toBoot({ ...config, school: { ...defaultSchool, name: schoolName } }, now, nobody),
  );
}

function readBlock(html: string): unknown {
  const block = /<script type="application\/json" id="boot">(.*?)<\/script>/s.exec(html);
  return JSON.parse(block?.[1] ?? '');
}

describe('createPage', () => {
  it('writes what the page needs, as the contract has it, before the first script', () => {
    const html = writePage('Maple School');
    expect(bootSchema.parse(readBlock(html))).toEqual({
      now: '2026-03-11T17:00:00.000Z',
      timeZone: 'America/Chicago',
      isTimeZoneUnset: false,
      classesFrom: 'platform',
      laterScripts: [],
      upstream: { isSimulator: false, name: 'platform.example' },
      school: { ...defaultSchool, name: 'Maple School' },
      version: '0.0.0-test',
      safety: null,
      viewer: null,
      session: null,
      demoRoles: null,
    });
    expect(html.indexOf('id="boot"')).toBeLessThan(html.indexOf('/a.js'));
    expect(html).not.toContain('<!--boot-->');
  });

  it('says nothing about credentials', () => {
    const html = writePage('Maple School');
    expect(html).not.toContain(config.upstream.clientId);
    expect(html).not.toContain(config.upstream.clientSecret);
  });

  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]><img src=x onerror=alert(1)>',
    '&lt;/script&gt; & more',
    'line\u2028and\u2029paragraph',
    "$& $1 $` $' $$",
    '<!--boot-->',
    '"quotes" and \\backslashes\\',
  ])('keeps a school named %s inside the block', (name) => {
    const html = writePage(name);
    const plain = writePage('x');
    expect(bootSchema.parse(readBlock(html)).school.name).toBe(name);
    expect(html.split('<').length).toBe(plain.split('<').length);
    expect(html).not.toMatch(/[\u2028\u2029]/);
  });

  it('names the scripts and the questions of the page behind those that every page starts with', () => {
    const html = createPage(template)(toBoot(config, now, nobody), [
      { kind: 'script', href: '/assets/page-1.js' },
      { kind: 'question', href: '/api/lists/1.0?limit=100&offset=0' },
      { kind: 'script', href: '/assets/$&-2.js' },
    ]);
    expect(html).toContain(
      '<script type="module" src="/a.js"></script>' +
        '<link rel="modulepreload" crossorigin href="/assets/page-1.js">' +
        '<link rel="preload" as="fetch" crossorigin href="/api/lists/1.0?limit=100&amp;offset=0">' +
        '<link rel="modulepreload" crossorigin href="/assets/$&amp;-2.js"></head>',
    );
  });

  it('falls back to the end of the head', () => {
    const html = createPage('<head></head>')(toBoot(config, now, nobody));
    expect(html).toMatch(/^<head><script .*<\/script><\/head>$/);
  });

  it('refuses HTML that has no place for the block', () => {
    expect(() => createPage('<p>no head</p>')).toThrow('index.html');
  });
});
