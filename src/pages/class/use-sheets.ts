import { useState } from 'react';
import { flushSync } from 'react-dom';
import { usePrinting } from '#src/ui/use-printing.ts';

/** Whose sheets of the review are printed. */
type Choice = 'shown' | 'all';

/**
 * Which sheets stand in the document: none, but while the browser prints. Whoever prints by the browser's own menu gets the
 * student who is shown.
 */
export function useSheets(): { readonly sheets: Choice | null; readonly print: (choice: Choice) => void } {
  const [choice, setChoice] = useState<Choice>('shown');
  const isPrinting = usePrinting();
  return {
    sheets: isPrinting ? choice : null,
    print: (wanted) => {
      // The browser asks for the document as soon as it is told to print.
      flushSync(() => {
        setChoice(wanted);
      });
      window.addEventListener(
        'afterprint',
        () => {
          setChoice('shown');
        },
        { once: true },
      );
      window.print();
    },
  };
}
