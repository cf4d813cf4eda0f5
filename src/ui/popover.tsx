import { useId, useState, type ReactNode } from 'react';
import { floatLook } from './looks.ts';

interface PopoverProps {
  /** For buttons elsewhere and keys that open it too. */
  readonly id?: string;
  /** The button that opens it; gets the attributes that tie the two together. */
  readonly renderButton: (attributes: { popoverTarget: string }) => ReactNode;
  readonly label: string;
  /** `below` stands beside its button where the browser can do that, and in the middle elsewhere. */
  readonly place: 'below' | 'middle';
  readonly className?: string;
  /** Where nothing in it takes the focus it does so itself: else a long text on a low screen could not be scrolled by keys. */
  readonly isText?: true;
  readonly children: ReactNode;
}

/** Something that opens over the page; opening, closing, Escape and focus are the browser's own. */
export function Popover(props: PopoverProps) {
  const { id: givenId, renderButton, label, place, className = '', isText, children } = props;
  const ownId = useId();
  const id = givenId ?? ownId;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {renderButton({ popoverTarget: id })}
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- What scrolls must be reached by keys.
        tabIndex={isText ? 0 : undefined}
        className={`m-auto max-h-[80vh] w-96 max-w-[calc(100vw-2rem)] overflow-y-auto p-4 text-body ${floatLook} ${place === 'below' ? 'popover-below' : ''} ${className}`}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
        }}
      >
        {isOpen ? children : null}
      </div>
    </>
  );
}
