/** How close a timeline can be looked at, and where it then stands: widths and offsets in CSS pixels. */
import type { TimeSpan } from './timeline-geometry.ts';

/** At the closest, a second is as wide as this: signals a second apart can be told apart. */
const widestSecond = 16;
/** Wider drawings are more than browsers place exactly. */
const widestContent = 500_000;

/** The largest zoom; 1 shows the whole axis in the width. */
export function toMostZoom(axis: TimeSpan, width: number): number {
  const seconds = (axis.end - axis.start) / 1000;
  return Math.max(1, Math.min(seconds * widestSecond, widestContent) / width);
}

export function clampZoom(zoom: number, most: number): number {
  return Math.min(most, Math.max(1, zoom));
}

export interface View {
  readonly zoom: number;
  /** How far the content is scrolled. */
  readonly offset: number;
}

/** The view after zooming, in which the place that stood at `x` still stands there. */
export function zoomAt(view: View, width: number, zoom: number, x: number): View {
  const offset = ((view.offset + x) / view.zoom) * zoom - x;
  return { zoom, offset: Math.min(Math.max(0, offset), width * (zoom - 1)) };
}

/** The view in which a part of the axis, from 0 to 1, fills about half of the width; closer by at least a half. */
export function zoomTo(
  view: View,
  width: number,
  most: number,
  { from, to }: { readonly from: number; readonly to: number },
): View {
  const wanted = to > from ? 0.5 / (to - from) : most;
  const zoom = clampZoom(Math.max(wanted, view.zoom * 1.5), most);
  const offset = ((from + to) / 2) * width * zoom - width / 2;
  return { zoom, offset: Math.min(Math.max(0, offset), width * (zoom - 1)) };
}
