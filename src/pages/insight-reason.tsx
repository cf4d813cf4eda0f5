import { useId, useState } from 'react';

/** A reason of this many characters fits into the lines that are always shown. */
const longest = 180;

/**
 * The reason as the API gave it: as text, whatever it holds, in the direction of its own script. A long one is folded, by
 * style alone, so that it can be searched for, and is printed whole.
 */
export function InsightReason({ reason }: { reason: string | null | undefined }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (!reason) return <p className="text-quiet">No reason given</p>;
  const isLong = reason.length > longest;
  return (
    <>
      <p
        id={id}
        dir="auto"
        className={`wrap-anywhere whitespace-pre-line print:line-clamp-none ${isLong && !isOpen ? 'line-clamp-3' : ''}`}
      >
        {reason}
      </p>
      {isLong ? (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          className="min-h-6 text-small text-accent underline decoration-line underline-offset-4 hover:decoration-current print:hidden"
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? 'Show less' : 'Show all'}
        </button>
      ) : null}
    </>
  );
}
