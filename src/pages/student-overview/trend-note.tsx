import type { StudentView } from '#src/routing/student-view.ts';

interface TrendNoteProps {
  readonly view: Pick<StudentView, 'trend' | 'measure'>;
  readonly unit: 'day' | 'week';
}

/** How to read the trend. What a table's columns say by themselves, and where a day leads, is not printed. */
export function TrendNote({ view: { trend, measure }, unit }: TrendNoteProps) {
  const isMinutes = measure === 'minutes';
  const bars = isMinutes
    ? `Each bar is one ${unit}’s session time: focused below, off-task on top.`
    : `Each bar is the off-task share of one ${unit}’s session time.`;
  const share = `The percentage is the off-task share of that ${unit}.`;
  const leads = <span className="print:hidden">Each {unit} leads to its sessions.</span>;
  if (trend === 'table') {
    return (
      <span className="print:hidden">
        {share} {leads}
      </span>
    );
  }
  return (
    <>
      {bars} {isMinutes ? share : null} {leads}
    </>
  );
}
