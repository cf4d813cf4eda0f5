import { useEffect, useRef } from 'react';

interface ReviewKeys {
  readonly next: () => void;
  readonly previous: () => void;
  /** Whether single letters are keys. */
  readonly hasLetters: boolean;
}

/** Keys of the review: j and k, and the arrows to the sides. Enter is the button's own, which has the focus. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { next, previous, hasLetters } = latest.current;
      if (event.key === 'ArrowRight' || (hasLetters && event.key === 'j')) next();
      if (event.key === 'ArrowLeft' || (hasLetters && event.key === 'k')) previous();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
