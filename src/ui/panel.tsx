import { useId, type ReactNode } from 'react';

interface PanelProps {
  readonly title: ReactNode;
  /** One line under the title: how to read what follows. */
  readonly note?: ReactNode;
  /** Beside the title; `null` where they are still to come: their place is held. */
  readonly actions?: ReactNode;
  /** Beside another part on a wide screen, where a hairline above would part it from nothing. */
  readonly isAside?: boolean;
  /** True where the title counts what a choice has left: then a change of it is read out (WCAG 4.1.3). */
  readonly isResult?: boolean;
  readonly children: ReactNode;
}

/** A part of a page under a hairline, with a heading that names its landmark. */
export function Panel({ title, note, actions, isAside = false, isResult = false, children }: PanelProps) {
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      className={`border-t border-line pt-4 print:pt-2 ${isAside ? 'lg:border-t-0 lg:pt-1' : ''}`}
    >
      <div
        className={`keep-with-next flex flex-wrap items-center justify-between gap-x-6 gap-y-2 ${actions === undefined ? '' : 'min-h-9 print:min-h-0'}`}
      >
        <h2
          id={headingId}
          aria-live={isResult ? 'polite' : undefined}
          className="line-clamp-5 text-lead font-semibold text-balance wrap-anywhere"
        >
          {title}
        </h2>
        {actions}
      </div>
      {note === undefined ? null : (
        <p className="keep-with-next mt-1 max-w-measure text-small text-pretty text-quiet print:max-w-none">
          {note}
        </p>
      )}
      <div className="mt-3 print:mt-1.5">{children}</div>
    </section>
  );
}
