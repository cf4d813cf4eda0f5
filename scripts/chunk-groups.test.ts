import { describe, expect, it } from 'vitest';
import { toLaterChunk, toPageChunk, toSharedChunk } from './chunk-groups.ts';

/** Who imports what: `now` at once, `later` when it is wanted. */
const graph: Readonly<Record<string, { now?: readonly string[]; later?: readonly string[] }>> = {
  '/app/src/app/mount.tsx': {
    now: ['/app/src/app/later-code.ts'],
    later: ['class', 'sessions', 'tools'].map(toId),
  },
  '/app/src/app/later-code.ts': { later: [toId('rows')] },
  [toId('class')]: { now: [toId('words'), toId('sum'), toId('keys')], later: [toId('rows'), toId('walk')] },
  [toId('sessions')]: {
    now: [toId('words'), toId('filters'), '/app/node_modules/lib/index.js'],
    later: [toId('table')],
  },
  [toId('tools')]: { now: [toId('keys'), toId('menu')] },
  [toId('rows')]: { now: [toId('cell')] },
  [toId('walk')]: { now: [toId('sum'), toId('step')] },
  [toId('table')]: { now: [toId('cell')] },
  // Modules may import each other.
  [toId('words')]: { now: [toId('sum'), toId('words')] },
  [toId('step')]: { now: [toId('walk')] },
};

function toId(name: string): string {
  const files: Readonly<Record<string, string>> = {
    class: '/app/src/pages/class/class-page.tsx',
    sessions: '/app/src/pages/session-list/session-list-page.tsx',
  };
  return files[name] ?? `/app/src/pages/${name}.ts`;
}

const modules = {
  getModuleInfo: (id: string) => ({
    importers: Object.keys(graph).filter((importer) => graph[importer]?.now?.includes(id)),
    dynamicImporters: Object.keys(graph).filter((importer) => graph[importer]?.later?.includes(id)),
  }),
};

/** The file of a module, asked in the order of vite.config.ts. */
function toChunk(id: string): string | null {
  return toSharedChunk(id, modules) ?? toLaterChunk(id, modules) ?? toPageChunk(id, modules);
}

describe('The file of a module', () => {
  it.each([
    ['what two pages begin with', toId('words'), 'pages'],
    ['what two pages begin with, one of them through another module', toId('sum'), 'pages'],
    ['what one page alone begins with', toId('filters'), 'session-list-page'],
    ['a page itself', toId('class'), 'class-page'],
    ['what one page begins with and the frame comes to want', toId('keys'), 'first-class-frame'],
    ['what two pages come to want', toId('cell'), 'later'],
    ['what the frame comes to want', toId('menu'), 'frame'],
    ['what one page alone comes to want', toId('step'), null],
    ['what is fetched ahead for one page, which makes no second user', toId('rows'), null],
    ['a library', '/app/node_modules/lib/index.js', null],
    ['a module that nobody imports', toId('alone'), null],
  ])('of %s', (_, id, chunk) => {
    expect(toChunk(id)).toBe(chunk);
  });

  it('holds apart what explains a figure, although two pages begin with it', () => {
    const everywhere = {
      getModuleInfo: (id: string) => ({
        importers: id.endsWith('explanation.tsx') ? [toId('class'), toId('sessions')] : [],
        dynamicImporters: [],
      }),
    };
    expect(toSharedChunk('/app/src/pages/explanation.tsx', everywhere)).toBeNull();
    expect(toLaterChunk('/app/src/pages/explanation.tsx', everywhere)).toBe('first-class-session-list');
  });
});
