import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import type { WeekChange } from '#src/measures/class/week-rules.ts';
import { insightsPath, sessionsPath } from '#src/routing/paths.ts';
import { countDays } from '#src/time/civil-dates.ts';
import type { StudyWindow, WindowChoice } from '#src/time/windows.ts';
import { toUnbroken } from '#src/ui/unbroken.ts';
import { weekChangeHarmlessCause, weekChangeText } from '#src/words/class/week-changes.ts';

interface ChangeTextProps {
  readonly change: WeekChange;
  readonly userId: string;
  readonly label: string;
  readonly window: StudyWindow;
  /** Stands before the text. */
  readonly lead?: ReactNode;
}

const daysInWeek = 7;

/** What changed, the way to the evidence, which is signals behind a share and sessions behind time, and what else it can be. */
export function ChangeText({ change, userId, label, window, lead }: ChangeTextProps) {
  const { locale } = useSchool().school;
  const isWeek = countDays(window.firstDate, window.lastDate) <= daysInWeek;
  const { what, href } = toEvidence(change, userId, window.choice);
  return (
    <div>
      <p>
        {lead} {toUnbroken(weekChangeText(change, { locale, isWeek }))}.{' '}
        <Link
          to={href}
          aria-label={`See the ${what}: ${label}`}
          className="inline-block text-small whitespace-nowrap print:hidden"
        >
          See the {what}
        </Link>
      </p>
      <p className="text-small text-quiet">{weekChangeHarmlessCause(change)}</p>
    </div>
  );
}

function toEvidence(change: WeekChange, userId: string, window: WindowChoice) {
  if (change.kind === 'time') return { what: 'sessions', href: sessionsPath(userId, { window }) };
  const types = change.level?.types ?? [];
  return { what: 'signals', href: insightsPath(userId, { window, types }) };
}
