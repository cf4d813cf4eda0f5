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

/** What a page's HTML names, so that it is on its way together with the first script and not after it. */
export interface NamedAhead {
  /**
   * A script of the page, or a question that the first script asks: its `fetch` takes the answer of a preload once, if it
   * sends no header of its own.
   */
  readonly kind: 'script' | 'question';
  /** The very address that is asked for. */
  readonly href: string;
}

function toLink({ kind, href }: NamedAhead): string {
  const rel = kind === 'script' ? 'rel="modulepreload"' : 'rel="preload" as="fetch"';
  return `<link ${rel} crossorigin href="${href.replaceAll('&', '&amp;')}">`;
}

/**
 * Prepares a page from index.html. The block goes where the comment `<!--boot-->` stands, else to the end of the head; the
 * page's scripts and questions are named at the end of the head, in their order, behind the scripts that every page starts with.
 * @throws {Error} where the HTML has neither: a page without its data would fail in every browser
 */
export function createPage(indexHtml: string): (boot: Boot, ahead?: readonly NamedAhead[]) => string {
  const at = indexHtml.includes(marker) ? indexHtml.indexOf(marker) : indexHtml.indexOf('</head>');
  if (at === -1)
    throw new Error(`index.html has neither ${marker} nor </head>: nowhere to put the page's data.`);
  const before = indexHtml.slice(0, at);
  const after = indexHtml.slice(indexHtml.startsWith(marker, at) ? at + marker.length : at);
  return (boot, ahead = []) =>
    `${before}${toBootBlock(boot)}${after.replace('</head>', () => `${ahead.map(toLink).join('')}</head>`)}`;
}
