/** The HTML page: the built index.html plus a block of data that the page needs before its first call. */
import { bootElementId, type Boot } from '#src/contract/boot.ts';

const marker = '<!--boot-->';

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that can stand inside a script element: no character in it can end the element or open a comment. */
function toInertJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? '');
}

/** A data block: its type is no script type, so it never runs and needs no exception in the policy. */
function toBootBlock(boot: Boot): string {
  return `<script type="application/json" id="${bootElementId}">${toInertJson(boot)}</script>`;
}

/** Links that start the page's own scripts together with the first one, instead of a round trip after it. */
function toPreloads(scripts: readonly string[]): string {
  return scripts.map((href) => `<link rel="modulepreload" crossorigin href="${href}">`).join('');
}

/**
 * Prepares a page from index.html. The block goes where the comment `<!--boot-->` stands, else to the end of the head; the
 * page's scripts are named at the end of the head, behind those that every page starts with.
 * @throws {Error} where the HTML has neither: a page without its data would fail in every browser
 */
export function createPage(indexHtml: string): (boot: Boot, scripts?: readonly string[]) => string {
  const at = indexHtml.includes(marker) ? indexHtml.indexOf(marker) : indexHtml.indexOf('</head>');
  if (at === -1)
    throw new Error(`index.html has neither ${marker} nor </head>: nowhere to put the page's data.`);
  const before = indexHtml.slice(0, at);
  const after = indexHtml.slice(indexHtml.startsWith(marker, at) ? at + marker.length : at);
  return (boot, scripts = []) =>
    `${before}${toBootBlock(boot)}${after.replace('</head>', () => `${toPreloads(scripts)}</head>`)}`;
}
