import type { Ref } from 'react';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The search by name. What is typed stays in the page: no part of a child's name goes into an address. */
export function SearchField({ value, onChange, ref }: SearchFieldProps) {
  return (
    <label className="inline-flex items-center gap-2 text-small text-quiet print:hidden">
      Find a student
      <input
        ref={ref}
        type="search"
        value={value}
        autoComplete="off"
        className="min-h-9 w-48 rounded border border-edge bg-raised px-3 text-body text-ink"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
