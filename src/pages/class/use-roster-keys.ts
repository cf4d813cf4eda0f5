import { useEffect, useRef, useState, type RefObject } from 'react';

const typingPlaces = 'input, textarea, select, [contenteditable]';

/** Keys of the table. Arrows work inside it only, where they would otherwise do nothing but scroll; letters everywhere. */
export function useRosterKeys(searchRef: RefObject<HTMLInputElement | null>, hasLetters: boolean) {
  const tableRef = useRef<HTMLTableElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const move = (step: 1 | -1) => {
      const links = [...(tableRef.current?.querySelectorAll<HTMLElement>('th[scope="row"] a') ?? [])];
      const row = document.activeElement?.closest('tr');
      const at = links.findIndex((link) => link.closest('tr') === row);
      const next = at === -1 ? (step === 1 ? links[0] : links.at(-1)) : links[at + step];
      next?.focus();
      return next !== undefined;
    };
    const letters: Readonly<Record<string, () => boolean>> = {
      j: () => move(1),
      k: () => move(-1),
      '/': () => {
        searchRef.current?.focus();
        return true;
      },
      '?': () => {
        setHelpOpen((isOpen) => !isOpen);
        return true;
      },
    };
    const arrows: Readonly<Record<string, () => boolean>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
      if (event.target.closest(typingPlaces) !== null) return;
      const isInTable = tableRef.current?.contains(event.target) === true;
      const act =
        (hasLetters ? letters[event.key] : undefined) ?? (isInTable ? arrows[event.key] : undefined);
      if (act?.() === true) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [searchRef, hasLetters]);
  return { tableRef, isHelpOpen, setHelpOpen };
}
