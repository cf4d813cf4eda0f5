import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import type { WindowChoice } from '#src/time/windows.ts';
import { choiceLook } from '#src/ui/looks.ts';

/** How one item of the window's navigation looks, whether link or button. */
export const windowItemClass = `${choiceLook} max-sm:px-2 max-sm:text-small aria-expanded:bg-sunken aria-[current]:aria-expanded:bg-ink`;

export interface WindowLinkTarget {
  /** The address of this page with another window. */
  readonly toHref: (choice: WindowChoice) => string;
  /** Told when a choice is likely to be made next, by pointer or keyboard: time to fetch ahead. */
  readonly onIntent?: ((choice: WindowChoice) => void) | undefined;
}

interface WindowLinkProps extends WindowLinkTarget, Omit<ComponentProps<typeof Link>, 'to'> {
  readonly choice: WindowChoice;
}

/** A link to this page with another window. */
export function WindowLink({ choice, toHref, onIntent, ...link }: WindowLinkProps) {
  const tell = () => {
    onIntent?.(choice);
  };
  return (
    <Link {...link} to={toHref(choice)} className={windowItemClass} onPointerEnter={tell} onFocus={tell} />
  );
}
