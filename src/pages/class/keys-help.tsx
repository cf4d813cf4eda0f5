import { Link } from 'react-router';
import type { ClassView } from '#src/routing/class-view.ts';

const keys = [
  ['Down or j', 'the next student'],
  ['Up or k', 'the student before'],
  ['Enter', 'open the student'],
  ['/', 'find a student by name'],
  ['?', 'show or hide this list'],
  ['in the review: Enter or j, k', 'the next student, the one before'],
] as const;

interface KeysHelpProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly view: ClassView;
  readonly toHref: (change: Partial<ClassView>) => string;
}

/** The list of keys, and the switch that takes single letters away from who speaks to the computer (WCAG 2.1.4). */
export function KeysHelp({ isOpen, onToggle, view, toHref }: KeysHelpProps) {
  const isOn = view.letters === 'on';
  return (
    <details
      open={isOpen}
      className="mt-3 text-small text-quiet print:hidden"
      onToggle={(event) => {
        onToggle(event.currentTarget.open);
      }}
    >
      <summary className="inline-flex min-h-6 items-center">Keys</summary>
      <dl className="mt-1 grid max-w-xl grid-cols-[14rem_1fr] gap-y-0.5">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt className="text-ink">{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1">
        Single letters are {isOn ? 'on' : 'off; arrows inside the table go on working'}.{' '}
        <Link replace preventScrollReset to={toHref({ letters: isOn ? 'off' : 'on' })}>
          Switch them {isOn ? 'off' : 'on'}
        </Link>
      </p>
    </details>
  );
}
