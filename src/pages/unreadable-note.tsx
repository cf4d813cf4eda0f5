/** Says how many records of a list could not be read and are therefore missing from what is shown. */
export function UnreadableNote({ count, what }: { count: number; what: string }) {
  if (count === 0) return null;
  return (
    <p role="status" className="mt-2 text-small text-quiet">
      {count === 1
        ? `1 ${what} could not be read and is left out.`
        : `${count} ${what}s could not be read and are left out.`}
    </p>
  );
}
