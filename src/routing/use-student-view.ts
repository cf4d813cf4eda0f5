import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { parseStudentView, withStudentView } from './student-view.ts';
import type { StudentView } from './student-view.ts';

type SetStudentView = (next: StudentView, options?: { readonly replace?: boolean }) => void;

/**
 * The view of the current address and a way to change it. A change is a step in the history, so that "back" returns to
 * the view before; `replace` is for a change nobody would want to step back to. Other parameters stay.
 */
export function useStudentView(): readonly [StudentView, SetStudentView] {
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => parseStudentView(search), [search]);
  const setView = useCallback<SetStudentView>(
    (next, options) => {
      setSearch((previous) => withStudentView(previous, next), options);
    },
    [setSearch],
  );
  return [view, setView];
}
