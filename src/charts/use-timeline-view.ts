import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TimeSpan } from './timeline-geometry.ts';
import { clampZoom, toMostZoom, zoomAt, zoomTo, type View } from './timeline-zoom.ts';

const zoomStep = 2;
/** A notch of a mouse wheel, about 100 pixels, zooms by a fifth. */
const wheelStep = 0.0018;
const pixelsPerLine = 16;

/**
 * What part of a timeline is seen. The browser itself scrolls the content, by wheel, finger and bar, so the page's own
 * scrolling is never caught; zooming comes from buttons and keys, from the wheel with Ctrl or Cmd, and from two fingers.
 */
export function useTimelineView(axis: TimeSpan, width: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ zoom: 1, offset: 0 });
  const most = toMostZoom(axis, width);
  const zoom = clampZoom(view.zoom, most);
  const current = { zoom, offset: zoom === 1 ? 0 : view.offset };

  const scrollTo = (offset: number) => {
    if (scroller.current !== null) scroller.current.scrollLeft = offset;
  };
  const show = (next: View) => {
    // The content must have its new width before it can be scrolled there.
    flushSync(() => {
      setView(next);
    });
    scrollTo(next.offset);
  };
  const zoomBy = (factor: number, x = width / 2) => {
    show(zoomAt(current, width, clampZoom(zoom * factor, most), x));
  };

  const toX = (clientX: number) => clientX - (scroller.current?.getBoundingClientRect().left ?? 0);

  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * pixelsPerLine : event.deltaY;
    zoomBy(Math.exp(-pixels * wheelStep), toX(event.clientX));
  });
  const onPinch = useEffectEvent((fingers: Fingers, factor: number) => {
    zoomBy(factor, toX(fingers.middle));
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let before: Fingers | null = null;
    // React's own listeners are passive; these must be able to keep the browser from zooming the page.
    const pinch = (event: TouchEvent) => {
      const fingers = toFingers(event.touches);
      if (fingers !== null) {
        event.preventDefault();
        if (before !== null) onPinch(fingers, fingers.distance / before.distance);
      }
      before = fingers;
    };
    const wheel = (event: WheelEvent) => {
      onWheel(event);
    };
    const options = { passive: false };
    element.addEventListener('wheel', wheel, options);
    for (const type of ['touchstart', 'touchmove', 'touchend'] as const)
      element.addEventListener(type, pinch, options);
    return () => {
      element.removeEventListener('wheel', wheel);
      for (const type of ['touchstart', 'touchmove', 'touchend'] as const)
        element.removeEventListener(type, pinch);
    };
  }, []);

  const timeline = {
    view: current,
    isClosest: zoom >= most,
    zoomIn: (x?: number) => {
      zoomBy(zoomStep, x);
    },
    zoomOut: (x?: number) => {
      zoomBy(1 / zoomStep, x);
    },
    showWhole: () => {
      show({ zoom: 1, offset: 0 });
    },
    /** @param part shares of the axis, from 0 to 1 */
    showPart: (part: { readonly from: number; readonly to: number }) => {
      show(zoomTo(current, width, most, part));
    },
    scrollBy: (screens: number) => {
      scrollTo(current.offset + screens * width);
    },
    /** Scrolls, if need be, until a place of the content is seen. */
    reveal: (x: number) => {
      if (x < current.offset || x > current.offset + width) scrollTo(x - width / 2);
    },
    onScroll: () => {
      setView({ zoom, offset: scroller.current?.scrollLeft ?? 0 });
    },
  };
  return [scroller, timeline] as const;
}

export type TimelineView = ReturnType<typeof useTimelineView>[1];

interface Fingers {
  readonly distance: number;
  readonly middle: number;
}

/** Two fingers, apart and between each other; `null` for any other number of them. */
function toFingers({ 0: first, 1: second, length }: TouchList): Fingers | null {
  if (length !== 2 || first === undefined || second === undefined) return null;
  return {
    distance: Math.max(1, Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY)),
    middle: (first.clientX + second.clientX) / 2,
  };
}
