import { useNow, useSchool } from '#src/api/boot.ts';
import type { SafetySignal } from '#src/contract/insights.ts';
import { formatAge } from '#src/format/ages.ts';
import { formatDayAndTimes } from '#src/format/dates.ts';
import { safetyTypeName } from '#src/words/insight-types.ts';

/**
 * Safety signals, apart from everything that is counted (docs/decisions/0010): closed until someone opens it, each
 * with its age, and with the sentence that nobody is alerted by this page.
 */
export function SafetyPanel({ signals }: { signals: readonly SafetySignal[] }) {
  const { timeZone, school, safety } = useSchool();
  const now = useNow();
  if (signals.length === 0) return null;
  return (
    <section aria-label="Safety" className="border-t border-danger pt-4 print:hidden">
      <details>
        <summary className="font-semibold">Safety: open where nobody else can see the screen</summary>
        <p className="mt-2 max-w-measure text-quiet">
          This page is not an emergency channel and alerts nobody. If a student may be in danger, follow your
          school’s safeguarding procedure now. Signals come from software and can be wrong.
        </p>
        {safety === null || (safety.protocol === null && safety.contact === null) ? null : (
          <div className="mt-3 max-w-measure border-y border-line py-3">
            <p className="font-semibold">What your school does</p>
            {safety.protocol === null ? null : (
              <p className="wrap-anywhere whitespace-pre-line">{safety.protocol}</p>
            )}
            {safety.contact === null ? null : <p className="mt-1 wrap-anywhere">Contact: {safety.contact}</p>}
          </div>
        )}
        <ul className="mt-3 space-y-3">
          {signals.map((signal) => (
            <li key={signal.id} className="border-l-4 border-danger pl-3">
              <p className="font-semibold">{safetyTypeName(signal.safetyType)}</p>
              <p className="text-small text-quiet">
                {formatAge(signal.startedAtTime, now, school.locale)} ·{' '}
                {formatDayAndTimes(signal.startedAtTime, signal.endedAtTime, timeZone, school.locale)}
              </p>
              {signal.reason ? <p className="wrap-anywhere">{signal.reason}</p> : null}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
