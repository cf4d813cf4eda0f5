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

export interface WindowLinkProps extends WindowLinkTarget, Omit<ComponentProps<typeof Link>, 'to'> {
  readonly choice: WindowChoice;
  /** Told when this page goes to that window, and not when another tab does. */
  readonly onPress: (choice: WindowChoice) => void;
}

/** A link to this page with another window. */
export function WindowLink({ choice, toHref, onIntent, onPress, ...link }: WindowLinkProps) {
  const tell = () => {
    onIntent?.(choice);
  };
  return (
    <Link
      {...link}
      to={toHref(choice)}
      className={windowItemClass}
      onPointerEnter={tell}
      onFocus={tell}
      onClick={({ altKey, ctrlKey, metaKey, shiftKey }) => {
        if (!altKey && !ctrlKey && !metaKey && !shiftKey) onPress(choice);
      }}
    />
  );
}
