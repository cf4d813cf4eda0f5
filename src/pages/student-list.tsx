import { useState } from 'react';
import type { Roster } from '#src/api/roster.ts';
import { SearchInput } from '#src/ui/search-input.tsx';
import { StudentsByClass } from './students-by-class.tsx';

export interface StudentListProps {
  readonly roster: Roster;
  readonly currentUserId: string;
  readonly toHref: (userId: string) => string;
}

/** All students by class, to be searched by name, each a link. */
export function StudentList(props: StudentListProps) {
  const [search, setSearch] = useState('');
  return (
    <>
      <label className="flex flex-col gap-1 text-small text-quiet">
        Find a student by name
        <SearchInput value={search} onChange={setSearch} className="bg-surface" />
      </label>
      <StudentsByClass {...props} search={search} />
    </>
  );
}
