/** A page printed as a reader would, read back. */
import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

export const paperFormats = ['A4', 'Letter'] as const;

export interface Sheet {
  /** All that stands on it, in the order of the document. */
  readonly text: string;
  /** Texts that begin or end beyond the margins, where a printer or the edge of the paper cuts them. */
  readonly cut: readonly string[];
}

/** Less than the margins of src/app/main.css, in points: glyphs may lean out of their place. */
const edge = 28;

/** Prints the page as it stands. @returns its sheets */
export async function printPage(
  page: Page,
  format: (typeof paperFormats)[number] = 'A4',
): Promise<readonly Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const sheet = await pdf.getPage(number);
      const { width } = sheet.getViewport({ scale: 1 });
      const content = await sheet.getTextContent();
      const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
      return {
        // A line ends where the layout breaks one, which is a space to a reader.
        text: items
          .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
          .join('')
          .replaceAll(/\s+/g, ' '),
        cut: items
          .filter(({ str, transform, width: length }) => {
            const left = Number(transform[4]);
            return str.trim() !== '' && (left < edge || left + length > width - edge);
          })
          .map(({ str }) => str),
      };
    }),
  );
}

/** All sheets as one text. */
export function toText(sheets: readonly Sheet[]): string {
  return sheets.map(({ text }) => text).join(' ');
}
