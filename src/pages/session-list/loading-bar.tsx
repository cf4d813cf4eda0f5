import type { ReactNode } from 'react';
import { Button } from '#src/ui/button.tsx';

interface LoadingBarProps {
  /** The bar of progress, or in words where loading stopped. */
  readonly children: ReactNode;
  readonly isLoading: boolean;
  /** Over the place that is held for the list, so that nothing moves when it comes. */
  readonly isOverPlace: boolean;
  readonly onStop: () => void;
  readonly onLoadRest: () => void;
}

/** How far a long list has come, and one button, which stops loading or goes on with it and so keeps the focus. */
export function LoadingBar({ children, isLoading, isOverPlace, onStop, onLoadRest }: LoadingBarProps) {
  return (
    <div
      className={`flex flex-wrap items-center justify-center gap-x-4 gap-y-2 print:hidden ${isOverPlace ? 'absolute inset-x-0 top-16 z-over-table' : 'mb-3 rounded bg-notice-soft px-4 py-2'}`}
    >
      {children}
      <Button onClick={isLoading ? onStop : onLoadRest}>
        {isLoading ? 'Stop loading' : 'Load the rest'}
      </Button>
    </div>
  );
}
