import { Link } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import { routePatterns } from '#src/routing/paths.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { useIsAdministrator } from './administrators-only.tsx';

/** `/about`: what a teacher or an IT person reads out when something looks wrong. */
export function AboutPage() {
  const { version, upstream, timeZone, isTimeZoneUnset, school, classesFrom } = useSchool();
  const isAdministrator = useIsAdministrator();
  const facts = [
    ['Version', version],
    ['Data from', upstream.isSimulator ? `${upstream.name} (made-up students)` : upstream.name],
    ['Classes from', classesFrom === 'files' ? 'roster files of the school' : upstream.name],
    ['Time zone', isTimeZoneUnset ? `${timeZone}, not set by the school` : timeZone],
    ['School', school.name ?? 'not set'],
    ['Dates and numbers', school.locale],
  ] as const;
  return (
    <article className="space-y-6">
      <title>About · Week in Focus</title>
      <PageHeading>About Week in Focus</PageHeading>
      <p className="max-w-measure">
        Week in Focus shows what TimeBack reports about students’ learning sessions. It is independent and not
        affiliated with TimeBack. What it shows are signals from software: they can be wrong, they never
        replace a talk, and this page alerts nobody in an emergency.
      </p>
      <dl className="grid max-w-xl gap-y-2 sm:grid-cols-[10rem_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isAdministrator ? (
        <ul className="space-y-2">
          <li>
            <Link to={routePatterns.accessRecord}>Record of access</Link>: who looked at whose data.
          </li>
          <li>
            <Link to={routePatterns.diagnostics}>Diagnostics</Link>: what TimeBack sends that this version
            does not know.
          </li>
        </ul>
      ) : null}
    </article>
  );
}
