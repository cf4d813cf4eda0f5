import type { ProctoredWord } from '#src/routing/session-list-view.ts';
import { Select } from '#src/ui/select.tsx';

const options = [
  { value: 'any', text: 'Proctored or not' },
  { value: 'yes', text: 'Only proctored' },
  { value: 'no', text: 'Only not proctored' },
] as const;

interface ProctoredSelectProps {
  readonly value: ProctoredWord;
  readonly onChange: (value: ProctoredWord) => void;
}

/** The endpoints' own filter on proctored status. */
export function ProctoredSelect({ value, onChange }: ProctoredSelectProps) {
  return <Select label="Proctoring" value={value} options={options} onChange={onChange} />;
}
