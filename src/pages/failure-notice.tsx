import { useLayoutEffect, useRef } from 'react';
import { toFailure } from '#src/api/api-error.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { describeFailure } from '#src/words/failures.ts';

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** An error of a query in the place of its data. Who has asked again finds the focus on what takes the button's place. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const failure = toFailure(error);
  const { title, advice, canRetry } = describeFailure(failure);
  const requestId = failure.kind === 'http' ? failure.requestId : null;
  const actionRef = useRef<HTMLDivElement>(null);
  // The button is still in the page when this runs, and goes with the notice.
  useLayoutEffect(() => {
    const action = actionRef.current;
    return () => {
      const place = action?.closest<HTMLElement>('section, article');
      if (!action?.contains(document.activeElement) || !place) return;
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    };
  }, []);
  return (
    <Notice
      tone="failure"
      title={title}
      action={
        canRetry ? (
          <div ref={actionRef}>
            <Button onClick={onRetry}>Try again</Button>
          </div>
        ) : undefined
      }
    >
      <p>{advice}</p>
      {requestId === null ? null : <p className="mt-1 text-small">For your IT person: request {requestId}</p>}
    </Notice>
  );
}
