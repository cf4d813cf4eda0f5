/** Keys that act wherever the focus is. A page names its own while it is shown, and the list of keys reads them here. */
import { useLayoutEffect, useRef } from 'react';
import { toPlainKey } from './plain-key.ts';
import { areSingleKeysOn } from './single-keys.ts';

export interface KeyCommand {
  /** As `KeyboardEvent.key` names it; letters small. A single character can be switched off, others cannot. */
  readonly key: string;
  /** What it does, as the list of keys says it. */
  readonly name: string;
  /** Absent where the key leads nowhere at present: then it is the browser's. */
  readonly act?: (() => void) | undefined;
}

const sets = new Map<{ readonly current: readonly KeyCommand[] }, 'page' | 'frame'>();

/** Where a key is text, a choice or a way of moving, and not a command of the page. */
const ownKeys = 'input, textarea, select, [contenteditable], [popover], dialog';

function isMeantElsewhere({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(ownKeys) !== null;
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  if (isMeantElsewhere(event)) return;
  const key = toPlainKey(event);
  if (key === null) return;
  if (key.length === 1 && !areSingleKeysOn()) return;
  const command = toKeyCommands().find((each) => each.key === key && each.act !== undefined);
  if (command?.act === undefined) return;
  event.preventDefault();
  command.act();
});

/** All keys of the page that is shown, those of the frame around it last. */
export function toKeyCommands(): readonly KeyCommand[] {
  return ['page', 'frame'].flatMap((place) =>
    [...sets].filter(([, of]) => of === place).flatMap(([{ current }]) => current),
  );
}

/** Gives the page these keys as long as the caller is shown. */
export function useKeys(commands: readonly KeyCommand[], place: 'page' | 'frame' = 'page'): void {
  const latest = useRef(commands);
  // Before a change is seen on screen, the keys have changed too.
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useLayoutEffect(() => {
    sets.set(latest, place);
    return () => {
      sets.delete(latest);
    };
  }, [place]);
}
