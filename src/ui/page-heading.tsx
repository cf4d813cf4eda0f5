import type { ReactNode } from 'react';

/** The page's one title; focusable by script, so that a new page is announced when navigation ends. */
export function PageHeading({ children }: { children: ReactNode }) {
  return (
    <h1 tabIndex={-1} className="text-title font-semibold tracking-tight text-balance">
      {children}
    </h1>
  );
}
