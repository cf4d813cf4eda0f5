import { memo, useCallback, type RefObject } from 'react';
import { useSchool } from '#src/api/boot.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import type { ClassView } from '#src/routing/class-view.ts';
import { toDayOff } from '#src/time/school-days.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { HeadCell, Table } from '#src/ui/table.tsx';
import { earlierName } from '#src/words/changes.ts';
import { RosterRow } from './roster-row.tsx';
import { SortHeading } from './sort-heading.tsx';
import { toFullSeconds } from './full-seconds.ts';
import { useRetryWithFocus } from './use-retry-with-focus.ts';

interface RosterTableProps {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly students: readonly ClassStudent[];
  readonly isWhole: boolean;
  readonly view: ClassView;
  readonly window: StudyWindow;
  readonly toHref: (change: Partial<ClassView>) => string;
  readonly retry: (userId: string) => void;
}

/** The rows of a class. Students without data stand apart, below, once everybody's answers are there. Typing in the search draws none anew. */
export const RosterTable = memo(function RosterTable(props: RosterTableProps) {
  const { ref, students, isWhole, view, window, toHref, retry } = props;
  const { school } = useSchool();
  const nameDayOff = useCallback((date: string) => toDayOff(date, school), [school]);
  const isApart = ({ week }: ClassStudent) => isWhole && week.state !== 'loading' && week.state !== 'time';
  const apart = students.filter(isApart);
  const fullSeconds = toFullSeconds(students);
  const heading = { view, toHref };
  const retryWithFocus = useRetryWithFocus(ref, students, retry);
  const renderRow = (student: ClassStudent) => (
    <RosterRow
      key={student.userId}
      student={student}
      choice={window.choice}
      fullSeconds={fullSeconds}
      nameDayOff={nameDayOff}
      retry={retryWithFocus}
    />
  );
  return (
    <Table
      ref={ref}
      label="Students table"
      areaClassName="mt-2"
      className="min-w-4xl print:min-w-0 print:text-small print:[&_td]:px-1.5 print:[&_th]:px-1.5"
      // Shares of the whole, so that no column moves when the first figures come.
      head={
        <>
          <SortHeading column="name" text="Student" className="lg:w-[16%]" {...heading} />
          <SortHeading column="focused" text="Focused" isNumber className="lg:w-[11%]" {...heading} />
          <SortHeading column="share" text="Off-task" isNumber className="lg:w-[8%]" {...heading} />
          <SortHeading
            column="change"
            text="Change"
            note={`of the share, to ${earlierName(window.choice.kind, window.isOpen)}`}
            isNumber
            className="lg:w-[12%]"
            {...heading}
          />
          <HeadCell className="px-3 lg:w-[10%]">Days</HeadCell>
          <SortHeading column="level" text="Largest part" className="lg:w-[23%]" {...heading} />
          <SortHeading column="sessions" text="Sessions" isNumber className="lg:w-[9%]" {...heading} />
          <SortHeading column="active" text="Last active" className="lg:w-[11%]" {...heading} />
        </>
      }
    >
      <tbody>{students.filter((student) => !isApart(student)).map(renderRow)}</tbody>
      {apart.length === 0 ? null : (
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={8} className="pt-4 pb-1 text-left font-semibold">
              Without data in these days <span className="font-normal text-quiet">{apart.length}</span>
            </th>
          </tr>
          {apart.map(renderRow)}
        </tbody>
      )}
    </Table>
  );
});
