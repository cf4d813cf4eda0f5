// @ts-check
import tanstackQuery from '@tanstack/eslint-plugin-query';
import vitest from '@vitest/eslint-plugin';
import boundaries from 'eslint-plugin-boundaries';
import checkFile from 'eslint-plugin-check-file';
import importX from 'eslint-plugin-import-x';
import jestDom from 'eslint-plugin-jest-dom';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import playwright from 'eslint-plugin-playwright';
import reactHooks from 'eslint-plugin-react-hooks';
import testingLibrary from 'eslint-plugin-testing-library';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.{ts,tsx}'];

/** Rooms of the house, by folder; a folder that is named nowhere may import nothing and be imported by nobody. */
const rooms = [
  'contract',
  'api',
  'routing',
  'time',
  'format',
  'measures',
  'words',
  'ui',
  'charts',
  'pages',
  'app',
  'pieces',
  'testing',
];
const elements = [
  ...rooms.map((type) => ({ type, pattern: `src/${type}` })),
  ...['server', 'simulator', 'scripts', 'bench', 'long-run', 'e2e'].map((type) => ({ type, pattern: type })),
];

/** Who may import whom (docs/architecture.md draws it). Every room may import from itself. */
const doors = {
  contract: [],
  time: ['contract'],
  format: ['contract', 'time'],
  measures: ['contract', 'time'],
  words: ['contract', 'format', 'measures'],
  routing: ['contract', 'time'],
  ui: [],
  api: ['contract', 'time'],
  charts: ['contract', 'time', 'format', 'measures', 'words', 'ui'],
  pages: ['contract', 'time', 'format', 'measures', 'words', 'routing', 'api', 'ui', 'charts'],
  app: ['contract', 'time', 'format', 'words', 'routing', 'api', 'ui', 'pages'],
  pieces: ['contract', 'measures', 'words', 'routing', 'api', 'ui', 'charts', 'pages', 'app'],
  testing: ['contract', 'time', 'api', 'app', 'server', 'simulator'],
  server: ['contract'],
  simulator: ['contract'],
  scripts: ['contract', 'server', 'simulator'],
  bench: ['scripts'],
  'long-run': [
    'contract',
    'time',
    'format',
    'measures',
    'words',
    'api',
    'pages',
    'server',
    'simulator',
    'scripts',
  ],
  e2e: ['contract', 'scripts', 'long-run'],
};

/** @param {string} message */
const banned = (message) => ({ message });

/**
 * The doors as the linter wants them.
 * @param {string[]} more rooms that every room may import as well
 */
const toDoorRule = (more = []) => ({
  default: 'disallow',
  policies: Object.entries(doors).map(([room, allowed]) => ({
    from: { element: { type: room } },
    allow: { to: { element: { type: [room, ...allowed, ...more] } } },
  })),
});

const dangerousGlobals = [
  { name: 'fetch', ...banned('Only src/api talks to the network.') },
  { name: 'localStorage', ...banned('State is the URL or the server; student data is never stored.') },
  { name: 'sessionStorage', ...banned('State is the URL or the server; student data is never stored.') },
  { name: 'Intl', ...banned('Only src/time and src/format know locales and zones.') },
];

const zoneBlindSyntax = [
  {
    selector: "NewExpression[callee.name='Date']",
    ...banned('Instants are read by src/time; now is an argument.'),
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    ...banned('Text of dates and numbers is made in src/format.'),
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name=/^(now|parse)$/]",
    ...banned('Now is an argument, and it is the server’s.'),
  },
];

const noCasts = {
  selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
  ...banned('Parse or narrow instead of casting.'),
};

export default defineConfig(
  globalIgnores(['dist', 'playwright-report', 'test-results', '.cache']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'check-file': checkFile, 'import-x': importX },
    rules: {
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,js,mjs}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'import-x/no-default-export': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: { defaultProject: 'tsconfig.test.json' } } },
    settings: {
      'import-x/resolver': { typescript: { project: 'tsconfig.test.json' }, node: true },
      'import/resolver': { typescript: { project: 'tsconfig.test.json' }, node: true },
      'boundaries/elements': elements,
      'boundaries/include': ['{src,server,simulator,scripts,bench,long-run,e2e}/**/*'],
    },
    plugins: { boundaries },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': ['error', noCasts],
      'boundaries/no-unknown-files': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.configs.strict],
    plugins: { '@tanstack/query': tanstackQuery },
    rules: {
      'jsx-a11y-x/label-has-associated-control': ['error', { controlComponents: ['SearchInput'] }],
      // A region that scrolls must take focus, or the keyboard cannot reach what is outside it.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
      ...tanstackQuery.configs.recommended.rules,
      '@tanstack/query/prefer-query-options': 'error',
      'no-restricted-globals': ['error', ...dangerousGlobals],
      'no-restricted-syntax': ['error', noCasts, ...zoneBlindSyntax],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'recharts', ...banned('Only src/charts draws with Recharts.') },
            { name: 'zod', ...banned('Import z from src/contract/zod.ts.') },
            { name: 'zod/mini', ...banned('Import z from src/contract/zod.ts.') },
            { name: 'temporal-polyfill', ...banned('Import Temporal from src/time/temporal.ts.') },
            {
              name: 'react-router',
              importNames: ['useSearchParams'],
              ...banned('The query string is read and written in src/routing only.'),
            },
          ],
          patterns: [{ group: ['*.css'], ...banned('One style sheet, imported by src/app/main.tsx.') }],
        },
      ],
    },
  },
  // The doors: each dangerous thing is allowed in the one folder that owns it.
  {
    files: ['src/ui/single-keys.ts'],
    rules: {
      'no-restricted-globals': ['error', ...dangerousGlobals.filter(({ name }) => name !== 'localStorage')],
    },
  },
  { files: ['src/api/**'], rules: { 'no-restricted-globals': ['error', ...dangerousGlobals.slice(1)] } },
  {
    files: ['src/time/**', 'src/format/**'],
    rules: {
      'no-restricted-globals': ['error', ...dangerousGlobals.slice(0, -1)],
      'no-restricted-syntax': ['error', noCasts],
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['src/charts/**', 'src/routing/**', 'src/contract/zod.ts', 'src/{app,pieces}/main.tsx'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['{server,scripts,simulator,bench,long-run,e2e}/**', '*.{ts,js}', 'scripts/**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.config.{ts,js}'], rules: { 'import-x/no-default-export': 'off' } },
  {
    files: tests,
    extends: [vitest.configs.recommended],
    rules: { 'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }] },
  },
  {
    files: ['src/**/*.test.tsx', 'src/testing/**'],
    extends: [testingLibrary.configs['flat/react'], jestDom.configs['flat/recommended']],
    rules: {
      'testing-library/prefer-user-event': 'error',
      'no-restricted-syntax': [
        'error',
        noCasts,
        { selector: 'Identifier[name=/ByTestId$/]', ...banned('Find things by role and name.') },
      ],
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['e2e/**/*.ts'],
    extends: [playwright.configs['flat/recommended']],
    rules: {
      'playwright/no-wait-for-timeout': 'error',
      'playwright/no-force-option': 'error',
      'playwright/expect-expect': ['error', { assertFunctionPatterns: ['^expect'] }],
      'no-restricted-syntax': [
        'error',
        noCasts,
        {
          selector: 'CallExpression[callee.property.name=/TestId$/]',
          ...banned('Find things by role and name.'),
        },
      ],
    },
  },
  {
    files: ['{src,server,simulator,scripts,bench,long-run,e2e}/**/*.{ts,tsx}'],
    rules: { 'boundaries/dependencies': ['error', toDoorRule()] },
  },
  {
    // Tests stand on src/testing: a page opened as a whole, a server that answers as told.
    files: ['src/**/*.test.{ts,tsx}'],
    rules: { 'boundaries/dependencies': ['error', toDoorRule(['testing'])] },
  },
);
