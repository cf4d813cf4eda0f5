import { useCallback, useId, useMemo, type RefObject } from 'react';
import { useSchool } from '#src/api/boot.ts';
import { toBands } from '#src/measures/class/bands.ts';
import type { ClassStudent } from '#src/measures/class/highlights.ts';
import { toOrdered } from '#src/measures/class/order.ts';
import type { ClassView } from '#src/routing/class-view.ts';
import { classPath } from '#src/routing/paths.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { studentCount } from '#src/words/class/summary.ts';
import { levelName } from '#src/words/levels.ts';
import { RosterTable } from './roster-table.tsx';
import { SaveTable } from './save-table.tsx';
import { SearchField } from './search-field.tsx';
import { SpreadStrip } from './spread-strip.tsx';
import { useRosterKeys } from './use-roster-keys.ts';

interface RosterPanelProps {
  readonly students: readonly ClassStudent[];
  /** True once every row stands: rows are sorted and put apart then, and do not jump before. */
  readonly isWhole: boolean;
  readonly view: ClassView;
  readonly window: StudyWindow;
  readonly retry: (userId: string) => void;
  readonly search: string;
  /** True where the students are those who were found: a drawing later than what is typed. */
  readonly isSearching: boolean;
  readonly onSearch: (search: string) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** Everybody's row, how the class spreads, and the ways to find, sort, filter and save. */
export function RosterPanel(props: RosterPanelProps) {
  const { students, isWhole, view, window, retry, search, isSearching, onSearch, searchRef } = props;
  const { locale } = useSchool().school;
  const headingId = useId();
  const tableRef = useRosterKeys(searchRef);
  const bands = useMemo(() => toBands(students, view.spread), [students, view.spread]);
  const band = bands.find(({ from }) => from === view.band);
  const shown = useMemo(() => {
    const inBand =
      band === undefined ? students : students.filter(({ userId }) => band.userIds.includes(userId));
    return isWhole ? toOrdered(inBand, view.sort, view.order, levelName) : inBand;
  }, [students, band, isWhole, view.sort, view.order]);
  const toHref = useCallback((change: Partial<ClassView>) => classPath({ ...view, ...change }), [view]);
  return (
    <section aria-labelledby={headingId} className="border-t border-line pt-3 wide:col-start-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id={headingId} className="text-lead font-semibold">
          Students{' '}
          <span aria-live="polite" className="font-normal text-quiet">
            {studentCount(shown.length, locale)}
          </span>
        </h2>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SearchField ref={searchRef} value={search} onChange={onSearch} />
          <SaveTable students={shown} window={window} />
        </div>
      </div>
      {isSearching ? null : (
        <div className="min-h-18 print:hidden">
          <SpreadStrip bands={bands} view={view} toHref={toHref} />
        </div>
      )}
      {shown.length === 0 ? null : (
        <RosterTable
          ref={tableRef}
          students={shown}
          isWhole={isWhole}
          view={view}
          window={window}
          toHref={toHref}
          retry={retry}
        />
      )}
    </section>
  );
}
