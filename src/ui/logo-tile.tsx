import { useState } from 'react';

function toInitial(name: string): string {
  const codePoint = name.trim().codePointAt(0);
  return codePoint === undefined ? '?' : String.fromCodePoint(codePoint).toUpperCase();
}

/**
 * An application's logo over a tile with its first letter: a slow, missing or broken image leaves the letter.
 * The image is decoration; the name always stands beside it.
 */
export function LogoTile({ name, logoUrl }: { name: string; logoUrl: string | null }) {
  const [state, setState] = useState<'loading' | 'loaded' | 'broken'>('loading');
  const isShown = logoUrl?.startsWith('https://') === true && state !== 'broken';
  return (
    <span
      aria-hidden="true"
      className="relative inline-flex size-6 shrink-0 items-center justify-center overflow-hidden rounded bg-sunken text-small font-semibold text-quiet"
    >
      {toInitial(name)}
      {isShown ? (
        <img
          src={logoUrl}
          alt=""
          width={24}
          height={24}
          loading="lazy"
          referrerPolicy="no-referrer"
          className={`absolute inset-0 size-full bg-raised object-contain ${state === 'loaded' ? '' : 'opacity-0'}`}
          onLoad={() => {
            setState('loaded');
          }}
          onError={() => {
            setState('broken');
          }}
        />
      ) : null}
    </span>
  );
}
