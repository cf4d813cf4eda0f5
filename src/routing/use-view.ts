import { useCallback, useMemo } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router';
import { withView, type ViewCodec } from './view-codec.ts';

type SetView<View> = (next: View, options?: Pick<NavigateOptions, 'replace' | 'preventScrollReset'>) => void;

/**
 * The view of the current address and a way to change it. A change is a step in the history, so that "back" returns to
 * the view before; `replace` is for a change nobody would want to step back to. Other parameters stay.
 */
export function useView<View extends object>(codec: ViewCodec<View>): readonly [View, SetView<View>] {
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => codec.parse(search), [codec, search]);
  const setView = useCallback<SetView<View>>(
    (next, options) => {
      setSearch((previous) => withView(codec, previous, next), options);
    },
    [codec, setSearch],
  );
  return [view, setView];
}
