import { startTransition, useEffect, useState } from 'react';
import { isFirstPage } from './first-page.ts';
import { usePrinting } from './use-printing.ts';

/**
 * Rows of a long list to draw: at first those of a screen, where this is the first page of a visit, and all of them behind
 * these. There the program runs for the first time, and rows that nobody sees yet would hold up those on the screen
 * (docs/performance.md).
 *
 * @param screenful how many rows fill a screen, those of the least height
 */
export function useFirstRows<Row>(rows: readonly Row[], screenful: number): readonly Row[] {
  const isPrinting = usePrinting();
  const [isWhole, setWhole] = useState(!isFirstPage() || rows.length <= screenful);
  // A deferred value would be whole at once in a list that comes in a deferred drawing itself.
  useEffect(() => {
    startTransition(() => {
      setWhole(true);
    });
  }, []);
  return isWhole || isPrinting ? rows : rows.slice(0, screenful);
}
