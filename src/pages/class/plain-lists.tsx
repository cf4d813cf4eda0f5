import { useDeferredValue, useState } from 'react';
import type { Roster } from '#src/api/roster.ts';
import { toMatchingClasses } from '../roster-search.ts';
import { RosterReportNotice } from '../roster-report-notice.tsx';
import { UnreadableNote } from '../unreadable-note.tsx';
import { NobodyFound } from '../nobody-found.tsx';
import { OpenById } from './open-by-id.tsx';
import { RosterGapNotice } from './roster-gap-notice.tsx';
import { SearchField } from './search-field.tsx';
import { StudentLists } from './student-lists.tsx';

/** Where the roster has no classes: its students as links, without figures, since a whole school is no class. */
export function PlainLists({ roster }: { roster: Roster }) {
  const [search, setSearch] = useState('');
  const lists = toMatchingClasses(roster, useDeferredValue(search));
  return (
    <div className="space-y-8">
      <RosterGapNotice roster={roster} />
      {roster.students.length === 0 ? null : <SearchField value={search} onChange={setSearch} />}
      <StudentLists lists={lists} />
      {lists.length === 0 && search.trim() !== '' ? <NobodyFound search={search} /> : null}
      <UnreadableNote count={roster.unreadable} what="roster record" />
      <RosterReportNotice />
      {roster.students.length === 0 ? <OpenById /> : null}
    </div>
  );
}
