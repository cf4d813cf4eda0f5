/**
 * Parts of a page whose code comes later than the page.
 *
 * React offers `lazy` for it, whose places are Suspense boundaries: what comes within 300 ms after such a place was drawn
 * is held back until these have passed, so that nothing flickers (`FALLBACK_THROTTLE_MS` in React's work loop). The
 * rows of a list, whose code is there 50 ms after the page, are what the page was opened for.
 */
import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { LaterCode } from './later-code.ts';
import { PanelBoundary } from './panel-boundary.tsx';

/** What stands there until the code of a part is there; `LaterPart` where a fault is to stay there, too. */
export const LaterPlace = createContext<ReactNode>(null);

interface LaterPartProps {
  readonly children: ReactNode;
  /** Holds the place until the code is there. */
  readonly fallback?: ReactNode;
  /** Stands there where the code does not come, or fails. */
  readonly lost?: ReactNode;
}

/** A place for a part whose code comes later, or does not come: then it alone is missing, and says so. */
export function LaterPart({ fallback, lost, children }: LaterPartProps) {
  return (
    <PanelBoundary lost={lost}>
      <LaterPlace value={fallback}>{children}</LaterPlace>
    </PanelBoundary>
  );
}

/**
 * A component of code that comes later: asked for when it is drawn for the first time, drawn at once where the code is
 * there. Wants a `LaterPart` around it.
 */
export function later<Module, Props extends object>(
  code: LaterCode<Module>,
  pick: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  const toPart = (module: Module | null) => (module === null ? null : pick(module));
  return function Later(props: Props) {
    const place = useContext(LaterPlace);
    const [Part, setPart] = useState(() => toPart(code.get()));
    useEffect(() => {
      if (Part !== null) return;
      code.load().then(
        (module) => {
          // In pieces, so that whoever does something meanwhile is not kept waiting.
          startTransition(() => {
            setPart(() => pick(module));
          });
        },
        (reason: unknown) => {
          setPart(() => {
            throw reason;
          });
        },
      );
    }, [Part]);
    return Part === null ? place : <Part {...props} />;
  };
}
