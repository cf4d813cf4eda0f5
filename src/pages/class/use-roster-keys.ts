import { useEffect, useRef, type RefObject } from 'react';
import { useKeys } from '#src/ui/keys.ts';
import { toPlainKey } from '#src/ui/plain-key.ts';

/** Keys of the table. Arrows work inside it only, where they would otherwise do nothing but scroll. */
export function useRosterKeys(searchRef: RefObject<HTMLInputElement | null>) {
  const tableRef = useRef<HTMLTableElement>(null);
  const move = (step: 1 | -1) => {
    const links = [...(tableRef.current?.querySelectorAll<HTMLElement>('th[scope="row"] a') ?? [])];
    const row = document.activeElement?.closest('tr');
    const at = links.findIndex((link) => link.closest('tr') === row);
    const next = at === -1 ? (step === 1 ? links[0] : links.at(-1)) : links[at + step];
    next?.focus();
    return next !== undefined;
  };
  useKeys([
    { key: 'j', name: 'next student in the table', act: () => move(1) },
    { key: 'k', name: 'student before', act: () => move(-1) },
    { key: 'f', name: 'find a student of this class', act: () => searchRef.current?.focus() },
  ]);
  useEffect(() => {
    const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[toPlainKey(event) ?? ''];
      if (step === undefined) return;
      if (!(event.target instanceof Node) || tableRef.current?.contains(event.target) !== true) return;
      if (move(step)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return tableRef;
}
