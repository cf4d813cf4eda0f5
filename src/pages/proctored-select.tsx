import { proctoredWords, type ProctoredWord } from '#src/routing/session-list-view.ts';
import { Select } from '#src/ui/select.tsx';
import { proctoredFilterName } from '#src/words/proctoring.ts';

const options = proctoredWords.map((value) => ({ value, text: proctoredFilterName(value) }));

interface ProctoredSelectProps {
  readonly value: ProctoredWord;
  readonly onChange: (value: ProctoredWord) => void;
}

/** The endpoints' own filter on proctored status. */
export function ProctoredSelect({ value, onChange }: ProctoredSelectProps) {
  return <Select label="Proctoring" value={value} options={options} onChange={onChange} />;
}
