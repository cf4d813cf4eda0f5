interface FindFieldProps {
  readonly value: string;
  readonly onChange: (search: string) => void;
  /** How many were found of how many; `null` where nothing is looked for. */
  readonly result: string | null;
}

/**
 * Finds rows of the list, since the browser's own find cannot see those that are not drawn. What is typed goes into no
 * address and no history (docs/decisions/0001).
 */
export function FindField({ value, onChange, result }: FindFieldProps) {
  return (
    <div role="search" className="flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:w-full">
      <label className="inline-flex items-center gap-2 max-sm:w-full max-sm:flex-col max-sm:items-stretch max-sm:gap-0.5">
        <span className="text-small text-quiet">Find in this list</span>
        <input
          type="search"
          value={value}
          autoComplete="off"
          spellCheck="false"
          className="min-h-9 rounded border border-edge bg-raised px-3 text-ink sm:w-48"
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </label>
      <span role="status" className="text-small text-quiet">
        {result}
      </span>
    </div>
  );
}
