import { useSchool } from '#src/api/boot.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { toClassCsv } from '#src/words/class/csv.ts';
import { CsvButton } from '../csv-button.tsx';

interface SaveTableProps {
  /** As they are shown: filtered and sorted. */
  readonly students: readonly ClassStudent[];
  readonly window: StudyWindow;
}

/** Saves the rows that are shown. */
export function SaveTable({ students, window: { firstDate, lastDate } }: SaveTableProps) {
  const { locale } = useSchool().school;
  return (
    <CsvButton
      what="this table"
      fileName={`class-${firstDate}-to-${lastDate}.csv`}
      toText={() => toClassCsv(students, locale)}
    />
  );
}
