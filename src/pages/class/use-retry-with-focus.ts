import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { ClassStudent } from '#src/measures/class/highlights.ts';

/**
 * Asks again for a student, and once the answer has taken the button's place moves the focus, which the button had, to the
 * student's name. Whoever has gone on to something else meanwhile stays there.
 */
export function useRetryWithFocus(
  tableRef: RefObject<HTMLTableElement | null>,
  students: readonly ClassStudent[],
  retry: (userId: string) => void,
): (userId: string) => void {
  const askedFor = useRef<string | null>(null);
  useEffect(() => {
    const student = students.find(({ userId }) => userId === askedFor.current);
    if (student === undefined || student.week.state === 'failed' || student.week.state === 'asked-again')
      return;
    const isLost = document.activeElement === document.body;
    const isPartAwaited = student.week.state === 'time' && student.week.sessions === 'failed';
    if (isPartAwaited && !isLost) return;
    askedFor.current = null;
    if (!isLost) return;
    const path = `/${encodeURIComponent(student.userId)}`;
    const links = [...(tableRef.current?.querySelectorAll<HTMLAnchorElement>('th[scope="row"] a') ?? [])];
    links.find(({ pathname }) => pathname.endsWith(path))?.focus();
  }, [tableRef, students]);
  return useCallback(
    (userId) => {
      askedFor.current = userId;
      retry(userId);
    },
    [retry],
  );
}
