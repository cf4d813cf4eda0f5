import type { ComponentProps } from 'react';

/** The one button: quiet, with an edge that meets 3:1 in both themes. */
export function Button({ className = '', ...props }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...props}
      className={`inline-flex min-h-9 items-center gap-2 rounded border border-edge bg-raised px-3 text-ink hover:bg-sunken disabled:text-quiet ${className}`}
    />
  );
}
