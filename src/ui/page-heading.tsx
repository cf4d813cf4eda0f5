import type { ReactNode } from 'react';

/** True from where a heading goes that has the focus to where the next one comes, which is mostly in the same step. */
let isFocusLost = false;

/** As a ref: takes the focus that the heading before has had, unless somebody has moved it on. */
function keepFocus(heading: HTMLHeadingElement): () => void {
  if (isFocusLost && document.activeElement === document.body) heading.focus({ preventScroll: true });
  isFocusLost = false;
  return () => {
    if (heading === document.activeElement) isFocusLost = true;
  };
}

/**
 * The page's one title; focusable by script, so that a new page is announced when navigation ends. Names in it come from
 * outside and can be one endless word: they break anywhere and never widen the page. Where another heading takes its place
 * while it has the focus, as when the data of a page have come, the focus goes with it.
 */
export function PageHeading({ children }: { children: ReactNode }) {
  return (
    <h1
      ref={keepFocus}
      tabIndex={-1}
      className="line-clamp-5 text-title font-semibold tracking-tight text-balance wrap-anywhere"
    >
      {children}
    </h1>
  );
}
