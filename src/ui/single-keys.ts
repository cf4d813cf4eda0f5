/**
 * Whether single characters are keys of the pages. People who speak to their computer press letters unawares, so that there
 * must be a way to switch them off (WCAG 2.1.4), and a switch that forgets would be none: this browser keeps it, and nothing
 * else (docs/decisions/0022).
 */
import { useSyncExternalStore } from 'react';

const place = 'single-keys';
const listeners = new Set<() => void>();

function read(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    // Storage can be forbidden; then the switch holds as long as the page.
    return true;
  }
}

let isOn = read();

export function areSingleKeysOn(): boolean {
  return isOn;
}

function switchSingleKeys(toOn: boolean): void {
  isOn = toOn;
  try {
    if (toOn) localStorage.removeItem(place);
    else localStorage.setItem(place, 'off');
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
  };
}

/** The switch: whether it is on, and how to turn it. */
export function useSingleKeys(): readonly [boolean, (toOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, areSingleKeysOn), switchSingleKeys];
}
