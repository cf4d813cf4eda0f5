import { toFailure } from '#src/api/api-error.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { describeFailure } from '#src/words/failures.ts';

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** An error of a query in the place of its data. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const failure = toFailure(error);
  const { title, advice, canRetry } = describeFailure(failure);
  const requestId = failure.kind === 'http' ? failure.requestId : null;
  return (
    <Notice
      tone="failure"
      title={title}
      action={canRetry ? <Button onClick={onRetry}>Try again</Button> : undefined}
    >
      <p>{advice}</p>
      {requestId === null ? null : <p className="mt-1 text-small">For your IT person: request {requestId}</p>}
    </Notice>
  );
}
