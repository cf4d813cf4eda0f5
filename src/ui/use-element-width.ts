import { useCallback, useState, type RefCallback } from 'react';

/**
 * The width of an element in CSS pixels, measured when it appears and when it changes, not at every drawing.
 * @param fallback the width where there is no layout
 */
export function useElementWidth(fallback: number): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(fallback);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const measure = () => {
        setWidth(element.clientWidth || fallback);
      };
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => {
        observer.disconnect();
      };
    },
    [fallback],
  );
  return [ref, width];
}
