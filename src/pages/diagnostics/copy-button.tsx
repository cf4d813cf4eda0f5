import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';

const outcomes = {
  copied: 'Copied.',
  // A browser gives no clipboard to pages that came without TLS, unless from this computer.
  refused: 'The browser did not allow it. Select the lines below and copy them.',
} as const;

/** Puts the report on the clipboard, to be pasted into a mail or an issue. */
export function CopyButton({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <Button onClick={() => void copy()}>
        <Copy aria-hidden="true" className="size-4" />
        Copy this report
      </Button>
      <p role="status">{outcome === null ? null : outcomes[outcome]}</p>
    </div>
  );
}
