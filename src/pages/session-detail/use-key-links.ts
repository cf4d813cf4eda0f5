import { useEffectEvent, useLayoutEffect } from 'react';
import { useNavigate } from 'react-router';

/** Where a key is text, a choice or a way of moving, and not a command of the page. */
const ownKeys = 'input, textarea, select, [contenteditable], [popover], dialog';

function isMeantElsewhere({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(ownKeys) !== null;
}

/**
 * Follows a link by a single key, wherever the focus is. WCAG 2.1.4 asks that such keys can be switched off, since people
 * who speak to their computer press them unawares.
 * @param hrefs by small letter; `null` where the key leads nowhere at present
 */
export function useKeyLinks(hrefs: Readonly<Record<string, string | null>>, isOn: boolean): void {
  const navigate = useNavigate();
  const follow = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || isMeantElsewhere(event)) return;
    const href = hrefs[event.key.toLowerCase()] ?? null;
    if (href === null) return;
    event.preventDefault();
    void navigate(href);
  });
  // Before the switch is seen to be off, its keys are.
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    document.addEventListener('keydown', follow);
    return () => {
      document.removeEventListener('keydown', follow);
    };
  }, [isOn]);
}
