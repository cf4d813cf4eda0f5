import type { ReactNode } from 'react';

/** The id of what a pager turns over: of one thing on a page. */
export const pagedListId = 'paged-list';

interface PagerProps {
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  /** What of how much is shown, as text. */
  readonly children: ReactNode;
  readonly renderLink: (page: number, name: string) => ReactNode;
}

/**
 * First, previous, next and last page as links, and what is on this one. Nothing where one page holds all.
 * Who turns a page is led to the beginning of what has come (src/app/use-focus-on-navigation.ts).
 */
export function Pager({ label, page, pageCount, children, renderLink }: PagerProps) {
  if (pageCount <= 1) return null;
  return (
    <nav
      aria-label={label}
      aria-controls={pagedListId}
      className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden"
    >
      <span role="status" className="text-quiet">
        {children}
      </span>
      {page > 1 ? renderLink(1, 'First page') : null}
      {page > 1 ? renderLink(page - 1, 'Previous page') : null}
      {page < pageCount ? renderLink(page + 1, 'Next page') : null}
      {page < pageCount ? renderLink(pageCount, 'Last page') : null}
    </nav>
  );
}
