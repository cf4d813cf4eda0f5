import type { ReactNode } from 'react';

/**
 * The page's one title; focusable by script, so that a new page is announced when navigation ends. Names in it come from
 * outside and can be one endless word: they break anywhere and never widen the page.
 */
export function PageHeading({ children }: { children: ReactNode }) {
  return (
    <h1
      tabIndex={-1}
      className="line-clamp-5 text-title font-semibold tracking-tight text-balance wrap-anywhere"
    >
      {children}
    </h1>
  );
}
