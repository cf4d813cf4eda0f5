interface IncompleteNoteProps {
  readonly isComplete: boolean;
  /** One of the records, in the singular. */
  readonly what: string;
  /** What helps. */
  readonly advice?: string;
}

/** Says that a list has more than what is loaded, so that what is shown is a part of it. */
export function IncompleteNote({
  isComplete,
  what,
  advice = 'Choose fewer days to see all of them.',
}: IncompleteNoteProps) {
  if (isComplete) return null;
  return (
    <p role="status" className="mt-2 text-small text-quiet">
      TimeBack has more {what}s than came. {advice}
    </p>
  );
}
