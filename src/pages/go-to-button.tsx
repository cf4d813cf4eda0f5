import { Button } from '#src/ui/button.tsx';

/** The popover of the frame that leads to any student and window. */
export const goToId = 'go-to';

/** Opens it from elsewhere. */
export function GoToButton({ children }: { children: string }) {
  return (
    <Button popoverTarget={goToId} className="min-h-8 text-small print:hidden">
      {children}
    </Button>
  );
}
