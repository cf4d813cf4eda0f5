import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;
const listeners = new Set<() => void>();

function tell(value: boolean): void {
  isPrinting = value;
  // What is printed must be drawn before the browser goes on, also where a script asks it to print.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

// Heard from the start: a part that is drawn, but whose effects have not run yet, must not miss the beginning.
window.addEventListener('beforeprint', () => {
  tell(true);
});
window.addEventListener('afterprint', () => {
  tell(false);
});

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
  };
}

/**
 * The width of what a drawing may take on paper, in CSS pixels: A4 within the margins of src/app/main.css has 688, Letter has
 * more. Drawings measure themselves on the screen, and nobody measures again for paper.
 */
export const printedWidth = 680;

/** True while the browser makes the pages to print, for what is shown in parts and printed whole. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}
