/** The page as assistive technology gets it: the browser's own accessibility tree, not the markup. */
import type { Page } from '@playwright/test';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** Landmarks, by which a reader jumps from part to part. */
const landmarks = new Set([
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
]);

/** What can be used, and must therefore say what it is. */
const controls = new Set([
  'button',
  'checkbox',
  'combobox',
  'Date',
  'link',
  'listbox',
  'option',
  'progressbar',
  'searchbox',
  'switch',
  'textbox',
]);

interface Spoken {
  /** Landmarks and headings in their order, a landmark's own indented below it. */
  readonly outline: readonly string[];
  /** Controls without a name, by role. */
  readonly nameless: readonly string[];
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
}

export async function readSpoken(page: Page): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  const answer = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const nodes: readonly AxNode[] = answer.nodes;
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const outline: string[] = [];
  const nameless: string[] = [];
  const visit = (node: AxNode | undefined, depth: number): void => {
    if (node === undefined) return;
    const [role, name] = [toText(node.role?.value), toText(node.name?.value)];
    const level = node.properties?.find((property) => property.name === 'level')?.value.value;
    const isLandmark = !node.ignored && landmarks.has(role);
    if (isLandmark) outline.push(`${'  '.repeat(depth)}${role}${name === '' ? '' : `: ${name}`}`);
    if (!node.ignored && role === 'heading') outline.push(`${'  '.repeat(depth)}h${String(level)} ${name}`);
    if (!node.ignored && controls.has(role) && name === '') nameless.push(role);
    for (const id of node.childIds ?? []) visit(byId.get(id), depth + (isLandmark ? 1 : 0));
  };
  visit(nodes[0], 0);
  return { outline, nameless };
}
