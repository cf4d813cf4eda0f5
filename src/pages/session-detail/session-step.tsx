import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { Session } from '#src/contract/sessions.ts';
import { formatDayAndTimes } from '#src/format/dates.ts';
import { KeyCap } from '#src/ui/key-cap.tsx';
import { useSingleKeys } from '#src/ui/single-keys.ts';
import { endText } from '#src/words/session-neighbours.ts';

const sides = {
  previous: { name: 'Previous session', key: 'P', rel: 'prev', look: 'justify-self-start' },
  next: {
    name: 'Next session',
    key: 'N',
    rel: 'next',
    look: 'col-start-2 flex-row-reverse justify-self-end text-right md:col-start-3',
  },
} as const;

interface SessionStepProps {
  readonly side: keyof typeof sides;
  /** `null` where there is none on this side, `undefined` where that is not known, or not yet. */
  readonly session: Session | null | undefined;
  readonly toHref: (session: Session) => string;
}

/** A link to the session on one side; its place is held while it is not there, and its absence is said. */
export function SessionStep({ side, session, toHref }: SessionStepProps) {
  const { timeZone, school } = useSchool();
  const [isOn] = useSingleKeys();
  const { name, key, rel, look } = sides[side];
  const shape = `inline-flex min-h-9 items-center gap-1.5 ${look}`;
  if (!session) {
    return <span className={`${shape} text-quiet`}>{session === null ? endText(side) : name}</span>;
  }
  const times = formatDayAndTimes(session.startedAtTime, session.endedAtTime, timeZone, school.locale);
  const Arrow = side === 'previous' ? ChevronLeft : ChevronRight;
  return (
    <span className={shape}>
      <Link
        to={toHref(session)}
        rel={rel}
        title={name}
        aria-keyshortcuts={isOn ? key : undefined}
        className={shape}
      >
        <Arrow aria-hidden="true" className="size-4 shrink-0" />
        <span>
          <span className="sr-only">{name}:</span> {times}
        </span>
      </Link>
      <KeyCap name={key} />
    </span>
  );
}
