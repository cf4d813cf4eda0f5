import type { KeyboardEvent } from 'react';

/** Moves the focus along the links of the list; keys with Alt, Ctrl or Meta stay the browser's. */
export function moveAlongLinks(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...(event.currentTarget.closest('ol')?.querySelectorAll('a') ?? [])];
  const index = links.indexOf(event.currentTarget);
  const places = new Map([
    ['ArrowLeft', index - 1],
    ['ArrowRight', index + 1],
    ['Home', 0],
    ['End', links.length - 1],
  ]);
  const place = places.get(event.key);
  if (place === undefined) return;
  event.preventDefault();
  links[Math.max(0, Math.min(place, links.length - 1))]?.focus();
}
