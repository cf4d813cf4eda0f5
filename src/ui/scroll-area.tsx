import type { ReactNode } from 'react';

interface ScrollAreaProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A wide thing that scrolls sideways inside itself; named and focusable, so that the arrow keys reach all of it. It is a
 * little larger than what it holds: the ring of what has the focus at its edge is not cut off (WCAG 2.4.7).
 */
export function ScrollArea({ id, label, className = '', children }: ScrollAreaProps) {
  return (
    <div
      id={id}
      role="region"
      aria-label={label}
      tabIndex={0}
      className={`relative -m-1 scroll-mt-4 overflow-x-auto p-1 print:m-0 print:overflow-visible print:p-0 ${className}`}
    >
      {children}
    </div>
  );
}
