import { useLayoutEffect, type ReactNode } from 'react';

/** The name by which src/app/main.css knows a document that holds sheets. */
const mark = 'prints-sheets';

/**
 * The sheets of a review. The document that holds them is printed as these alone. It is marked instead of
 * found by `:has()`, for which the browser would style the whole page anew with every row that comes or goes.
 */
export function StudentSheets({ children }: { children: ReactNode }) {
  // Before the browser makes its pages, which it does right after `beforeprint`.
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.add(mark);
    return () => {
      classList.remove(mark);
    };
  }, []);
  return children;
}
