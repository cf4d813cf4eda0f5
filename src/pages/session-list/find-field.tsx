import { SearchInput } from '#src/ui/search-input.tsx';

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
        <SearchInput value={value} onChange={onChange} spellCheck="false" className="sm:w-48" />
      </label>
      <span role="status" className="text-small text-quiet">
        {result}
      </span>
    </div>
  );
}
