import { fieldLook } from './looks.ts';

interface Option<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** A choice of one, the browser's own, with its label before it. */
export function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  return (
    <label className="inline-flex items-center gap-2 max-sm:flex-col max-sm:items-stretch max-sm:gap-0.5">
      <span className="text-small text-quiet">{label}</span>
      <select
        value={value}
        className={`max-w-64 min-w-0 ${fieldLook}`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
