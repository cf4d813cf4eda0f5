import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';

interface CsvButtonProps {
  /** What the file holds, as its button says it: "these sessions". */
  readonly what: string;
  /** Ends in `.csv`. Files lie about in download folders, so their names hold dates and never a person's name. */
  readonly fileName: string;
  /** Makes the file's text when it is asked for; `null` as long as something that stands in it has not come. */
  readonly toText: (() => string) | null;
}

/** Saves what is shown as a file; it is made here and goes nowhere else. Whoever does not see the browser say so hears it. */
export function CsvButton({ what, fileName, toText }: CsvButtonProps) {
  const [savings, setSavings] = useState(0);
  return (
    <>
      <Button
        className="print:hidden"
        disabled={toText === null}
        onClick={() => {
          if (toText === null) return;
          saveFile(fileName, toText());
          setSavings(savings + 1);
        }}
      >
        <Download aria-hidden="true" className="size-4" />
        Save {what} as CSV
      </Button>
      <span role="status" className="sr-only">
        {/* A new text node each time: the same words again would not be read out. */}
        {savings === 0 ? null : <span key={savings}>Saved as {fileName}</span>}
      </span>
    </>
  );
}

function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
