import { useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useNow, useSchool } from '#src/api/boot.ts';
import { useRoster } from '#src/api/roster.ts';
import { toWhereabouts, type Whereabouts } from '#src/routing/whereabouts.ts';
import { toCivilDate } from '#src/time/civil-dates.ts';
import { SearchInput } from '#src/ui/search-input.tsx';
import { QueryContent } from './query-content.tsx';
import { toSearchable, toSearchWords } from './search-words.ts';
import { goToItemClass, StudentsByClass } from './students-by-class.tsx';
import { useWindowName } from './use-window-name.ts';
import { toWindowPresets } from './window-presets.ts';

/** All students by class and all windows with a name, to be searched by name; Enter goes to the first that is left. */
export function GoTo({ onLeave }: { onLeave: () => void }) {
  const whereabouts = toWhereabouts(useLocation());
  const roster = useRoster();
  const [search, setSearch] = useState('');
  const resultsRef = useRef<HTMLDivElement>(null);
  return (
    <>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          resultsRef.current?.querySelector('a')?.click();
        }}
      >
        <label className="flex flex-col gap-1 text-small text-quiet">
          A student or a window; Enter goes to the first
          <SearchInput
            value={search}
            // Whoever opens this wants to type; the browser gives the focus back when it closes.
            // eslint-disable-next-line jsx-a11y-x/no-autofocus
            autoFocus
            className="bg-surface"
            onChange={setSearch}
          />
        </label>
      </form>
      <div ref={resultsRef}>
        <WindowLinks search={search} whereabouts={whereabouts} onLeave={onLeave} />
        <QueryContent query={roster} skeleton="rows">
          {(data) => (
            <StudentsByClass
              roster={data}
              search={search}
              currentUserId={whereabouts.userId}
              toHref={whereabouts.toStudentHref}
              onLeave={onLeave}
            />
          )}
        </QueryContent>
      </div>
    </>
  );
}

interface LinksProps {
  readonly search: string;
  readonly whereabouts: Whereabouts;
  readonly onLeave: () => void;
}

function WindowLinks({ search, whereabouts, onLeave }: LinksProps) {
  const { timeZone, school } = useSchool();
  const windowName = useWindowName({ today: toCivilDate(useNow(), timeZone) });
  const words = toSearchWords(search);
  const found = toWindowPresets(school.terms).filter((choice) => {
    const name = toSearchable(windowName(choice));
    return words.every((word) => name.includes(word));
  });
  if (found.length === 0) return null;
  return (
    <section aria-label="Windows" className="mt-4">
      <p className="font-semibold">This page in another window</p>
      <ul className="flex flex-wrap gap-x-5">
        {found.map((choice) => (
          <li key={choice.kind}>
            <Link
              to={whereabouts.toWindowHref(choice)}
              aria-current={choice.kind === whereabouts.window.kind ? 'true' : undefined}
              className={goToItemClass}
              onClick={onLeave}
            >
              {windowName(choice)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
