import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { toGroupedSignals, type SignalGroup } from '#src/measures/signal-groups.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { CsvButton } from '../csv-button.tsx';
import { toSignalsCsv } from './signals-csv.ts';

interface SaveSignalsProps {
  readonly groups: readonly SignalGroup[];
  readonly window: StudyWindow;
}

/** Saves the signals that fit the choices, in their order; nothing where none does. */
export function SaveSignals({ groups, window: { firstDate, lastDate } }: SaveSignalsProps) {
  const { timeZone } = useSchool();
  const applications = useApplications();
  const signals = toGroupedSignals(groups).map(({ signal }) => signal);
  if (signals.length === 0) return null;
  return (
    <CsvButton
      what="these signals"
      fileName={`signals-${firstDate}-to-${lastDate}.csv`}
      toText={applications.isPending ? null : () => toSignalsCsv(signals, timeZone, applications.data)}
    />
  );
}
