/** What must not be in the files that browsers get, and what must not be in the sources they are made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, test } from './test.ts';

const root = join(import.meta.dirname, '..');

interface TextFile {
  readonly path: string;
  readonly text: string;
}

function readFiles(folder: string, name: RegExp): TextFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
}

const builtFiles = () => readFiles('dist', /\.(?:js|css|html|svg)$/);

function filesWith(files: readonly TextFile[], pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

const usersSchema = z.object({
  users: z.array(z.object({ sourcedId: z.string(), familyName: z.string() })).min(10),
});
const applicationsSchema = z.object({ applications: z.array(z.object({ name: z.string() })).min(10) });

test('the built files know no student and no application of the simulator', async ({ request }) => {
  const users = await request.get('/api/rostering/1.0/users?limit=100');
  const applications = await request.get('/api/applications/1.0?limit=100');
  const scenarioIds = '5ce0a210';
  // Scenario students are named after words that stand on the pages; their ids are not.
  const lifelike = usersSchema
    .parse(await users.json())
    .users.filter(({ sourcedId }) => !sourcedId.startsWith(scenarioIds));
  const names = [
    scenarioIds,
    ...lifelike.map(({ familyName }) => familyName),
    ...applicationsSchema.parse(await applications.json()).applications.map(({ name }) => name),
  ];
  const files = builtFiles();
  expect(files.length).toBeGreaterThan(5);
  const found = names.filter((name) => files.some(({ text }) => text.includes(name)));
  expect(found).toEqual([]);
});

test('the page of all pieces is development’s alone: nothing of it is built, and its address leads nowhere', async ({
  page,
  expectConsole,
}) => {
  expect(filesWith(builtFiles(), /nothing here is a student’s/)).toEqual([]);
  expectConsole(/404 .*\/pieces$/);
  const response = await page.goto('/pieces');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

for (const [what, pattern] of [
  ['no name of a secret', /CLIENT_SECRET|CLIENT_ID/],
  ['no address of the platform', /timeback\.com/],
  ['no token endpoint', /auth\/1\.0\/token|client_credentials/],
] as const) {
  test(`the built files hold ${what}`, () => {
    const files = builtFiles();
    expect(files.length).toBeGreaterThan(5);
    expect(filesWith(files, pattern)).toEqual([]);
  });
}

test('colours stand in the tokens and nowhere else in the sources', () => {
  const colour = /#[\da-f]{3,8}\b(?![\w/-])|\b(?:rgba?|hsla?|oklch|oklab|lch|lab|hwb)\(/i;
  const files = readFiles('src', /(?<!\.test)\.(?:tsx?|css)$/);
  expect(filesWith(files, colour)).toEqual(['src/ui/tokens.css']);
});
