/** Which key was pressed alone. A key with Ctrl, Alt, Cmd or Shift is the browser's or the screen reader's, never ours. */

type Pressed = Readonly<Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>>;

/** Caps Lock makes a capital of what was meant as a letter; whether it was, Shift tells. */
function isLetter(key: string): boolean {
  return key.length === 1 && key.toLowerCase() !== key.toUpperCase();
}

/**
 * The key, letters small; `null` where it was not pressed alone. Signs such as `?`, `/` and `+` take Shift on one keyboard
 * and none on another, so that Shift says nothing about them.
 */
export function toPlainKey(event: Pressed): string | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey) return null;
  if (shiftKey && (key.length > 1 || key === ' ' || isLetter(key))) return null;
  return isLetter(key) ? key.toLowerCase() : key;
}
