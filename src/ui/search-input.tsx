import type { ComponentProps } from 'react';
import { fieldLook } from './looks.ts';

interface SearchInputProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The one field to search in. What is typed stays in the page: no part of a child's name goes into an address. */
export function SearchInput({ onChange, className = '', ...props }: SearchInputProps) {
  return (
    <input
      {...props}
      type="search"
      autoComplete="off"
      className={`${fieldLook} ${className}`}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
