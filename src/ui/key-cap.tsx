import { useSingleKeys } from './single-keys.ts';

/** A key beside what it does; nothing where it is switched off or there is likely no keyboard. */
export function KeyCap({ name }: { name: string }) {
  const [isOn] = useSingleKeys();
  return isOn ? (
    <kbd
      aria-hidden="true"
      className="rounded border border-edge px-1 font-sans text-small text-quiet print:hidden pointer-coarse:hidden"
    >
      {name}
    </kbd>
  ) : null;
}
