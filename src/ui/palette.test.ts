/**
 * Holds the colours of tokens.css to what they are for, on a screen by day and by night and on paper: text and shapes can be
 * seen on their grounds (WCAG 1.4.3, 1.4.11), and what colour tells apart stays apart for those who see it differently
 * (docs/decisions/0023-colours-that-hold-for-every-eye.md, where the thresholds are explained).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  lab65,
  rgb,
  wcagContrast,
  type Rgb,
} from 'culori';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');

/** The values in the one `:root` that begins so: by itself, or within a media query. */
function readBlock(opening: string): ReadonlyMap<string, string> {
  const [, rest = ''] = css.split(`\n${opening} {`);
  const [block = ''] = rest.split('\n}');
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = readBlock(':root');
const dark = readBlock('@media screen and (prefers-color-scheme: dark)');
const paper = readBlock('@media print');
const paperTheme = new Map([...light, ...paper]);
const screens = [
  ['light', light],
  ['dark', new Map([...light, ...dark])],
] as const;
const themes = [...screens, ['on paper', paperTheme]] as const;
type Theme = (typeof themes)[number][1];

const literal = /^#[\da-f]{6}$/;
const colours = [...light].filter(([, value]) => literal.test(value)).map(([name]) => name);

function toColour(theme: Theme, name: string): Rgb {
  const colour = rgb(theme.get(name) ?? '');
  if (colour === undefined) throw new Error(`No colour: ${name}`);
  return colour;
}

/** Text, and the grounds on which it stands: 4.5:1 (WCAG 1.4.3). */
const texts = {
  ink: [
    'surface',
    'raised',
    'sunken',
    'notice-soft',
    'danger-soft',
    'time-1',
    'time-2',
    'time-3',
    'off-task-soft',
    'proctoring-soft',
    'earlier-soft',
  ],
  quiet: ['surface', 'raised', 'sunken', 'notice-soft', 'danger-soft'],
  accent: ['surface', 'raised', 'sunken', 'notice-soft', 'danger-soft'],
  danger: ['surface'],
  // A link that is the present one stands on ink.
  surface: ['ink'],
} as const;

/** Shapes, edges of controls and the focus ring, and the grounds beside which they must be seen: 3:1 (WCAG 1.4.11). */
const shapes = {
  edge: ['surface', 'raised', 'sunken', 'notice-soft'],
  accent: ['surface', 'raised', 'sunken', 'notice-soft', 'danger-soft', 'time-1', 'time-2', 'time-3'],
  danger: ['surface', 'danger-soft'],
  focused: ['surface', 'sunken'],
  'off-task': ['surface', 'sunken', 'off-task-soft'],
  proctoring: ['surface', 'sunken', 'proctoring-soft'],
  earlier: ['surface'],
  'level-on-device': ['surface'],
  'level-absent': ['surface'],
  'level-environment': ['surface'],
  'level-habits': ['surface'],
  'level-other': ['surface', 'sunken'],
} as const;

/** What is seen behind or between other things and tells nothing by itself. */
const grounds = [
  'surface',
  'raised',
  'sunken',
  'danger-soft',
  'notice-soft',
  'off-task-soft',
  'proctoring-soft',
  'earlier-soft',
  'time-1',
  'time-2',
  'time-3',
];
const hairlines = ['line'];

const levels = ['level-on-device', 'level-absent', 'level-other', 'level-environment', 'level-habits'];
/** What the colours of the data have to keep apart: levels from each other, focused from off-task time. */
const kinds: readonly Pair[] = [...toPairs(levels), ['focused', 'off-task']];
/** Steps of lightness, each the ground of the number that it stands for. */
const timeSteps = ['surface', 'time-1', 'time-2', 'time-3'];

/** Between two colours, in L* of CIELAB. */
function toLightnessBetween(theme: Theme, one: string, other: string): number {
  return Math.abs(lab65(toColour(theme, one)).l - lab65(toColour(theme, other)).l);
}

/** CIEDE2000 between any two colours that tell kinds apart. */
const leastDifference = 14;
/** In L* of CIELAB, for who sees no hues at all. */
const leastLightness = 7.3;

const visions: readonly (readonly [vision: string, see: (colour: Rgb) => Rgb])[] = [
  ['usual vision', (colour) => colour],
  ['protanopia', filterDeficiencyProt(1)],
  ['deuteranopia', filterDeficiencyDeuter(1)],
  ['tritanopia', filterDeficiencyTrit(1)],
];

type Pair = readonly [string, string];

function toPairs(names: readonly string[]): Pair[] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other): Pair => [one, other]));
}

function toRows(rules: Readonly<Record<string, readonly string[]>>): Pair[] {
  return Object.entries(rules).flatMap(([name, on]) => on.map((ground): Pair => [name, ground]));
}

/** What browsers get, tests and their helpers left out. */
const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.(?:tsx?|css)$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path,
    room: relative(join(root, 'src'), path).split(sep)[0],
    text: readFileSync(path, 'utf8'),
  }))
  .filter(({ room }) => room !== 'testing');

describe('tokens.css', () => {
  it('has no colour that is not held to what it is for', () => {
    const known = [...Object.keys(texts), ...Object.keys(shapes), ...grounds, ...hairlines];
    expect(colours.toSorted()).toEqual([...new Set(known)].toSorted());
  });

  it('gives every colour a value of its own by night, and paper none that the day does not know', () => {
    expect([...dark.keys()]).toEqual(expect.arrayContaining(colours));
    expect([...dark.keys(), ...paper.keys()].filter((name) => !light.has(name))).toEqual([]);
  });

  it('is read here to the last value', () => {
    const still = readBlock('@media (prefers-reduced-motion: reduce)');
    expect([...light, ...dark, ...paper, ...still]).toHaveLength([...css.matchAll(/^\s*--/gm)].length);
  });

  it('holds the colour of the browser’s own frame', () => {
    const page = readFileSync(join(root, 'index.html'), 'utf8');
    const framed = [...page.matchAll(/content="(#\w+)" media="\(prefers-color-scheme: (\w+)\)"/g)];
    expect(framed.map(([, colour = '', theme = '']) => [theme, colour])).toEqual([
      ['light', light.get('surface')],
      ['dark', dark.get('surface')],
    ]);
  });

  it('has no value that nobody uses', () => {
    // The pieces' page is no use of anything.
    const texts = sources
      .filter(({ room }) => room !== 'pieces')
      .map(({ text }) => text)
      .join('\n');
    const names = readFileSync(join(root, 'tailwind.config.ts'), 'utf8');
    const isUsed = (name: string) =>
      texts.includes(`var(--${name})`) ||
      new RegExp(`[a-z]-${name}(?![\\w-])`).test(texts) ||
      // Sizes, corners and steps are classes under other names, and Tailwind's own `--spacing`.
      (!colours.includes(name) && names.includes(`var(--${name})`)) ||
      name === 'spacing';
    expect([...light.keys()].filter((name) => !isUsed(name))).toEqual([]);
  });

  it('is the only place of a colour', () => {
    const literals = /#[\da-f]{3,8}\b(?!\/)|\b(?:rgb|hsl|oklch)a?\(/i;
    const others = sources.filter(({ path, text }) => !path.endsWith('tokens.css') && literals.test(text));
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});

describe.each(themes)('Colours, %s:', (_, theme) => {
  it.each(toRows(texts))('text in %s on %s meets 4.5:1', (text, ground) => {
    expect(wcagContrast(toColour(theme, text), toColour(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(toRows(shapes))('a shape in %s beside %s meets 3:1', (shape, ground) => {
    expect(wcagContrast(toColour(theme, shape), toColour(theme, ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(
    visions.flatMap(([vision, see]) =>
      kinds.map(([one, other]) => ({
        vision,
        see,
        one,
        other,
      })),
    ),
  )('$one and $other are apart in $vision', ({ see, one, other }) => {
    const difference = differenceCiede2000()(see(toColour(theme, one)), see(toColour(theme, other)));
    expect(difference).toBeGreaterThanOrEqual(leastDifference);
  });

  it.each(kinds)(
    '%s and %s are apart without any hue, as in achromatopsia and on a grey print',
    (one, other) => {
      expect(toLightnessBetween(theme, one, other)).toBeGreaterThanOrEqual(leastLightness);
    },
  );
});

describe.each(screens)('Steps of time, %s:', (_, theme) => {
  it.each(toPairs(timeSteps))('%s and %s are apart without any hue', (one, other) => {
    expect(toLightnessBetween(theme, one, other)).toBeGreaterThanOrEqual(leastLightness);
  });
});

it('On paper steps of time spend no ink: each cell has its figure', () => {
  expect(timeSteps.map((name) => paperTheme.get(name))).toEqual(timeSteps.map(() => '#ffffff'));
});
