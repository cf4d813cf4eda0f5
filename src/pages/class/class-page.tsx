import { useRoster } from '#src/api/roster.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPlace } from '#src/ui/later-part.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { QueryContent } from '../query-content.tsx';
import { ClassWeekView } from './class-week-view.tsx';

// Only schools whose roster has no classes need it.
const PlainLists = later(
  laterCode(() => import('./plain-lists.tsx')),
  (lists) => lists.PlainLists,
);

/** `/`: one class of the roster and its window; without classes, the students as links. */
export function ClassPage() {
  const roster = useRoster();
  if (roster.data !== undefined && roster.data.classes.length > 0)
    return <ClassWeekView roster={roster.data} />;
  return (
    <article className="space-y-6">
      <title>Classes · Week in Focus</title>
      <PageHeading>Classes</PageHeading>
      <QueryContent query={roster} skeleton="rows">
        {(data) => (
          <LaterPlace value={<Skeleton size="rows" />}>
            <PlainLists roster={data} />
          </LaterPlace>
        )}
      </QueryContent>
    </article>
  );
}
