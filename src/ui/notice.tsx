import type { ReactNode } from 'react';

const tones = {
  quiet: 'border-line bg-sunken',
  notice: 'border-edge bg-notice-soft',
  failure: 'border-danger bg-danger-soft',
} as const;

interface NoticeProps {
  readonly tone: keyof typeof tones;
  readonly title: string;
  readonly children?: ReactNode;
  /** What the reader can do about it. */
  readonly action?: ReactNode;
}

/** A message in the place where content would be: what is the case, and what to do. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div
      role={tone === 'failure' ? 'alert' : undefined}
      className={`rounded border px-4 py-3 ${tones[tone]}`}
    >
      <p className="font-semibold">{title}</p>
      {children === undefined ? null : <div className="mt-1 max-w-measure text-quiet">{children}</div>}
      {action === undefined ? null : <div className="mt-3">{action}</div>}
    </div>
  );
}
