import { useId, useLayoutEffect, useRef } from 'react';
import { useSchool } from '#src/api/boot.ts';
import { toSignInHref } from '#src/routing/sign-in-view.ts';
import { Button } from '#src/ui/button.tsx';
import { buttonLook, floatLook } from '#src/ui/looks.ts';
import { sessionEndText } from '#src/words/session-end.ts';

interface SessionEndDialogProps {
  readonly secondsLeft: number;
  readonly canStay: boolean;
  readonly address: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Opens over everything two minutes before a session ends. Focus goes into it, stays there, and comes back afterwards. */
export function SessionEndDialog({ secondsLeft, canStay, address, onStay, onLeave }: SessionEndDialogProps) {
  const { locale } = useSchool().school;
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, textId] = [useId(), useId()];
  // Before the dialog leaves the page: closing it gives focus back to where it was.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => {
      opened?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      className={`m-auto w-[28rem] max-w-[calc(100vw-2rem)] p-6 backdrop:bg-veil ${floatLook}`}
      onCancel={(event) => {
        // Escape is a sign of life too.
        event.preventDefault();
        if (canStay) onStay();
      }}
    >
      <h2 id={titleId} className="text-lead font-semibold">
        {canStay ? 'Are you still there?' : 'Your session ends'}
      </h2>
      <p id={textId} className="mt-2">
        {sessionEndText(secondsLeft, canStay, locale)}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        {canStay ? (
          <Button onClick={onStay}>Stay signed in</Button>
        ) : (
          <a href={toSignInHref(address)} className={buttonLook}>
            Sign in again
          </a>
        )}
        <Button onClick={onLeave}>Sign out now</Button>
      </div>
    </dialog>
  );
}
