/** Says that a list was longer than what is loaded, so that what is shown is a part of it. */
export function IncompleteNote({ isComplete, what }: { isComplete: boolean; what: string }) {
  if (isComplete) return null;
  return (
    <p role="status" className="mt-2 text-small text-quiet">
      There are more {what}s than can be loaded at once. Choose fewer days to see all of them.
    </p>
  );
}
