/** Holds the documentation to the code: links, names of files, commands, variables, doors. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSettings, type Environment } from '#server/settings.ts';
import { mutationRooms } from './mutation/rooms.ts';
import { inProject } from './project.ts';

function read(path: string): string {
  return readFileSync(inProject(path), 'utf8');
}

/** Files below a folder whose names end so, relative to the project. */
function listFiles(folder: string, ending: RegExp): string[] {
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(inProject(), join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...listFiles('docs', /\.md$/),
];

/** Code blocks show files that are still to be written. */
function withoutCodeBlocks(markdown: string): string {
  return markdown.replaceAll(/^ *```[^]*?^ *```$/gm, '');
}

function matchAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** The anchors of a page's headings, as GitHub makes them. */
function toAnchors(markdown: string): string[] {
  return matchAll(withoutCodeBlocks(markdown), /^#{1,6} (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links and pictures of a page that lead to no file of the project, or to no heading of a page. */
function findBrokenLinks(document: string, markdown: string): string[] {
  const text = withoutCodeBlocks(markdown).replaceAll(/`[^`]*`/g, '`code`');
  const targets = [...matchAll(text, /\]\(([^)\s]+)\)/g), ...matchAll(text, /(?:src|href)="([^"]+)"/g)];
  return targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [path = '', anchor] = target.split('#');
    const file = join(dirname(document), path);
    if (!existsSync(inProject(file))) return true;
    return anchor !== undefined && !toAnchors(path === '' ? markdown : read(file)).includes(anchor);
  });
}

/** The rows of the first table under a heading of the second level, as cells. */
function readTable(document: string, heading: string): string[][] {
  const section =
    read(document)
      .split(/^## /m)
      .find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const [table = ''] = /^(?:\|.*\n)+/m.exec(section) ?? [];
  const rows = table.trimEnd().split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands in a cell as code. */
function readCode(cell = ''): string[] {
  return matchAll(cell, /`([^`]+)`/g);
}

describe('findBrokenLinks', () => {
  it.each([
    ['[a](contract.md) [b](../README.md#commands) ![c](images/overview-phone-dark.png)', []],
    ['[a](https://example.com/nowhere) and `[b](nowhere.md)`', []],
    ['```md\n[a](nowhere.md)\n```', []],
    ['[a](nowhere.md)', ['nowhere.md']],
    ['[a](../README.md#nowhere)', ['../README.md#nowhere']],
    ['# Here it is\n[a](#here-it-is) [b](#there)', ['#there']],
    ['<img src="images/nowhere.png">', ['images/nowhere.png']],
  ])('finds in %j what leads nowhere', (markdown, broken) => {
    expect(findBrokenLinks('docs/page.md', markdown)).toEqual(broken);
  });
});

describe.each(documents)('%s', (document) => {
  it('links to files and headings that exist', () => {
    expect(findBrokenLinks(document, read(document))).toEqual([]);
  });
});

describe('files that the text names', () => {
  // Decision records tell of their day and are never edited.
  const living = documents.filter((document) => !/decisions\/\d/.test(document));

  it.each(living)('exist, in %s', (document) => {
    const named = readCode(withoutCodeBlocks(read(document))).filter((code) =>
      /^(?:src|server|simulator|scripts|docs|e2e)\/[\w./-]+\.\w+$/.test(code),
    );
    expect(named.filter((path) => !existsSync(inProject(path)))).toEqual([]);
  });
});

describe('comments that name a heading of a page', () => {
  const sources = ['src', 'server', 'simulator', 'scripts'].flatMap((room) => listFiles(room, /\.tsx?$/));
  const citations = sources.flatMap((source) =>
    [...read(source).matchAll(/(docs\/[\w-]+\.md),\s(?:\s*\* )?"([^"]+)"/g)].map(
      ([, document = '', heading = '']) => ({ source, document, heading }),
    ),
  );

  it.each(citations)('in $source name one that exists: $document, $heading', ({ document, heading }) => {
    expect(matchAll(read(document), /^#{2,6} (.+)$/gm)).toContain(heading);
  });
});

describe('the README', () => {
  it('shows the two commands as these very lines', () => {
    expect(read('README.md')).toContain('\n```sh\nnpm ci && npm start\nnpm ci && npm test\n```\n');
  });

  it('lists every command of package.json and no other', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const commands = Object.keys(scripts).map((name) =>
      name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`,
    );
    const listed = readTable('README.md', 'Commands').flatMap(([cell]) => readCode(cell));
    expect(listed.toSorted()).toEqual(commands.toSorted());
  });

  it('and .env.example explain every variable that the settings read, and no other', () => {
    const asked = new Set<string>();
    const environment: Environment = new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_target, name) => {
          asked.add(String(name));
          return undefined;
        },
      },
    );
    readSettings(environment, {
      serverTimeZone: 'UTC',
      defaultPort: 0,
      purpose: 'dashboard',
      readTextFile: read,
    });
    const listed = readTable('README.md', 'With the real platform').flatMap(([cell]) => readCode(cell));
    expect(listed.toSorted()).toEqual([...asked].toSorted());
    expect(matchAll(read('.env.example'), /^(\w+)=/gm).toSorted()).toEqual([...asked].toSorted());
  });
});

const doorRuleSchema = z.object({
  rules: z.object({
    'boundaries/dependencies': z.tuple([
      z.unknown(),
      z.object({
        policies: z.array(
          z.object({
            from: z.object({ element: z.object({ type: z.string() }) }),
            allow: z.object({ to: z.object({ element: z.object({ type: z.array(z.string()) }) }) }),
          }),
        ),
      }),
    ]),
  }),
});

/** Room to the other rooms it may import, in alphabetical order, as the linter enforces it. */
async function readEnforcedDoors(): Promise<Map<string, string[]>> {
  const config: unknown = await new ESLint({ cwd: inProject() }).calculateConfigForFile(import.meta.filename);
  const [, { policies }] = doorRuleSchema.parse(config).rules['boundaries/dependencies'];
  return new Map(
    policies.map(({ from, allow }) => {
      const room = from.element.type;
      return [room, allow.to.element.type.filter((other) => other !== room).toSorted()];
    }),
  );
}

describe('docs/architecture.md', () => {
  const document = 'docs/architecture.md';
  let doors: Map<string, string[]>;

  beforeAll(async () => {
    doors = await readEnforcedDoors();
    // Loading every plugin of the linter takes a while on a busy machine.
  }, 200_000);

  it('describes every room once', () => {
    const rooms = readTable(document, 'Rooms').flatMap(([cell]) => readCode(cell));
    expect(rooms.toSorted()).toEqual([...doors.keys()].toSorted());
  });

  it('lists the doors that the linter enforces', () => {
    const listed = new Map(
      readTable(document, 'Doors').flatMap(([room, others]) =>
        readCode(room).map((name) => [name, readCode(others).toSorted()]),
      ),
    );
    expect(listed).toEqual(doors);
  });

  it('draws arrows that are doors, and for each door a way along the arrows', () => {
    const arrows = [...read(document).matchAll(/^ {2}([\w-]+) --> ([\w-]+)$/gm)].map(
      ([, from = '', to = '']) => ({
        from,
        to,
      }),
    );
    const isReachable = (from: string, to: string): boolean =>
      arrows.some((arrow) => arrow.from === from && (arrow.to === to || isReachable(arrow.to, to)));
    const allDoors = [...doors].flatMap(([from, others]) => others.map((to) => ({ from, to })));
    expect(arrows.filter(({ from, to }) => doors.get(from)?.includes(to) !== true)).toEqual([]);
    expect(allDoors.filter(({ from, to }) => !isReachable(from, to))).toEqual([]);
  });
});

describe('docs/mutation.md', () => {
  const document = 'docs/mutation.md';

  it('names the version of Stryker that is installed', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    expect(read(document)).toContain(`StrykerJS ${devDependencies['@stryker-mutator/core']}`);
  });

  it('tells of every room that is gone over, and of no other', () => {
    const rooms = readTable(document, 'Scores').flatMap(([cell]) => readCode(cell));
    expect(rooms).toEqual([...mutationRooms.keys()]);
  });
});

/** Level A and AA of WCAG 2.2, without 4.1.1, which is no criterion any more. */
const criteria = [
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5',
  '1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13',
  '2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11',
  '2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8',
  '3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8',
  '4.1.2 4.1.3',
].flatMap((line) => line.split(' '));

interface Citation {
  readonly path: string;
  readonly title: string;
}

/** The tests that a text names: a link to a file, and after it titles in quotation marks; "…" stands for what varies. */
function readCitations(text: string): Citation[] {
  const links = text.matchAll(/\]\(\.\.\/([\w./-]+\.(?:spec|test)\.tsx?)\)((?:, “[^”]+”)+)/g);
  return [...links].flatMap(([, path = '', titles = '']) =>
    matchAll(titles, /“([^”]+)”/g).map((title) => ({ path, title })),
  );
}

function toPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The source of a test from its title to the next one; `null` where there is none. */
function readTest({ path, title }: Citation): string | null {
  if (!existsSync(inProject(path))) return null;
  const pattern = title.split('…').map(toPattern).join("[^'`]*");
  const test = new RegExp(`['\`]${pattern}([^]*?)(?=\\n *test\\(|$(?![^]))`);
  const [, body = null] = test.exec(read(path)) ?? [];
  return body;
}

describe('docs/accessibility.md', () => {
  const document = 'docs/accessibility.md';
  const verdicts = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];
  const rows = ['Perceivable', 'Operable', 'Understandable', 'Robust'].flatMap((principle) =>
    readTable(document, principle),
  );

  it('judges every criterion of WCAG 2.2, A and AA, once and in its order', () => {
    expect(rows.map(([criterion = '']) => criterion.split(' ')[0])).toEqual(criteria);
    expect(rows.filter(([, , verdict = '']) => !verdicts.includes(verdict))).toEqual([]);
  });

  it('says for each how it was tried, and names tests that there are', () => {
    expect(rows.filter(([, , , , tried = '']) => tried === '')).toEqual([]);
    const citations = readCitations(read(document));
    expect(citations.length).toBeGreaterThan(50);
    expect(citations.filter((citation) => readTest(citation) === null)).toEqual([]);
  });

  it('counts as journeys by keyboard alone only tests in which nothing is clicked or filled in', () => {
    const journeys = readTable(document, 'Journeys by keyboard alone').flatMap(([, cell = '']) => {
      const citations = readCitations(cell);
      expect(citations.length).toBeGreaterThan(0);
      return citations;
    });
    expect(journeys.length).toBeGreaterThan(10);
    const byOtherMeans = /\.(?:click|dblclick|tap|hover|fill|check|selectOption|dragTo)\(|\bmouse\./;
    expect(journeys.filter((journey) => byOtherMeans.test(readTest(journey) ?? 'none.click('))).toEqual([]);
  });
});
