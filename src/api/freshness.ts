import type { StudyWindow } from '#src/time/windows.ts';

/** A closed week does not go stale; an open one does after a minute. The refresh button asks again in any case. */
export function toStaleTime({ isOpen }: Pick<StudyWindow, 'isOpen'>): number {
  return isOpen ? 60_000 : Infinity;
}
