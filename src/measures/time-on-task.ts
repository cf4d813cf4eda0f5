/**
 * Focused time: session time less off-task time. Never below 0: whether overlapping insights are counted once is
 * undocumented, so off-task time may exceed the session time it lies in.
 */
export function toFocusedSeconds(totalSeconds: number, offTaskSeconds: number): number {
  return Math.max(0, totalSeconds - offTaskSeconds);
}

/**
 * A part as a whole percentage of the total, rounded once and half up as in the guide's example (6.67 is 7), at most 100
 * for the reason above, and 0 of nothing.
 */
export function toShare(partSeconds: number, totalSeconds: number): number {
  if (totalSeconds === 0) return 0;
  return Math.min(100, Math.round((100 * partSeconds) / totalSeconds));
}
