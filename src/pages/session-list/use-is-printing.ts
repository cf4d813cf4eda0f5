import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True from the moment at which the browser is about to print until it has; what it prints is then drawn already. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const set = (next: boolean) => () => {
      flushSync(() => {
        setPrinting(next);
      });
    };
    const [begin, end] = [set(true), set(false)];
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
