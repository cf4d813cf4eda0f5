import type { Ref } from 'react';
import { SearchInput } from '#src/ui/search-input.tsx';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The search by name. */
export function SearchField({ value, onChange, ref }: SearchFieldProps) {
  return (
    <label className="inline-flex items-center gap-2 text-small text-quiet print:hidden">
      Find a student
      <SearchInput ref={ref} value={value} onChange={onChange} className="w-48" />
    </label>
  );
}
