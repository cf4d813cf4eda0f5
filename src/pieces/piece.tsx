import type { ReactNode } from 'react';

/** A group of pieces under its name. */
export function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name} className="space-y-6">
      <h2 className="text-title font-semibold">{name}</h2>
      {children}
    </section>
  );
}

/** One piece under its name, in each of its states. */
export function Piece({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-t border-line pt-4">
      <h3 className="text-small text-quiet">{name}</h3>
      <div className="mt-3 space-y-4">{children}</div>
    </div>
  );
}
